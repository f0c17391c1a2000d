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

    private static List<Dictionary<string, string>> Rows(string path, ImportKind kind)
    {
        var header = MadeUpExtract.Header(kind);
        return [.. File.ReadLines(path).Skip(1).Select(line => line.Split(',').Select((field, at) => (field, at)).ToDictionary(pair => header[pair.at], pair => pair.field))];
    }
}
