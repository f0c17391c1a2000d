using System.Globalization;
using Pathways.Data.Tables;

namespace Pathways.Data.Tests.Geography;

public class KentZonesTests
{
    private static readonly IReadOnlyList<CsvRow> Zones = KentFiles.Table("zones.csv");

    [Theory]
    [InlineData("kent", 38_780)]
    [InlineData("medway", 7_411)]
    public void The_cohort_of_2025_is_the_one_that_the_DfE_tracks(string authority, double people)
    {
        var districts = KentFiles.Table("districts.csv").Where(row => row.Text("authority") == authority).Select(row => row.Text("district_code")).ToHashSet();

        Zones.Where(row => districts.Contains(row.Text("district_code"))).Sum(row => Number(row, "age16_2025") + Number(row, "age17_2025"))
            .ShouldBe(people, 0.1);
        KentFiles.Table("geography-factors.csv").Single(row => row.Text("authority") == authority).Text("tracked_people_16_17")
            .ShouldBe(people.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_zone_lies_in_one_MSOA_one_district_and_one_area()
    {
        var districts = KentFiles.Table("districts.csv").ToDictionary(row => row.Text("district_code"), row => row.Text("district_name"), StringComparer.Ordinal);
        var msoas = KentFiles.Table("msoas.csv").ToDictionary(row => row.Text("msoa_code"), StringComparer.Ordinal);
        var areas = KentFiles.Table("areas/lcpa.csv").ToDictionary(row => row.Text("msoa_code"), row => row.Text("area_code"), StringComparer.Ordinal);

        Zones.Select(row => row.Text("zone_code")).Distinct().Count().ShouldBe(1107);
        Zones.ShouldAllBe(row => areas.ContainsKey(row.Text("msoa_code")));
        foreach (var zone in Zones)
        {
            var msoa = msoas[zone.Text("msoa_code")];
            zone.Text("zone_name")[..^1].ShouldBe(msoa.Text("msoa_name"));
            zone.Text("district_code").ShouldBe(msoa.Text("district_code"));
            zone.Text("zone_name").ShouldStartWith(districts[zone.Text("district_code")]);
        }
    }

    [Fact]
    public void There_are_eight_partnership_areas_and_Medway()
    {
        var areas = KentFiles.Table("areas/lcpa.csv");

        areas.Where(row => row.Text("is_lcpa") == "true").Select(row => row.Text("area_name")).Distinct().Count().ShouldBe(8);
        areas.Where(row => row.Text("is_lcpa") == "false").Select(row => row.Text("area_name")).Distinct().ShouldBe(["Medway"]);
        areas.Count(row => row.Text("ambiguous") == "true").ShouldBe(8);
        areas.Where(row => row.Text("ambiguous") == "true").ShouldAllBe(row => row.Text("basis") == "modelled");
    }

    [Fact]
    public void Nobody_moves_or_dies_while_ageing()
    {
        foreach (var zone in Zones)
        {
            for (var year = 2024; year < 2032; year++)
            {
                for (var age = 15; age < 18; age++)
                    Number(zone, $"age{age + 1}_{year + 1}").ShouldBe(Number(zone, $"age{age}_{year}"));
            }
        }
    }

    [Fact]
    public void Deciles_run_from_1_to_10()
        => Zones.Select(row => Number(row, "imd_decile")).Distinct().Order().ShouldBe(Enumerable.Range(1, 10).Select(decile => (double)decile));

    [Fact]
    public void The_shares_of_a_former_zone_add_up_to_one()
        => KentFiles.Table("zone-changes.csv").GroupBy(row => row.Text("lsoa11_code"))
            .ShouldAllBe(group => Math.Abs(group.Sum(row => Number(row, "people_share")) - 1) < 0.00001);

    private static double Number(CsvRow row, string column) => double.Parse(row.Text(column), CultureInfo.InvariantCulture);
}
