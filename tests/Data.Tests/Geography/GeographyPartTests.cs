using System.Globalization;
using Pathways.Data.Kent;
using Pathways.Data.Kent.Geography;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Tests.Geography;

public sealed class GeographyPartTests : IDisposable
{
    private readonly SyntheticExtracts _extracts = new();

    [Theory]
    // Factor 2 in Kent; the zone has 100 + a people of age a in 2020.
    [InlineData("E01000001", "age15_2024", 2 * (100 + 11))]
    [InlineData("E01000001", "age16_2025", 2 * (100 + 11))]
    [InlineData("E01000001", "age18_2024", 2 * (100 + 14))]
    [InlineData("E01000001", "age15_2032", 2 * (100 + 3))]
    [InlineData("E01000001", "age18_2032", 2 * (100 + 6))]
    // Split by people under 16: 100 and 300.
    [InlineData("E01000101", "age16_2025", 2 * 0.25 * (200 + 11))]
    [InlineData("E01000102", "age16_2025", 2 * 0.75 * (200 + 11))]
    // Merged.
    [InlineData("E01000103", "age17_2030", 2 * ((300 + 7) + (400 + 7)))]
    // Factor a half in Medway.
    [InlineData("E01000201", "age17_2025", 0.5 * (50 + 12))]
    public void Young_people_are_aged_shared_and_scaled(string zone, string column, double expected)
        => Number(Table("zones.csv").Single(row => row.Text("zone_code") == zone), column).ShouldBe(expected, 0.0005);

    [Fact]
    public void The_ages_16_and_17_of_2025_add_up_to_the_tracked_cohorts()
    {
        Tracked("E07000001").ShouldBe(4184, 0.01);
        Tracked("E06000035").ShouldBe(384.5, 0.01);

        double Tracked(string district) => Table("zones.csv").Where(row => row.Text("district_code") == district)
            .Sum(row => Number(row, "age16_2025") + Number(row, "age17_2025"));
    }

    [Fact]
    public void The_factors_are_recorded()
        => Table("geography-factors.csv").Select(row => (row.Text("authority"), row.Text("tracked_people_16_17"), row.Text("aged_people_16_17"), row.Text("factor")))
            .ShouldBe([("kent", "4184", "2092", "2"), ("medway", "384.5", "769", "0.5")]);

    [Theory]
    [InlineData("E01000001", 5)]
    [InlineData("E01000101", 2)]
    [InlineData("E01000103", 7)] // of the parents with deciles 3 and 7 the second has more people
    [InlineData("E01000301", 4)]
    [InlineData("E01000303", 8)]
    public void A_changed_zone_takes_its_parents_decile(string zone, int decile)
        => Number(Table("zones.csv").Single(row => row.Text("zone_code") == zone), "imd_decile").ShouldBe(decile);

    [Fact]
    public void People_decide_where_distance_is_close()
        // D lies 1.0 km from A and 1.1 km from B, but A's thousand people are already in C while B's two thousand need D.
        => Table("zone-changes.csv").Where(row => row.Text("zone_code").StartsWith("E010003", StringComparison.Ordinal))
            .Select(row => (row.Text("zone_code"), row.Text("lsoa11_code"), row.Text("people_share")))
            .ShouldBe([("E01000301", "E01000202", "1"), ("E01000302", "E01000203", "0.25"), ("E01000303", "E01000203", "0.75")]);

    [Fact]
    public void A_zones_name_tells_its_MSOA_whatever_the_extract_says()
        => Table("zones.csv").Select(row => row.Text("msoa_code")).ShouldBe(
            ["E02000001", "E02000001", "E02000001", "E02000002", "E02000003", "E02000004", "E02000004", "E02000004"]);

    [Fact]
    public void Areas_say_what_is_a_judgement()
        => Table("areas/lcpa.csv").Select(row => (row.Text("area_name"), row.Text("is_lcpa"), row.Text("ambiguous"), row.Text("basis"))).ShouldBe(
            [("One, and all", "true", "false", "published"), ("Two", "true", "true", "modelled"), ("Medway", "false", "false", "published"), ("Medway", "false", "false", "published")]);

    [Fact]
    public void The_same_extracts_give_the_same_bytes()
        => Build().Texts.ShouldBe(Build().Texts);

    [Fact]
    public void Totals_that_differ_from_the_extracts_own_stop_the_build()
    {
        _extracts.Proxies(off: 1);

        Should.Throw<InvalidInputException>(Build).Problems.Length.ShouldBe(2 * 6);
    }

    [Fact]
    public void All_faults_of_the_tables_are_told_at_once()
    {
        _extracts.Write("msoa21_to_lcpa_lookup.csv", "MSOA21CD,MSOA21NM,HCLNM,LADCD,LCPA,LCPANM,basis,ambiguous",
            ["E02000001,Alpha 001,,E07000001,ONE,One,whole district,0", "E02000001,Alpha 001,Town,E07000001,ONE,One,whole district,perhaps"]);

        Should.Throw<InvalidInputException>(Build).Problems.Select(problem => (problem.Line, problem.Field))
            .ShouldBe([(2, "HCLNM"), (3, "ambiguous"), (3, "MSOA21CD")]);
    }

    [Fact]
    public void An_outline_without_a_zone_stops_the_build()
    {
        _extracts.Write("lsoa21_kent_medway.geojson", "{\"features\":[]}", []);

        Should.Throw<InvalidInputException>(Build).Problems.Length.ShouldBe(8);
    }

    public void Dispose() => _extracts.Dispose();

    private BaselineFiles Build()
    {
        var files = new BaselineFiles();
        GeographyPart.Add(_extracts.Raw, files);
        return files;
    }

    private IReadOnlyList<CsvRow> Table(string name) => CsvTable.Parse(Build().Texts[name], name, [], null, [])!.Rows;

    private static double Number(CsvRow row, string column) => double.Parse(row.Text(column), CultureInfo.InvariantCulture);
}
