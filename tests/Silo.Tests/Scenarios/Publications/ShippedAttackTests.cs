using Pathways.Analysis.Comparing;
using Pathways.Analysis.Disclosure;
using Pathways.Analysis.Tests.Disclosure;
using Pathways.Data.Disclosure;
using Pathways.Model;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>
/// A reader who has the publications of shipped scenarios and the baseline's, knows how counts add up, knows what a scenario leaves as it was, and has a
/// linear-programming solver that is not ours. Every small count of every publication is looked at.
/// </summary>
public sealed class ShippedAttackTests
{
    private static readonly DisclosureProfile Profile = DisclosureReader.Read()["published"];
    private static readonly Lazy<DisclosedPublication> Baseline = new(() => DisclosedPublication.Of(KentPublication.Run("baseline"), Profile));

    public static TheoryData<string> Others => [.. LightRun.Names.Where(name => name != "baseline")];

    [GlpkFact]
    public void No_protected_count_of_the_baseline_is_known_within_its_protection_interval() => Nothing(Read(Baseline.Value));

    [GlpkTheory]
    [MemberData(nameof(Others))]
    public void No_protected_count_of_a_scenario_compared_with_the_baseline_is_known_to_who_has_the_baseline_s_publication_too(string name)
    {
        var basis = KentPublication.Run("baseline");
        var comparison = RunComparison.Of(KentPublication.Compared("baseline"), KentPublication.Compared(name), 0, default);
        var figures = DisclosedPublication.Of(KentPublication.Run(name), Profile, [Baseline.Value.Release], (basis, comparison));
        Nothing(Read(Baseline.Value, figures));
        var all = new GlpkWitness();
        all.Read(figures.Tables, key => figures.Protected[key], Profile); // with the differences
        Nothing(all);
        foreach (var (key, was) in Baseline.Value.Release.Figures)
            figures.Protected[key].ShouldBe(was, "what left stays as it left");
        foreach (var cell in basis.Result.Areas.Select(area => area.Code))
            figures.AreaBefore(cell, null, PeopleMeasure.Competing).ShouldBe(Baseline.Value.Area(cell, null, PeopleMeasure.Competing));
    }

    [GlpkFact]
    public void No_protected_count_is_known_to_who_has_the_publications_of_several_scenarios()
    {
        var left = new List<DisclosedPublication> { Baseline.Value };
        foreach (var name in (string[])["send-internships-plus-40", "cohort-2028", "level2-reform", "courses-closed-2023"])
            left.Add(DisclosedPublication.Of(KentPublication.Run(name), Profile, [.. left.Select(one => one.Release)]));
        Nothing(Read([.. left]));
        var again = DisclosedPublication.Of(KentPublication.Run("cohort-2028"), Profile, [.. left.Select(one => one.Release)]);
        foreach (var (key, was) in left[2].Release.Figures)
            again.Figure(key).ShouldBe(was, "published again, it says what it said");
    }

    [GlpkFact]
    public void The_same_reader_finds_counts_out_where_scenarios_are_protected_each_by_itself()
        => Read(Baseline.Value, DisclosedPublication.Of(KentPublication.Run("send-internships-plus-40"), Profile), DisclosedPublication.Of(KentPublication.Run("cohort-2028"), Profile)).Narrowed().ShouldNotBeEmpty();

    [GlpkFact]
    public void The_same_reader_finds_counts_out_where_only_small_ones_are_withheld()
    {
        var tables = Baseline.Value.Own;
        var rulesAlone = Protection.Protect(tables with { Sums = [] }, Profile);
        var reader = new GlpkWitness();
        reader.Read(tables, key => rulesAlone[key], Profile);
        reader.Narrowed().ShouldNotBeEmpty();
    }

    private static GlpkWitness Read(params DisclosedPublication[] publications)
    {
        var reader = new GlpkWitness();
        foreach (var one in publications)
            reader.Read(one.Own, one.Figure, Profile);
        return reader;
    }

    private static void Nothing(GlpkWitness reader)
    {
        reader.Small.ShouldBeGreaterThan(60, "else nothing was tried");
        reader.Narrowed().ShouldBeEmpty();
    }
}
