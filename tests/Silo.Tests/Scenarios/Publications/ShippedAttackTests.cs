using Pathways.Analysis.Disclosure;
using Pathways.Analysis.Tests.Disclosure;
using Pathways.Data.Disclosure;
using Pathways.Model;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>
/// A reader who has every figure of the baseline as it went through the door, those among them that no file shows (reasons, who learns in which area: the server tells
/// them), knows how the door lays their sums, and has a linear-programming solver that is not ours. What files of all scenarios tell is in <see cref="Attack.FileAttackTests"/>.
/// </summary>
public sealed class ShippedAttackTests
{
    private static readonly DisclosureProfile Profile = DisclosureReader.Read()["published"];
    private static readonly Lazy<DisclosedPublication> Baseline = new(() => DisclosedPublication.Of(KentPublication.Run("baseline"), Profile));

    [GlpkFact]
    public void No_protected_count_of_the_baseline_is_known_within_its_protection_interval()
    {
        var reader = new GlpkWitness();
        reader.Read(Baseline.Value.Own, Baseline.Value.Figure, Profile);
        Nothing(reader);
    }

    [GlpkFact]
    public void The_same_reader_finds_counts_out_where_only_small_ones_are_withheld()
    {
        var tables = Baseline.Value.Own;
        var rulesAlone = Protection.Protect(tables with { Sums = [] }, Profile);
        var reader = new GlpkWitness();
        reader.Read(tables, key => rulesAlone[key], Profile);
        reader.Narrowed().ShouldNotBeEmpty();
    }

    private static void Nothing(GlpkWitness reader)
    {
        reader.Small.ShouldBeGreaterThan(60, "else nothing was tried");
        reader.Narrowed().ShouldBeEmpty();
    }
}
