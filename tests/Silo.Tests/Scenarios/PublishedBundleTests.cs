using Pathways.Analysis.Disclosure;
using Pathways.Analysis.Tests.Disclosure;
using Pathways.Data.Disclosure;
using Pathways.Model;

namespace Pathways.Silo.Tests.Scenarios;

/// <summary>All counts of people of a shipped scenario, of the baseline and of their differences, as they would be published together, before a reader with a solver that is not ours.</summary>
public sealed class PublishedBundleTests
{
    private const int Looked = 10;

    [GlpkFact]
    public void No_small_count_of_a_shipped_scenario_is_known_better_than_that_it_is_small()
    {
        var (scenario, basis, profile) = (LightRun.Of("level2-reform").Result, LightRun.Of("baseline").Result, DisclosureReader.Read()["published"]);
        var tables = DisclosedRun.Tables(scenario, basis);
        var shown = Protection.Protect(tables, profile);
        int Smallest(PeopleCell cell) => profile.Rule(cell.Rule).SmallestShown;
        PeopleCell[] small = [.. tables.Cells.Where(cell => !cell.Hidden && cell.Meaning == CellMeaning.Count && cell.Value > 0 && cell.Value < Smallest(cell) && !IsWhole(tables, cell.Key))];
        small.Length.ShouldBeGreaterThan(Looked);
        for (var i = 0; i < Looked; i++)
        {
            var cell = small[i * small.Length / Looked];
            shown[cell.Key].Kind.ShouldNotBe(FigureKind.Number);
            var (least, most) = Glpk.Range(tables, shown, profile, cell.Key);
            (least <= 1 + 1e-6, most >= Smallest(cell) - 1 - 1e-6).ShouldBe((true, true), $"{cell.Key} = {cell.Value}: {least} to {most}");
        }
    }

    [Fact]
    public void What_people_see_of_the_whole_county_is_not_withheld()
    {
        var run = DisclosedRun.Of(LightRun.Of("level2-reform").Result, DisclosureReader.Read()["published"], LightRun.Of("baseline").Result);
        foreach (var measure in Enum.GetValues<PeopleMeasure>())
            run.Area("ALL", null, measure).Kind.ShouldBe(FigureKind.Number, measure.ToString());
        run.AreaMore("ALL", null, PeopleMeasure.PlacedChoice).Value.ShouldBeLessThan(0, "half the places of Level 2 are gone");
    }

    /// <summary>A sum has at least as many as it has parts that are not zero, whatever is shown; what stays possible of it is tested on made bundles.</summary>
    private static bool IsWhole(PeopleTables tables, string key) => tables.Sums.Any(sum => sum.Whole == key);
}
