using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Tools;

public sealed class AllocateTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_offers_and_three_learners_as_worked_by_hand()
    {
        // x and y have one place each, having none costs 100, and ann counts 250 for it. Costs: ann x 10, y 40; ben x 20, y 60; cat x 30.
        // One learner has no place. The six ways to fill both places: ann x, ben y: 10 + 60 + 100 = 170; ben x, ann y: 20 + 40 + 100 = 160;
        // cat x, ann y: 30 + 40 + 100 = 170; cat x, ben y: 30 + 60 + 250 = 340; cat cannot take y. So ben x, ann y: 160.
        // One more at x: ann and ben at x, y empty, cat without: 130; ben and cat at x, ann y: 20 + 30 + 40 = 90; so 160 - 90 = 70.
        // One more at y: ann and ben at y, cat x: 40 + 60 + 30 = 130; ben x, ann y, cat without: 160; so 30.
        // One less at x: y only: ann y: 40 + 100 + 100 = 240; ben y: 60 + 250 + 100 = 410; so 240 - 160 = 80.
        // One less at y: x only: ann x: 10 + 100 + 100 = 210; so 50.
        var summary = await SharedAsync("offer_id,places\nx,1\ny,1\n", "learner_id,offer_id,cost\nann,x,10\nann,y,40\nann,,250\nben,x,20\nben,y,60\ncat,x,30\n");
        _folder.Text("out/placements.csv").ShouldBe("learner_id,offer_id,cost\nann,y,40\nben,x,20\ncat,,100\n");
        _folder.Text("out/offers.csv").ShouldBe("offer_id,places,placed,value_of_one_more_place,loss_of_one_place\nx,1,1,70,80\ny,1,1,30,50\n");
        (summary.GetProperty("objective").GetInt64(), summary.GetProperty("placed").GetInt32(), summary.GetProperty("unplaced").GetInt32()).ShouldBe((160, 2, 1));
        summary.GetProperty("certified").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task An_offer_without_places_is_priced_and_a_learner_without_options_has_the_own_cost()
    {
        // Nobody can be placed; a place at x would save ann 100 - 10. dan has no option and 7 of his own.
        var summary = await SharedAsync("offer_id,places\nx,0\n", "learner_id,offer_id,cost\nann,x,10\ndan,,7\n");
        _folder.Text("out/placements.csv").ShouldBe("learner_id,offer_id,cost\nann,,100\ndan,,7\n");
        _folder.Text("out/offers.csv").ShouldBe("offer_id,places,placed,value_of_one_more_place,loss_of_one_place\nx,0,0,90,\n");
        summary.GetProperty("objective").GetInt64().ShouldBe(107);
    }

    [Fact]
    public async Task A_group_that_is_too_small_does_not_run()
    {
        // x would take ann and ben at 10 each, but needs three: it closes, and they go to y at 50. With x the cost would be 20.
        var summary = await SharedAsync("offer_id,places,minimum_group\nx,5,3\ny,5,\n", "learner_id,offer_id,cost\nann,x,10\nann,y,50\nben,x,10\nben,y,50\n");
        _folder.Text("out/placements.csv").ShouldBe("learner_id,offer_id,cost\nann,y,50\nben,y,50\n");
        summary.GetProperty("closed_offers").EnumerateArray().Select(offer => offer.GetString()).ShouldBe(["x"]);
        (summary.GetProperty("objective").GetInt64(), summary.GetProperty("objective_without_minimum_groups").GetInt64()).ShouldBe((100, 20));
    }

    [Theory]
    [InlineData("offer_id,places\nx,-1\n", "learner_id,offer_id,cost\nann,x,1\n", "offers.csv:2: places \"-1\": must not be negative; give a whole number from 0")]
    [InlineData("offer_id,places\nx,1\n", "learner_id,offer_id,cost\nann,x,1\nann,w,1\n", "options.csv:3: offer_id \"w\": ")]
    [InlineData("offer_id,places\nx,1\n", "learner_id,offer_id,cost\nann,x,1.5\n", "options.csv:2: cost \"1.5\": is not a whole number")]
    [InlineData("offer_id,places\nx,many\n", "learner_id,offer_id,cost\nann,x,1\n", "offers.csv:2: places \"many\": is not a whole number")]
    [InlineData("offer_id\nx\n", "learner_id,offer_id,cost\nann,x,1\n", "offers.csv:1: places: ")]
    [InlineData("offer_id,places\nx,1\n", "", "options.csv: is empty")]
    [InlineData("offer_id,places\nx,1\nx,2\n", "learner_id,offer_id,cost\nann,x,1\n", "offers.csv:3: offer_id \"x\": ")]
    [InlineData(null, "learner_id,offer_id,cost\nann,x,1\n", "offers.csv: does not exist")]
    public async Task A_fault_is_told_with_file_line_field_and_value(string? offers, string options, string told)
    {
        var answer = (await AllocateAsync(offers, options)).Refused();
        answer.Told.ShouldContain(line => line.StartsWith(told, StringComparison.Ordinal), answer.Error);
        Directory.Exists(_folder["out"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Faults_of_both_files_are_told_at_once()
    {
        var answer = (await AllocateAsync("offer_id,places\nx,-1\n", "learner_id,offer_id,cost\nann,w,1\nben,x,no\n")).Refused();
        answer.Told[..^1].Select(line => line.Split(' ')[0]).ShouldBe(["offers.csv:2:", "options.csv:2:", "options.csv:3:"]);
        answer.Told[^1].ShouldBe("3 problems; nothing was written.");
    }

    [Fact]
    public async Task A_former_answer_is_replaced_but_nobodys_own_file()
    {
        const string Offers = "offer_id,places\nx,1\n";
        const string Options = "learner_id,offer_id,cost\nann,x,1\n";
        await SharedAsync(Offers, Options);
        await SharedAsync(Offers, Options);
        var before = _folder.Listing();
        (await WarmCommand.RunAsync(_folder, "tools", "allocate", "--offers", "offers.csv", "--options", "options.csv", "--unplaced-cost", "100", "--out", "."))
            .Refused().Error.ShouldContain("offers.csv");
        _folder.Text("offers.csv").ShouldBe(Offers);
        (await WarmCommand.RunAsync(_folder, "tools", "allocate", "--offers", "offers.csv", "--options", "options.csv", "--unplaced-cost", "100", "--out", "options.csv"))
            .Refused().Error.ShouldContain("is a file");
        _folder.Listing().ShouldBe(before);
    }

    private async Task<JsonElement> SharedAsync(string offers, string options)
    {
        var answer = (await AllocateAsync(offers, options, "--json")).Done();
        answer.Out.ShouldBe(_folder.Text("out/summary.json"));
        return JsonDocument.Parse(answer.Out).RootElement.Clone();
    }

    private Task<Answer> AllocateAsync(string? offers, string options, params string[] more)
    {
        if (offers is not null)
            _folder.Write("offers.csv", offers);
        _folder.Write("options.csv", options);
        return WarmCommand.RunAsync(_folder, ["tools", "allocate", "--offers", "offers.csv", "--options", "options.csv", "--unplaced-cost", "100", "--out", "out", .. more]);
    }
}
