using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>
/// What a course directory of a million runs makes of the dataset, told by what must hold and not by how it is found: in a county without outlines and stops, a run at Level 2
/// or below within five kilometres of a zone's middle is a course, at a site of its provider within half a kilometre, and no two sites of one provider lie nearer to one another.
/// </summary>
internal static class LargeCourses
{
    private const double Reach = 5;
    private const double SameVenue = 0.5;
    private const double Rounding = 0.002; // sites.csv has five decimals, about a metre

    private static readonly string[] InScope = ["E", "1", "2"];

    /// <summary>Imports LARS with an aim for every run; the course directory needs it.</summary>
    public static void Prepare(ImportCounty county, int rows)
    {
        var lars = new LargeExtract(county, "lars", "csv", rows);
        county.Import(lars.Kind, lars.Path).Quality.Taken.ShouldBe(rows);
    }

    public static void Check(ImportCounty county, LargeExtract extract)
    {
        var before = county.Loaded.Offers.Select(offer => offer.Id).ToHashSet(StringComparer.Ordinal);
        var sites = LargeTotals.Table(county, "sites.csv", "site_id", "provider_id", "latitude", "longitude").ToDictionary(row => row[0], row => (Provider: row[1], At: Point(row[2], row[3])), StringComparer.Ordinal);
        var siteOfTitle = LargeTotals.Table(county, "offers.csv", "offer_id", "title", "site_id").Where(row => !before.Contains(row[0])).ToDictionary(row => row[1], row => row[2], StringComparer.Ordinal);
        var (inScope, providers) = (AimsInScope(county), county.Loaded.Providers.ToDictionary(provider => provider.Ukprn!, provider => provider.Id, StringComparer.Ordinal));
        var courses = 0;
        foreach (var row in extract.Fields("LEARN_AIM_REF", "COURSE_NAME", "PROVIDER_UKPRN", "LOCATION_LATITUDE", "LOCATION_LONGITUDE"))
        {
            var at = Point(row[3], row[4]);
            var away = county.Loaded.Zones.Min(zone => zone.Centroid.KilometresTo(at));
            if (!siteOfTitle.TryGetValue(row[1], out var site))
            {
                (inScope.Contains(row[0]) && away <= Reach).ShouldBeFalse(row[1]);
                continue;
            }

            courses++;
            (inScope.Contains(row[0]) && away <= Reach + SameVenue).ShouldBeTrue(row[1]);
            (sites[site].Provider == providers.GetValueOrDefault(row[2], row[2]) && sites[site].At.KilometresTo(at) <= SameVenue + Rounding).ShouldBeTrue(row[1]);
        }

        courses.ShouldBe(siteOfTitle.Count);
        courses.ShouldBeGreaterThan(extract.Rows / 100);
        foreach (var provider in siteOfTitle.Values.Distinct().Where(site => county.Loaded.Sites.All(old => old.Id != site)).GroupBy(site => sites[site].Provider))
            Apart([.. provider.Select(site => sites[site].At)]);
    }

    // The level stands in LARS, aim by aim; every made-up aim has a subject.
    private static HashSet<string> AimsInScope(ImportCounty county)
    {
        var lines = File.ReadLines(county.Below("lars.csv")).Select(line => line.Split(','));
        var header = lines.First();
        var (aim, level) = (Array.IndexOf(header, "LearnAimRef"), Array.IndexOf(header, "NotionalNVQLevelv2"));
        return [.. lines.Skip(1).Where(fields => InScope.Contains(fields[level])).Select(fields => fields[aim])];
    }

    private static void Apart(GeoPoint[] sites)
    {
        for (var i = 0; i < sites.Length; i++)
        {
            for (var j = 0; j < i; j++)
                sites[i].KilometresTo(sites[j]).ShouldBeGreaterThan(SameVenue - Rounding);
        }
    }

    private static GeoPoint Point(string latitude, string longitude) => new(double.Parse(latitude, CultureInfo.InvariantCulture), double.Parse(longitude, CultureInfo.InvariantCulture));
}
