using System.Text;
using Pathways.Analysis.Disclosure;
using Pathways.Data.Disclosure;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>Kent as if its young people were real and the population estimates expected ten times as many of Kent's, and as many as there are of Medway's.</summary>
public sealed class PartialRecordsTests
{
    private const string Banner = "Partial records: they tell of 10% of those expected in Kent (county council area). ";

    private static readonly Lazy<PublicationSource> Tenth = new(() => Real(10));

    public static TheoryData<PublicationKind, string> Pages => new()
    {
        { PublicationKind.ProvisionGap, "provision-gap.html" }, { PublicationKind.NeetDeepDive, "neet-deep-dive.html" }, { PublicationKind.Commitments, "commitments.html" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_tells_how_many_the_records_tell_of_beside_how_many_are_expected_with_a_banner(PublicationKind kind, string page)
    {
        var html = Text(PublicationFiles.Make(Tenth.Value with { Kind = kind }), page);
        var (told, expected) = (Tenth.Value.Figures.Cohort("E10000016").Value, Tenth.Value.Figures.Population("E10000016", 2025).Value);
        html.ShouldContain(Banner);
        html.ShouldContain($"Young people aged 16 and 17 in the records: ");
        html.ShouldContain($"Kent (county council area), {told:N0} told of beside about {expected:N0} whom population estimates expect (10%)");
        html.ShouldNotContain("expected in Medway");
    }

    [Fact]
    public void A_share_of_a_tenth_of_the_cohort_is_put_on_no_population()
    {
        var rows = OpenDataRules.Lines(Text(PublicationFiles.Make(Tenth.Value), "data/population.csv"));
        var (name, lcpa, cohort) = (Array.IndexOf(rows[0], "la_name"), Array.IndexOf(rows[0], "lcpa"), Array.IndexOf(rows[0], "level_2_and_below"));
        var medway = rows.Skip(1).ToLookup(row => row[name] == "Medway");
        medway[true].ShouldAllBe(row => row[cohort] != "x");
        medway[false].ShouldAllBe(row => row[cohort] == "x");
        medway[false].Select(row => row[lcpa]).Distinct().Count().ShouldBeGreaterThan(8);
    }

    [Fact]
    public void Whole_records_have_no_banner_and_synthetic_people_no_records()
    {
        var whole = Text(PublicationFiles.Make(Real(1)), "provision-gap.html");
        whole.ShouldNotContain("Partial records");
        whole.ShouldContain("Young people aged 16 and 17 in the records: ");
        KentPublication.Text("provision-gap.html").ShouldNotContain("in the records: ");
    }

    private static PublicationSource Real(int times)
    {
        var (source, run) = (KentPublication.Source, KentPublication.Run("baseline"));
        var kent = source.World.Areas.Areas.Where(area => area.IsLcpa).Select(area => area.Code).Append("E10000016").Append("ALL").ToHashSet();
        var counts = run.Counts with { Population = [.. run.Counts.Population.Select(row => kent.Contains(row.AreaCode) ? row with { People = times * row.People } : row)] };
        return source with
        {
            Provenance = source.Provenance with { Synthetic = false },
            Counts = counts,
            Figures = DisclosedPublication.Of(run with { Counts = counts }, DisclosureReader.Read()["internal"]),
        };
    }

    private static string Text(IReadOnlyDictionary<string, byte[]> files, string name) => Encoding.UTF8.GetString(files[name]);
}
