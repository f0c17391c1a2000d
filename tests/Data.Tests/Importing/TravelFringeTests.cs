using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>A stop fifty kilometres from the county's zones: what stands within a walk of it is in reach.</summary>
public sealed class TravelFringeTests
{
    private static readonly GeoPoint Stop = new(51.9, 0.9);
    private static readonly GeoPoint Near = new(51.92, 0.9); // 2.2 km
    private static readonly GeoPoint Far = new(51.95, 0.9); // 5.6 km; a walk of 4,828 m along streets 1.2 times as long as the line reaches 4.02 km

    [Fact]
    public void A_college_across_the_border_is_kept_where_a_stop_is_in_a_walks_reach_and_a_school_is_not()
    {
        using var county = With();
        var result = county.Import(ImportKinds.Plain("gias"), county.File("gias.csv", "URN,EstablishmentName,EstablishmentStatus (code),LA (code),PhaseOfEducation (name),OfficialSixthForm (code),UKPRN,Easting,Northing\n"
            + Row("130001", "College near", "16 plus", Near) + Row("130002", "College far", "16 plus", Far) + Row("130003", "School near", "Secondary", Near)));

        result.Version.ShouldNotBeNull(string.Join('\n', result.Problems));
        result.Quality.Of(RowOutcome.LeftOut).ShouldBe(2);
        var site = DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs()).Sites.Single(site => site.Urn is "130001" or "130002" or "130003");
        (site.Name, site.ZoneCode, site.DistrictCode).ShouldBe(("College near", null, null));
        site.Location.KilometresTo(Near).ShouldBeLessThan(0.01);
    }

    [Fact]
    public void Courses_of_a_venue_across_the_border_are_kept_where_a_stop_is_in_a_walks_reach()
    {
        using var county = With();
        county.Import(ImportKinds.Plain("lars"), county.File("lars.csv", "LearnAimRef,LearnAimRefTitle,NotionalNVQLevelv2,SectorSubjectAreaTier1\n60000001,One,1,5.00\n"));
        string Run(int number, GeoPoint at) => string.Create(CultureInfo.InvariantCulture, $"1000009{number},c{number},r{number},60000001,Course {number},1,1,N,05/09/2025,2,38,Venue {number},{at.Latitude},{at.Longitude}\n");

        county.Import(ImportKinds.Plain("course-directory"), county.File("courses.csv", "PROVIDER_UKPRN,COURSE_ID,COURSE_RUN_ID,LEARN_AIM_REF,COURSE_NAME,DELIVER_MODE,STUDY_MODE,FLEXIBLE_STARTDATE,STARTDATE,DURATION_UNIT,DURATION_VALUE,LOCATION_NAME,LOCATION_LATITUDE,LOCATION_LONGITUDE\n"
            + Run(1, Near) + Run(2, Far))).Version.ShouldNotBeNull();

        var dataset = DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs());
        dataset.Offers.Count(offer => offer.Title == "Course 1").ShouldBe(1);
        dataset.Offers.ShouldNotContain(offer => offer.Title == "Course 2");
        dataset.Sites.Single(site => site.Name == "Venue 1").ZoneCode.ShouldBeNull();
    }

    [Theory]
    [InlineData(1.6), InlineData(0.3)]
    public void A_venue_across_the_river_stands_in_no_zone_though_a_zones_middle_is_near_and_keeps_its_own_place(double kilometresBeyond)
    {
        using var county = new ImportCounty();
        var zone = county.Loaded.Zones[0];
        var (here, across) = (zone.Centroid, zone.Centroid with { Latitude = zone.Centroid.Latitude - kilometresBeyond / 111.2 - 0.005 });
        File.WriteAllText(Path.Combine(county.Dataset, "transport", "stops.csv"), string.Create(CultureInfo.InvariantCulture, $"atco,name,latitude,longitude\n1,Ferry,{across.Latitude},{across.Longitude}\n"));
        Outlines(county, 0.005); // to 0.56 km north and south of the middle
        county.Import(ImportKinds.Plain("lars"), county.File("lars.csv", "LearnAimRef,LearnAimRefTitle,NotionalNVQLevelv2,SectorSubjectAreaTier1\n60000001,One,1,5.00\n"));
        string Run(int number, GeoPoint at) => string.Create(CultureInfo.InvariantCulture, $"1000009{number},c{number},r{number},60000001,Course {number},1,1,N,05/09/2025,2,38,Venue {number},{at.Latitude},{at.Longitude}\n");

        var told = county.Import(ImportKinds.Plain("course-directory"), county.File("courses.csv", "PROVIDER_UKPRN,COURSE_ID,COURSE_RUN_ID,LEARN_AIM_REF,COURSE_NAME,DELIVER_MODE,STUDY_MODE,FLEXIBLE_STARTDATE,STARTDATE,DURATION_UNIT,DURATION_VALUE,LOCATION_NAME,LOCATION_LATITUDE,LOCATION_LONGITUDE\n"
            + Run(1, across) + Run(2, here)));

        told.Version.ShouldNotBeNull(string.Join('\n', told.Problems));
        var sites = DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs()).Sites;
        sites.Single(site => site.Name == "Venue 2").ZoneCode.ShouldBe(zone.Code);
        var other = sites.Single(site => site.Name == "Venue 1");
        (other.ZoneCode, other.DistrictCode).ShouldBe((null, null));
        other.Location.KilometresTo(across).ShouldBeLessThan(0.01);
        told.Quality.Notes.ShouldContain(note => note.StartsWith("1 sites stand in no zone", StringComparison.Ordinal) && note.Contains("Venue 1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_college_whose_district_the_dataset_lacks_is_outside_and_one_without_outlines_is_told_to_be_a_guess()
    {
        using var county = With();
        var zone = county.Loaded.Zones[0];
        string College(int number, string district) => Row($"13000{number}", $"College {number}", "16 plus", zone.Centroid with { Latitude = zone.Centroid.Latitude + 0.001 * number }).TrimEnd('\n').Replace(",203,", ",886,", StringComparison.Ordinal) + "," + district + "\n";

        var told = county.Import(ImportKinds.Plain("gias"), county.File("gias.csv", "URN,EstablishmentName,EstablishmentStatus (code),LA (code),PhaseOfEducation (name),OfficialSixthForm (code),UKPRN,Easting,Northing,DistrictAdministrative (code)\n"
            + College(1, zone.DistrictCode) + College(2, "E07000077") + College(3, "")));

        told.Version.ShouldNotBeNull(string.Join('\n', told.Problems));
        DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs()).Sites.Where(site => site.Name.StartsWith("College ", StringComparison.Ordinal)).OrderBy(site => site.Name, StringComparer.Ordinal).Select(site => site.ZoneCode).ShouldBe([zone.Code, null, zone.Code]);
        told.Quality.Notes.ShouldContain(note => note.Contains("no outlines of all its zones", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_stops_nothing_beyond_the_zones_is_in_reach()
    {
        using var county = new ImportCounty();
        new TravelFringe(county.Loaded).Reaches(Near).ShouldBeFalse();
    }

    // A square around the middle of every zone.
    private static void Outlines(ImportCounty county, double half) => File.WriteAllText(Path.Combine(county.Dataset, "boundaries", "zones.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(',', county.Loaded.Zones.Select(zone =>
    {
        var (west, east, south, north) = (zone.Centroid.Longitude - half, zone.Centroid.Longitude + half, zone.Centroid.Latitude - half, zone.Centroid.Latitude + half);
        return string.Create(CultureInfo.InvariantCulture, $$$"""
            {"type":"Feature","properties":{"code":"{{{zone.Code}}}","name":"{{{zone.Name}}}"},"geometry":{"type":"Polygon","coordinates":[[[{{{west}}},{{{south}}}],[{{{east}}},{{{south}}}],[{{{east}}},{{{north}}}],[{{{west}}},{{{north}}}],[{{{west}}},{{{south}}}]]]}}
            """);
    })) + "]}");

    private static ImportCounty With()
    {
        var county = new ImportCounty();
        File.WriteAllText(Path.Combine(county.Dataset, "transport", "stops.csv"), string.Create(CultureInfo.InvariantCulture, $"atco,name,latitude,longitude\n1,Far stop,{Stop.Latitude},{Stop.Longitude}\n"));
        return county;
    }

    private static string Row(string urn, string name, string phase, GeoPoint at)
    {
        var (easting, northing) = NationalGrid.FromWgs84(at);
        return string.Create(CultureInfo.InvariantCulture, $"{urn},{name},1,203,{phase},1,1{urn}0,{easting:0},{northing:0}\n");
    }
}
