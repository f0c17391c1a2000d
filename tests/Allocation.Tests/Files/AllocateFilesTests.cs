using System.Text.Json;
using Pathways.Allocation.Files;
using Pathways.Allocation.Tests.Best;
using Pathways.Data.Allocate;
using Pathways.Model;

namespace Pathways.Allocation.Tests.Files;

[Collection("solver")]
public sealed class AllocateFilesTests(SolverFixture fixture) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pathways-allocate-").FullName;

    private string Out => Path.Combine(_folder, "out");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Plain_files_go_in_and_three_files_come_out_in_the_order_of_the_input()
    {
        // b values x more than a does; z runs for none since it needs two; c has its own cost of having no place; d no option.
        await Run(
            "offer_id,places,minimum_group\ny,0,\nx,1,0\nz,5,2\n",
            "learner_id,offer_id,cost\nb,x,10\na,x,30\na,y,0\nc,,70\nc,z,20\nd,,5\n", 100);
        Text("placements.csv").ShouldBe("learner_id,offer_id,cost\nb,x,10\na,,100\nc,,70\nd,,5\n");
        Text("offers.csv").ShouldBe("offer_id,places,placed,value_of_one_more_place,loss_of_one_place\ny,0,0,100,\nx,1,1,70,90\nz,5,0,50,0\n");
        using var summary = JsonDocument.Parse(Text("summary.json"));
        var root = summary.RootElement;
        root.GetProperty("objective").GetInt64().ShouldBe(185);
        root.GetProperty("placed").GetInt32().ShouldBe(1);
        root.GetProperty("unplaced").GetInt32().ShouldBe(3);
        root.GetProperty("certified").GetBoolean().ShouldBeTrue();
        root.GetProperty("seconds").GetDouble().ShouldBeGreaterThanOrEqualTo(0);
        root.GetProperty("closed_offers").EnumerateArray().Select(offer => offer.GetString()).ShouldBe(["z"]);
        root.GetProperty("objective_without_minimum_groups").GetInt64().ShouldBe(135);
        Directory.GetFiles(Out).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Windows_line_ends_and_a_byte_order_mark_are_read()
    {
        await Run("\uFEFFoffer_id,places\r\nx,1\r\n", "learner_id,offer_id,cost\r\na,x,-4\r\n", 100);
        Text("placements.csv").ShouldBe("learner_id,offer_id,cost\na,x,-4\n");
    }

    [Fact]
    public async Task All_problems_of_both_files_are_told_at_once_and_nothing_is_written()
    {
        var refused = await Should.ThrowAsync<InvalidInputException>(() => Run(
            "offer_id,places\nx,-3\nx,1\n,2\ny,many\n",
            "learner_id,offer_id,cost\na,x,1\na,x,2\na,w,3\n,x,4\nb,y,1.5\nc,,1\nc,,2\nd,y,3000000000\ne,y,1000000001\n", 1));
        refused.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => (problem.File, problem.Line, problem.Field)).ShouldBe(
        [
            ("offers.csv", 2, "places"), ("offers.csv", 3, "offer_id"), ("offers.csv", 4, "offer_id"), ("offers.csv", 5, "places"),
            ("options.csv", 3, "offer_id"), ("options.csv", 4, "offer_id"), ("options.csv", 5, "learner_id"), ("options.csv", 6, "cost"),
            ("options.csv", 8, "learner_id"), ("options.csv", 9, "cost"), ("options.csv", 10, "cost"),
        ]);
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public async Task A_missing_column_and_an_empty_file_are_told_by_name()
    {
        var refused = await Should.ThrowAsync<InvalidInputException>(() => Run("offer_id\nx\n", "", 1));
        refused.Problems.ShouldContain(problem => problem.File == "offers.csv" && problem.Field == "places");
        refused.Problems.ShouldContain(problem => problem.File == "options.csv" && problem.Message.Contains("empty", StringComparison.Ordinal));
    }

    private Task<PlainSharing> Run(string offers, string options, int unplacedCost)
    {
        var (offersPath, optionsPath) = (Path.Combine(_folder, "offers.csv"), Path.Combine(_folder, "options.csv"));
        File.WriteAllText(offersPath, offers);
        File.WriteAllText(optionsPath, options);
        return AllocateFiles.RunAsync(offersPath, optionsPath, unplacedCost, Out, new PlainAllocator(fixture.Solver).SolveAsync);
    }

    private string Text(string name) => File.ReadAllText(Path.Combine(Out, name));
}
