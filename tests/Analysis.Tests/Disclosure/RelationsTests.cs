using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>
/// How counts of different tables lie among each other: each test has figures in which one relation alone gives a small count away, and a reader (GLPK) who knows that
/// relation, written here from what the counts are, and nothing else. Where the door does not lay it, the reader finds the count out.
/// </summary>
public class RelationsTests
{
    private static readonly string Competing = PeopleKey.Area(MadeUpRun.Area, null, PeopleMeasure.Competing);
    private static readonly string Without = PeopleKey.Area(MadeUpRun.Area, null, PeopleMeasure.NoPlaceFoundChoice);

    /// <summary>21 is shown as 20 (15 to 24) and 12 as 10 (10 to 12), so that of the other fifth there are 3 at least.</summary>
    [GlpkFact]
    public void Everybody_lives_in_one_fifth()
    {
        var tables = MadeUpRun.Tables(MadeUpRun.Of(21, 0) with { Equity = MadeUpRun.Fifths(9, 12) });
        string Fifth(int number) => PeopleKey.Group(MadeUpRun.Area, EquityGroup.ImdQuintile1 + number - 1);
        Finds(tables, new PeopleSum(Competing, [Fifth(1), Fifth(2)]), sum => sum.Parts.Count(part => part.Contains("ImdQuintile", StringComparison.Ordinal)) > 1).ShouldBe(["group/A/ImdQuintile1 = 9: at least 3"]);
    }

    /// <summary>Of 2, shown as low (1 to 4), nobody can be 4 for the one reason where somebody is for the other.</summary>
    [GlpkFact]
    public void Who_has_no_place_has_it_for_one_reason()
    {
        var tables = MadeUpRun.Tables(MadeUpRun.Of(100, 98, inReach: 1));
        string Reason(PlacementReason reason) => PeopleKey.Reason(MadeUpRun.Area, reason, best: false);
        Finds(tables, new PeopleSum(Without, [Reason(PlacementReason.NoSuitableCourseInReach), Reason(PlacementReason.AllFull)]), sum => sum.Parts.Any(part => part.StartsWith("reason/", StringComparison.Ordinal)))
            .ShouldBe(["reason/A/NoSuitableCourseInReach/choice = 1: at most 3", "reason/A/AllFull/choice = 1: at most 3"], ignoreOrder: true);
    }

    /// <summary>Two cold spots in one group of MSOAs of which 2 find no place in the best case, low (1 to 4): of neither can it be 4. Those of the area are many.</summary>
    [GlpkFact]
    public void Who_lives_in_cold_spots_of_a_group_of_MSOAs_lives_in_the_group()
    {
        ColdSpotArea Spot(string zone) => new(
            "spot-" + zone, "", LevelBand.Level2, ColdSpotKind.NoCourseInReach, MadeUpRun.Area, "", ["M1"], [zone], new ColdSpotPeople(40, 20, 1), 90, 100, 0, true, [new Remedy(RemedyKind.NewProvision, null, null)]);
        ZoneResult Zone(string code) => new(code, "", "M1", "", "", "", MadeUpRun.Area, "", [], 0);
        var run = MadeUpRun.Of(400, 368) with { ColdSpots = ColdSpotResults.None with { Areas = [Spot("Z1"), Spot("Z2")] }, Zones = [Zone("Z1"), Zone("Z2")] };
        var tables = MadeUpRun.Tables(run, MadeUpRun.NoCounts with { Groups = [new MsoaGroup("G1", "", MadeUpRun.Area, ["M1"], 200, 2, 2), new MsoaGroup("G2", "", MadeUpRun.Area, ["M2"], 200, 30, 30)] });
        var (group, rest) = (PublicationKey.Group("G1", WishMeasure.NoPlaceBest), new PeopleCell("elsewhere", 0) { Hidden = true });
        string[] spots = [PeopleKey.Spot("spot-Z1", PeopleMeasure.NoPlaceFoundBest), PeopleKey.Spot("spot-Z2", PeopleMeasure.NoPlaceFoundBest)];
        Finds(tables, new PeopleSum(group, [.. spots, rest.Key]), sum => sum.Whole == group && sum.Parts.Contains(spots[0]), rest).ShouldBe(spots.Select(spot => $"{spot} = 1: at most 3"), ignoreOrder: true);
    }

    /// <summary>An interval cut off at nobody is wider above: an upper end of 10 (9.5 to 12.5) leaves a mean of at most 6.25, which of a small one is not to be told.</summary>
    [Fact]
    public void The_upper_end_of_an_interval_that_is_cut_off_at_nobody_is_withheld_beside_a_small_mean()
    {
        PeopleTables Of(double halfWidth) => MadeUpRun.Tables(MadeUpRun.Of(40, 20), MadeUpRun.NoCounts with { Wishes = [new WishGap(MadeUpRun.Area, WishKind.Route, "College", 40, 20, 20, new ReplicationInterval(3, halfWidth, 20, 0.95))] });
        string Key(WishMeasure measure) => PublicationKey.Wish(MadeUpRun.Area, WishKind.Route, "College", measure);
        var shown = Protection.Protect(Of(halfWidth: 7), Profiles.Published);
        (shown[Key(WishMeasure.Mean)].ToString(), shown[Key(WishMeasure.Lower)].ToString(), shown[Key(WishMeasure.Upper)].ToString()).ShouldBe(("c", "0", "c"));
        Protection.Protect(Of(halfWidth: 17), Profiles.Published)[Key(WishMeasure.Upper)].ToString().ShouldBe("20", "a mean of 9 fits");
    }

    /// <summary>What the reader finds where the door does not lay some sums; nothing where it does.</summary>
    private static string[] Finds(PeopleTables tables, PeopleSum known, Func<PeopleSum, bool> without, params PeopleCell[] unseen)
    {
        Read(tables, Protection.Protect(tables, Profiles.Published), known, unseen).ShouldBeEmpty("the door lays it");
        return Read(tables, Protection.Protect(tables with { Sums = [.. tables.Sums.Where(sum => !without(sum))] }, Profiles.Published), known, unseen);
    }

    private static string[] Read(PeopleTables tables, ProtectedTables shown, PeopleSum known, PeopleCell[] unseen)
    {
        var reader = new GlpkWitness();
        ImmutableArray<PeopleCell> cells = [.. tables.Cells.Where(cell => known.Parts.Append(known.Whole).Contains(cell.Key)), .. unseen];
        reader.Read(new PeopleTables(cells, [known], []), key => shown[key], Profiles.Published);
        return [.. reader.Narrowed()];
    }
}
