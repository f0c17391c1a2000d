using Pathways.Data.Kent;
using Pathways.Data.Kent.Provision;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Tests.Provision;

public sealed class ProvisionPartTests : IDisposable
{
    private static readonly ProvisionDemand Demand = new([.. Cells(Authority.Kent, 1), .. Cells(Authority.Medway, 0.4)]);

    private readonly MadeExtracts _extracts = new();
    private readonly BaselineFiles _files = new();

    public ProvisionPartTests() => ProvisionPart.Add(_extracts.Raw, _files, Demand);

    public void Dispose() => _extracts.Dispose();

    [Fact]
    public void The_same_extracts_give_the_same_bytes()
    {
        var again = new BaselineFiles();
        ProvisionPart.Add(_extracts.Raw, again, Demand);

        again.Texts.ShouldBe(_files.Texts);
    }

    [Theory]
    [InlineData(true, 300)]
    [InlineData(false, 0)]
    public void Places_at_entry_and_level_1_are_short_by_the_published_number_in_kent_and_by_none_in_medway(bool kent, int shortage)
    {
        var sites = Table("sites.csv").ToDictionary(row => row.Text("site_id"));
        var offers = Table("offers.csv").Where(row => row.Text("level") != "2" && sites[row.Text("site_id")] is var site
                && site.Text("district_code").Length > 0 && site.Text("district_code").StartsWith("E07", StringComparison.Ordinal) == kent).ToArray();
        // Of the commissioned places at specialist sites 65 % count: the rest is out of reach of those for whom it is meant.
        var specialist = offers.Where(row => row.Text("qualification_route") == "Special post-16 programme").Sum(row => Open(row, sites[row.Text("site_id")], "commissioned_places"));
        var open = offers.Sum(row => Open(row, sites[row.Text("site_id")], "general_places") + Open(row, sites[row.Text("site_id")], "commissioned_places"))
            - specialist + (int)Math.Round(specialist * 0.65, MidpointRounding.AwayFromZero);

        ((int)Demand.In(kent ? Authority.Kent : Authority.Medway, PlaceBand.EntryAndLevel1) - open).ShouldBe(shortage);
    }

    [Fact]
    public void Four_districts_of_kent_have_nothing_for_those_with_low_or_no_grades_and_the_others_have()
    {
        var sites = Table("sites.csv").ToDictionary(row => row.Text("site_id"), row => row.Text("district_code"));
        var served = Table("offers.csv").Where(row => row.Whole("general_places") > 0 && row.Text("level") != "2" && row.Text("entry_requirement") == "none")
            .Select(row => sites[row.Text("site_id")]).Where(code => code.StartsWith("E07", StringComparison.Ordinal)).ToHashSet();

        Enumerable.Range(105, 12).Select(number => $"E07000{number}").Except(served).ShouldBe(["E07000105", "E07000106", "E07000107", "E07000108"]); // the strips without a campus
    }

    [Fact]
    public void Sixth_forms_are_matched_by_number_then_by_place_and_carry_their_flags()
    {
        var sites = Table("sites.csv").ToDictionary(row => row.Text("site_id"));

        sites["URN200001"].Text("selective").ShouldBe("true");
        sites["URN200001"].Text("sex").ShouldBe("girls");
        sites["URN200001"].Text("faith").ShouldBe("Roman Catholic");
        sites["URN200001"].Text("provider_id").ShouldBe("10099999");
        sites["URN200002"].Text("provider_id").ShouldBe("URN200002"); // 111 m from the old name's place
        sites["URN200002"].Text("internal_first").ShouldBe("true");
        sites["URN136177"].Text("general_supply").ShouldBe("false");
        sites["URN200004"].Text("internal_first").ShouldBe("false");
        sites.Keys.Where(id => id.StartsWith("URN", StringComparison.Ordinal)).Count().ShouldBe(4); // neither independent, closed nor primary
        Table("providers.csv").Single(row => row.Text("provider_id") == "URN200004").Text("kind").ShouldBe("utc");
    }

    [Fact]
    public void No_sixth_form_is_supply_and_every_offer_is_modelled_at_a_site_that_exists()
    {
        var sites = Table("sites.csv").Select(row => row.Text("site_id")).ToHashSet();
        var providers = Table("providers.csv").Select(row => row.Text("provider_id")).ToHashSet();

        Table("sites.csv").ShouldAllBe(row => providers.Contains(row.Text("provider_id")));
        Table("offers.csv").ShouldAllBe(row => sites.Contains(row.Text("site_id")) && !row.Text("site_id").StartsWith("URN", StringComparison.Ordinal)
            && row.Text("basis") == "modelled" && row.Text("academic_year") == "2025/26");
    }

    [Fact]
    public void Vacancies_are_starts_by_district_and_sector_over_the_fill_probability()
    {
        var rows = Table("apprenticeships.csv");
        double Vacancies(string district, string sector, string type)
            => rows.Single(row => row.Text("district_code") == district && row.Text("ssa_tier1") == sector && row.Text("type") == type).Number("vacancies");

        Vacancies("E07000105", "04", "level2").ShouldBe(75 * 0.6 / 0.8, 0.01);
        Vacancies("E06000035", "06", "level3").ShouldBe(25 * 0.4 * 1.5 / 0.8, 0.01); // (5000 × 4 % + 1000 × 5 % − 100) ÷ 100 = 1.5
        Vacancies("E07000105", "04", "foundation").ShouldBe(75 * 0.6 * 0.05 / 0.7, 0.01);
        rows.ShouldNotContain(row => row.Text("type") == "foundation" && row.Text("ssa_tier1") == "06");
    }

    [Fact]
    public void Published_starts_of_whole_years_are_added_up_for_london_and_the_rest()
        => Table("apprenticeship-flows.csv").Select(row => (row.Text("year"), row.Text("home_district_code"), row.Text("delivery"), row.Text("starts"), row.Text("basis")))
            .ShouldBe([("2023/24", "E07000105", "london", "999", "published"), ("2024/25", "E07000105", "E07000105", "40", "published"), ("2024/25", "E07000105", "elsewhere", "10", "published"), ("2024/25", "E07000105", "london", "20", "published")]);

    [Fact]
    public void Published_figures_are_read_from_the_extracts()
    {
        var targets = Table("targets.csv").ToDictionary(row => row.Text("id"));

        targets["kent-neet-2025"].Text("value").ShouldBe("7.5");
        targets["kent-level2-by-19-2024"].Text("value").ShouldBe("81.97");
        targets["kent-leavers-level3-2020-21"].Text("value").ShouldBe("2337");
        targets["kent-leavers-level3-share-2020-21"].Text("value").ShouldBe("77.9");
        targets["medway-leavers-level2-share-2020-21"].Text("value").ShouldBe("16.67");
        targets["kent-neet-2025"].Text("use").ShouldBe("calibration");
        targets.Values.Where(row => row.Text("area") == "Kent" && row.Text("measure").StartsWith("NEET or not known, aged", StringComparison.Ordinal)).Select(row => (row.Text("year"), row.Text("use")))
            .ShouldBe([("2021", "record"), ("2022", "record"), ("2023", "record"), ("2025", "calibration")]);
        targets["kent-shortage-entry-level1"].Text("use").ShouldBe("calibration");
        targets["kent-shortage-entry-level1"].Text("value").ShouldBe("300");
        targets.Values.Where(row => row.Text("use") == "validation").ShouldAllBe(row => row.Text("basis") == "published");
    }

    [Fact]
    public void A_sectors_former_name_is_left_out() => Table("ssa.csv").Single(row => row.Text("ssa_tier1") == "06").Text("description").ShouldBe("Digital");

    private static int Open(CsvRow offer, CsvRow site, string places)
        => site.Flag("general_supply") ? (int)Math.Round(offer.Whole(places) * site.Number("places_open_to_kent_share") * (1 - site.Number("inflow_share")), MidpointRounding.AwayFromZero) : 0;

    private static IEnumerable<DemandCell> Cells(Authority authority, double scale)
        => Levels.InScope.Zip((double[])[400, 400, 800, 2000, 3000]).Select(pair => new DemandCell(authority, pair.First, false, pair.Second * scale));

    private IReadOnlyList<CsvRow> Table(string name)
    {
        var problems = new List<Problem>();
        var table = CsvTable.Parse(_files.Texts[name], name, [], null, problems)!;
        problems.ShouldBeEmpty();
        return table.Rows;
    }
}
