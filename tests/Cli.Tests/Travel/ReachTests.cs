using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Travel;

/// <summary>What is in reach on the baseline that ships.</summary>
public sealed class ReachTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sites_come_nearest_first_with_journey_cost_and_the_courses_asked_for()
    {
        var answer = (await ReachAsync("Margate Town", "--level", "1", "--within", "45", "--json")).Done();
        var root = JsonDocument.Parse(answer.Out).RootElement;
        root.GetProperty("travel_basis").GetString().ShouldBe("modelled from 2026 sample times; school-day buses missing");
        var sites = root.GetProperty("sites").EnumerateArray().ToArray();
        sites.ShouldNotBeEmpty();
        var minutes = sites.Select(site => site.GetProperty("minutes").GetInt32()).ToArray();
        minutes.ShouldBe(minutes.Order());
        minutes[^1].ShouldBeLessThanOrEqualTo(45);
        foreach (var site in sites)
        {
            site.GetProperty("courses").EnumerateArray().ShouldAllBe(course => course.GetProperty("level").GetString() == "1");
            var rides = site.GetProperty("journey").GetProperty("legs").EnumerateArray().Count(leg => leg.GetProperty("mode").GetString() is "bus" or "rail");
            (site.GetProperty("fare_pounds").GetDouble() > 0).ShouldBe(rides > 0);
        }
    }

    [Fact]
    public async Task More_time_and_every_subject_never_give_less()
    {
        var few = Ids(await ReachAsync("Margate Town", "--level", "2", "--ssa", "5", "--within", "40", "--json"));
        var some = Ids(await ReachAsync("Margate Town", "--level", "2", "--within", "40", "--json"));
        var many = Ids(await ReachAsync("Margate Town", "--level", "2", "--within", "75", "--json"));
        few.Except(some).ShouldBeEmpty();
        some.Except(many).ShouldBeEmpty();
        many.Length.ShouldBeGreaterThan(few.Length);
    }

    [Fact]
    public async Task A_postcode_district_starts_in_the_middle_of_its_schools_and_says_so()
    {
        var words = (await ReachAsync("ct14", "--level", "1", "--within", "45")).Done().Out; // Deal
        words.ShouldStartWith("From CT14, taken as the middle of ");
        words.ShouldContain("schools and colleges (modelled), from the zone there, ");
        words.ShouldContain("Dover 0");
    }

    [Fact]
    public async Task The_text_says_that_places_are_not_confirmed_and_travel_is_modelled()
    {
        var answer = (await ReachAsync("51.3896,1.3868", "--level", "entry", "--within", "90")).Done();
        answer.Out.ShouldStartWith("From 51.3896,1.3868, to be there by 09:00, Tuesday 2026-");
        answer.Error.ShouldContain("Illustrative: course places not yet confirmed by providers");
        answer.Error.ShouldContain("school-day buses missing");
    }

    [Theory]
    [InlineData("walk", "on foot, no fare")]
    [InlineData("cycle", "by bicycle, no fare")]
    [InlineData("car", "taken by car, who pays is not modelled")]
    public async Task Another_mode_takes_the_learner_all_the_way_without_a_fare(string mode, string told)
    {
        var answer = (await ReachAsync("Margate Town", "--level", "1", "--within", "60", "--mode", mode)).Done();
        answer.Out.ShouldContain(told);
        answer.Out.ShouldNotContain(", every "); // no bus or train
        answer.Error.ShouldContain("distance at a stated speed");
        (await ReachAsync("Margate Town", "--level", "1", "--mode", mode, "--travel-need", "trained")).Refused().Error.ShouldContain("give one of the two");
    }

    [Fact]
    public async Task Who_is_trained_reaches_no_more_than_others_and_who_is_assisted_goes_by_car_at_nobodys_fare()
    {
        string[] asked = ["--level", "1", "--within", "75", "--json"];
        var (alone, trained) = (Ids(await ReachAsync("Hoo Peninsula", asked)), Ids(await ReachAsync("Hoo Peninsula", [.. asked, "--travel-need", "trained"])));
        trained.Except(alone).ShouldBeEmpty();
        var root = JsonDocument.Parse((await ReachAsync("Hoo Peninsula", [.. asked, "--travel-need", "assisted"])).Done().Out).RootElement;
        (root.GetProperty("travel_need").GetString(), root.GetProperty("travel_basis").GetString()).ShouldBe(("assisted", "modelled: taken by car, distance at a stated speed"));
        var sites = root.GetProperty("sites").EnumerateArray().ToArray();
        sites.Length.ShouldBeGreaterThan(alone.Length);
        sites.ShouldAllBe(site => site.GetProperty("year_pounds").ValueKind == JsonValueKind.Null
            && site.GetProperty("journey").GetProperty("legs").EnumerateArray().All(leg => leg.GetProperty("mode").GetString() == "car"));
        (await ReachAsync("Hoo Peninsula", "--level", "1", "--travel-need", "assisted")).Done().Out.ShouldContain("who pays is not modelled");
        (await ReachAsync("Hoo Peninsula", "--level", "1", "--travel-need", "alone")).Refused().Error.ShouldContain("'independent'");
    }

    [Theory]
    [InlineData("CT3", "is a postcode district without a school or college in the sources, so where it lies is not known; near it: CT2, CT4, CT1, CT5; give a postcode district")]
    [InlineData("CT14 6AB", "is a full postcode, and where it lies is not among the dataset's sources; give its district alone: CT14")]
    [InlineData("Margate Tonw", "did you mean \"Margate Town\"?")]
    [InlineData("48.85,2.35", "lies far outside the dataset's zones")]
    public async Task A_place_that_is_not_known_is_refused_with_what_may_be_given(string place, string told)
        => (await ReachAsync(place, "--level", "1")).Refused().Error.ShouldContain(told);

    [Fact]
    public async Task A_level_beyond_two_is_refused()
        => (await ReachAsync("Margate Town", "--level", "3")).Refused().Error.ShouldContain("'entry'");

    private static string[] Ids(Answer answer)
        => [.. JsonDocument.Parse(answer.Done().Out).RootElement.GetProperty("sites").EnumerateArray().Select(site => site.GetProperty("site_id").GetString()!)];

    private Task<Answer> ReachAsync(string place, params string[] more)
        => WarmCommand.RunAsync(_folder, ["reach", place, "--dataset", Repository.Kent, .. more]);
}
