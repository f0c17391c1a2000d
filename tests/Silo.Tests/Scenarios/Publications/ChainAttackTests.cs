using Pathways.Analysis.Disclosure;
using Pathways.Analysis.Tests.Disclosure;
using Pathways.Data.Disclosure;
using Pathways.Model;
using Xunit.Abstractions;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>
/// A reader who has publications of two versions of one dataset, the run's own counts and the observed ones, and months' editions of the NEET Deep Dive; knows
/// what came out the same; and has a linear-programming solver that is not ours. Every small count is looked at, totals and pieces of areas among them.
/// </summary>
public sealed class ChainAttackTests(ITestOutputHelper output)
{
    private static readonly DisclosureProfile Profile = DisclosureReader.Read()["published"];
    private static readonly CalendarMonth January = CalendarMonth.Of(2026, 1);

    /// <summary>The learners come from the tracking, so that those with a plan are one count in the tables of needs and of observed groups.</summary>
    [GlpkFact]
    public void No_protected_count_is_known_to_who_has_the_publications_of_a_dataset_before_and_after_the_import_of_one_more_month()
    {
        var (kent, scenario, _) = LightRun.Load("baseline");
        var part = kent.With( // so that more counts are small
            offers: [.. kent.Offers.Select(offer => offer with { GeneralPlaces = offer.GeneralPlaces / 6 })], learners: [.. kent.Learners.Where((_, index) => index % 6 == 0)]);
        var before = Run(part, scenario, January);
        var after = Run(Changed(part), scenario, January.Plus(1));
        var first = DisclosedPublication.Of(before, Profile);
        first.Tables.Sums.ShouldContain(sum => sum.Whole.StartsWith("need/", StringComparison.Ordinal) && sum.Parts.All(part => part.StartsWith("observed/", StringComparison.Ordinal)), "else nothing is the same");
        var second = DisclosedPublication.Of(after, Profile, [first.Release]);
        var same = second.Own.Cells.Where(cell => first.Own.Cells.Contains(cell) && !cell.Hidden).ToArray();
        same.Length.ShouldBeInRange(500, second.Own.Cells.Length - 500, "some counts are left as they were, and some not");
        foreach (var cell in same)
            second.Figure(cell.Key).ShouldBe(first.Figure(cell.Key), cell.Key);
        var reader = Read(first, second);
        reader.Small.ShouldBeGreaterThan(300, "else nothing was tried");
        var told = second.Log.Narrowed.ToHashSet(StringComparer.Ordinal); // where all that stands in the way has left, who publishes is told, and nothing leaves that tells a count exactly
        told.Count.ShouldBeLessThan(5);
        reader.Narrowed().Where(one => !told.Contains(one.Split(" = ")[0])).ShouldBeEmpty();
        var found = Read(first, DisclosedPublication.Of(after, Profile)).Narrowed().Where(one => !told.Contains(one.Split(" = ")[0])).Take(3).ToArray();
        output.WriteLine($"{reader.Small} small counts, {reader.Solved} solutions, {told.Count} told; {found.Length} apart: {string.Join(" | ", found)}");
        found.ShouldNotBeEmpty("protected each by itself, they give counts away");
    }

    [GlpkFact]
    public void No_protected_count_of_Kent_is_known_to_who_has_the_NEET_Deep_Dive_of_three_winters()
    {
        var light = LightRun.Of("baseline");
        var figures = MadeUpTracking.Of(light.World, CalendarMonth.Of(2026, 2), oneIn: 4, month => month.Month is 12 or 1 or 2);
        figures.Coverage.Winters.Length.ShouldBe(3);
        Nothing(Read(DisclosedPublication.Of(KentPublication.Run("baseline") with { Observed = figures }, Profile)));
    }

    private static PublishedRun Run(World world, Scenario scenario, CalendarMonth latest)
        => KentPublication.Run(LightRun.Of(world, scenario)) with { Observed = MadeUpTracking.Of(world, latest, imported: month => month > latest.Plus(-2)) };

    /// <summary>Some of the learners have moved away and some have another need.</summary>
    private static World Changed(World world) => world.With(learners: [
        .. world.Learners.Where((_, index) => index % 150 != 7)
            .Select((learner, index) => index % 90 == 5 && learner.Sen == SenStatus.None ? learner with { Sen = SenStatus.SenSupport, PrimaryNeed = PrimaryNeed.Semh } : learner),
    ]);

    private static GlpkWitness Read(params DisclosedPublication[] publications)
    {
        var reader = new GlpkWitness();
        foreach (var one in publications)
            reader.Read(one.Own, one.Figure, Profile);
        return reader;
    }

    private void Nothing(GlpkWitness reader)
    {
        reader.Small.ShouldBeGreaterThan(100, "else nothing was tried");
        reader.Narrowed().ShouldBeEmpty();
        output.WriteLine($"{reader.Small} small counts, {reader.Solved} solutions");
    }
}
