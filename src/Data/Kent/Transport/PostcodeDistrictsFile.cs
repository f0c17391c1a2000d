using Pathways.Data.Tables;
using Pathways.Data.Transport;

namespace Pathways.Data.Kent.Transport;

/// <summary>
/// Postcode districts as the middles of the schools and colleges in them: no postcode file is among the sources, but these come with
/// postcode and coordinates. A district without a school is not there.
/// </summary>
internal static class PostcodeDistrictsFile
{
    private static readonly (string File, string Postcode, string Latitude, string Longitude)[] Extracts =
    [
        ("ks4_schools_kent_medway_c2019.csv", "PCODE", "LATITUDE", "LONGITUDE"),
        ("ks5_institutions_kent_medway_c2019.csv", "PCODE", "LATITUDE", "LONGITUDE"),
        ("fe_college_sites.csv", "postcode", "lat", "lon"),
    ];

    public static string Make(RawExtracts raw)
    {
        // A school may stand in several extracts, and several schools at one place: each place counts once.
        var places = Extracts.SelectMany(extract => raw.Table(extract.File, extract.Postcode, extract.Latitude, extract.Longitude).Rows
                .Select(row => (Row: row, extract, Postcode: row.Text(extract.Postcode))))
            .Where(place => PostcodeDistricts.Of(place.Postcode) is not null)
            .Select(place => (
                District: PostcodeDistricts.Of(place.Postcode)!, Latitude: Math.Round(place.Row.Number(place.extract.Latitude, -90, 90), 5),
                Longitude: Math.Round(place.Row.Number(place.extract.Longitude, -180, 180), 5)))
            .Distinct();
        var file = new CsvWriterFile("district", "latitude", "longitude", "places", "basis", "confidence", "source");
        foreach (var district in places.GroupBy(place => place.District, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            // Summed in a stated order, so that the last digit is the same everywhere.
            var ordered = district.OrderBy(place => place.Latitude).ThenBy(place => place.Longitude).ToArray();
            file.Row(
                district.Key, Wording.Degrees(ordered.Average(place => place.Latitude)), Wording.Degrees(ordered.Average(place => place.Longitude)), ordered.Length,
                "modelled", ordered.Length > 2 ? "medium" : "low", "Middle of the schools and colleges of the district: DfE school performance tables about 2018/19; fe_college_sites");
        }

        return file.ToString();
    }
}
