using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Data.Extracts;
using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

/// <summary>What a clean file of the geography and of sites makes of the dataset, counted from the file itself.</summary>
public sealed class CleanTotalsTests
{
    [Fact]
    public void A_clean_file_of_areas_becomes_the_area_set_with_every_MSOA_in_the_area_that_it_says()
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain("areas");
        var path = county.Extract(kind, county.Loaded.Msoas.Length);
        var rows = Rows(path, kind);

        county.Import(kind, path).Version.ShouldNotBeNull();

        var areas = DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs()).Areas;
        areas.Areas.Select(area => area.Code).Order().ShouldBe(rows.Select(row => row["area_code"]).Distinct().Order());
        foreach (var row in rows)
            areas.Areas[areas.AreaOfMsoa[row["msoa_code"]]].Code.ShouldBe(row["area_code"]);
    }

    [Fact]
    public void A_clean_file_of_sites_becomes_the_sites_each_where_it_says()
    {
        using var county = new ImportCounty();
        File.WriteAllText(Path.Combine(county.Dataset, "offers.csv"), File.ReadLines(Path.Combine(county.Dataset, "offers.csv")).First() + "\n");
        var kind = ImportKinds.Plain("sites");
        var path = county.Extract(kind, 60);
        var rows = Rows(path, kind);

        county.Import(kind, path).Version.ShouldNotBeNull();

        var sites = DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs()).Sites.ToDictionary(site => site.Id);
        sites.Count.ShouldBe(60);
        foreach (var row in rows)
            (sites[row["site_id"]].ProviderId, sites[row["site_id"]].ZoneCode ?? "", Math.Round(sites[row["site_id"]].Location.Latitude, 5).ToString(System.Globalization.CultureInfo.InvariantCulture)).ShouldBe((row["provider_id"], row["zone_code"], row["latitude"]));
    }

    [Theory]
    [InlineData("pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind,oa21,cty,ced,laua,ward,lsoa21,msoa21", 2, 14)] // NSPL of 2023
    [InlineData("pcd7,pcd8,pcds,dointr,doterm,east1m,north1m,lad25cd,lsoa21cd,msoa21cd", 2, 8)] // a later release
    public void A_clean_postcode_lookup_of_either_release_finds_the_zone_of_every_postcode(string header, int postcode, int zone)
    {
        using var county = new ImportCounty();
        var (zones, columns) = (county.Loaded.Zones, header.Split(',').Length);
        string Row(int i) => string.Join(',', Enumerable.Range(0, columns).Select(at => at == postcode ? $"CT{1 + i} 1AA" : at == zone ? zones[i].Code : ""));
        var kind = ImportKinds.Of("nspl", null);

        var result = county.Import(kind, county.File("NSPL.csv", header + "\n" + string.Concat(Enumerable.Range(0, zones.Length).Select(i => Row(i) + "\n"))));

        result.Quality.Taken.ShouldBe(zones.Length);
        result.Quality.Of(RowOutcome.Rejected).ShouldBe(0);
        var found = ZoneOfPostcode.Of(DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs()));
        for (var i = 0; i < zones.Length; i++)
            found.Find($"CT{1 + i}1AA").ShouldBe((zones[i].Code, false));
    }

    [Fact]
    public void A_clean_file_of_offers_becomes_the_courses_each_with_every_field_that_it_says()
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain("offers");
        var path = county.Extract(kind, 60);

        county.Import(kind, path).Version.ShouldNotBeNull();

        File.ReadAllLines(Path.Combine(county.Dataset, "offers.csv")).ShouldBe(File.ReadAllLines(path));
        var (offers, rows) = (DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs()).Offers, Rows(path, kind));
        offers.Sum(offer => offer.GeneralPlaces).ShouldBe(rows.Sum(row => int.Parse(row["general_places"], System.Globalization.CultureInfo.InvariantCulture)));
        offers.Select(offer => offer.SiteId).Order().ShouldBe(rows.Select(row => row["site_id"]).Order());
    }

    [Fact]
    public void A_clean_file_of_learners_becomes_the_learners_each_with_every_field_that_it_says()
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain("learners");
        var made = new Made(kind, [.. MadeUpExtract.Header(kind)], [.. MadeUpExtract.Rows(kind, 60, 5, MadeUpPlaces.Of(county.Loaded)).Select(row => row.ToImmutableArray())]).Without("postcode");
        var rows = made.Rows.Select(row => made.Header.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)).ToList();

        county.Import(kind, county.File("learners.csv", made.Text())).Version.ShouldNotBeNull();

        using var pseudonyms = new Pseudonyms(PseudonymKeys.Get(county.DataFolder, ImportHistory.Read(county.Dataset).KeyId!));
        var lines = File.ReadAllLines(Path.Combine(county.Dataset, "learners.csv"));
        var columns = lines[0].Split(',');
        columns.ShouldBe(["learner_id", .. kind.Columns.Select(column => column.Name).Where(name => name is not ("learner_id" or "postcode"))]);
        lines.Skip(1).Order(StringComparer.Ordinal).ShouldBe(rows.Select(row => string.Join(',', columns.Select(column => column == "learner_id" ? pseudonyms.Of("person", row[column]) : row[column]))).Order(StringComparer.Ordinal));
        rows.Select(row => row["zone_code"]).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Clean_high_needs_places_add_up_by_authority_also_when_they_are_imported_again()
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain("high-needs-places");
        var path = county.Extract(kind, 60);
        var rows = Rows(path, kind);
        Dictionary<Model.Authority, int?> Told() => DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs()).Records.Send.Where(record => record.Kind == Model.SendRecordKind.CommissionedPlaces)
            .GroupBy(record => record.Authority).ToDictionary(group => group.Key, group => (int?)group.Sum(record => record.Count));

        county.Import(kind, path).Version.ShouldBe(1);
        county.Import(kind, path).Version.ShouldBe(2); // in the place of the earlier ones, not on top of them

        Told().ShouldBe(rows.GroupBy(row => row["LA"] == "886" ? Model.Authority.Kent : Model.Authority.Medway)
            .ToDictionary(group => group.Key, group => (int?)group.Sum(row => int.Parse(row["Post16Places"], System.Globalization.CultureInfo.InvariantCulture))), ignoreOrder: true);
    }

    private static List<Dictionary<string, string>> Rows(string path, ImportKind kind)
    {
        var header = MadeUpExtract.Header(kind);
        return [.. File.ReadLines(path).Skip(1).Select(line => line.Split(',').Select((field, at) => (field, at)).ToDictionary(pair => header[pair.at], pair => pair.field))];
    }
}
