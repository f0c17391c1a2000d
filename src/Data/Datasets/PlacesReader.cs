using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>Reads districts, MSOAs and zones.</summary>
internal sealed class PlacesReader
{
    private static readonly string[] ZoneColumns
        = ["zone_code", "zone_name", "district_code", "msoa_code", "latitude", "longitude", "imd_decile"];

    private static readonly int[] Ages = [15, 16, 17, 18];

    private readonly DatasetFiles _files;

    public PlacesReader(DatasetFiles files)
    {
        _files = files;
        var districts = files.TableWithRows("districts.csv", "district_code", "district_name", "authority");
        DistrictCodes = KnownCodes.Of("districts.csv", districts, "district_code");
        Districts = Rows(districts, row => new District(
            row.Text("district_code"), row.Required("district_name"), row.OneOf("authority", Codes.Authorities)));

        var msoas = files.TableWithRows("msoas.csv", "msoa_code", "msoa_name", "local_name", "district_code");
        MsoaCodes = KnownCodes.Of("msoas.csv", msoas, "msoa_code");
        Msoas = Rows(msoas, row => new Msoa(
            row.Text("msoa_code"), row.Required("msoa_name"), row.Required("local_name"), DistrictCodes.Check(row, "district_code")));

        var zones = files.NeedRows(files.TableWith("zones.csv", ZoneColumns, optional: null));
        var years = zones is null ? [] : CohortYears(zones);
        var districtOfMsoa = Msoas.DistinctBy(msoa => msoa.Code).ToDictionary(msoa => msoa.Code, msoa => msoa.DistrictCode, StringComparer.Ordinal);
        ZoneCodes = KnownCodes.Of("zones.csv", zones, "zone_code");
        Zones = Rows(zones, row => Zone(row, years, districtOfMsoa));
        CohortStartYears = [.. years];
    }

    public KnownCodes DistrictCodes { get; }
    public KnownCodes MsoaCodes { get; }
    public KnownCodes ZoneCodes { get; }
    public ImmutableArray<District> Districts { get; }
    public ImmutableArray<Msoa> Msoas { get; }
    public ImmutableArray<Zone> Zones { get; }

    /// <summary>Start years for which every zone has its young people by age; empty when the table could not be read.</summary>
    public ImmutableArray<int> CohortStartYears { get; }

    /// <summary>A point in the British Isles; latitude and longitude exchanged are caught by the bounds.</summary>
    public static GeoPoint Point(CsvRow row) => new(row.Number("latitude", 49, 61), row.Number("longitude", -9, 3));

    private static ImmutableArray<T> Rows<T>(CsvTable? table, Func<CsvRow, T> read) => [.. (table?.Rows ?? []).Select(read)];

    private Zone Zone(CsvRow row, List<int> years, Dictionary<string, string> districtOfMsoa)
    {
        var district = DistrictCodes.Check(row, "district_code");
        var msoa = MsoaCodes.Check(row, "msoa_code");
        if (districtOfMsoa.TryGetValue(msoa, out var its) && its != district && DistrictCodes.Allows(district) && DistrictCodes.Allows(its))
            row.Bad("district_code", $"is not the district of MSOA {msoa}", $"msoas.csv gives {its}");
        return new Zone(
            row.Text("zone_code"), row.Required("zone_name"), district, msoa, Point(row), row.Whole("imd_decile", 1, 10),
            [.. years.SelectMany(year => Ages.Select(age => new Cohort(age, year, row.Number(Column(age, year), 0, 100_000))))]);
    }

    private List<int> CohortYears(CsvTable zones)
    {
        var years = zones.Columns.Select(Year).OfType<int>().Distinct().Order().ToList();
        var missing = years.SelectMany(year => Ages.Select(age => Column(age, year))).Where(column => !zones.Has(column)).ToList();
        foreach (var column in missing)
            Bad(column, "column is missing", "give ages 15 to 18 for each year");
        foreach (var column in zones.Columns.Where(column => Year(column) is null && !ZoneColumns.Contains(column)))
            Bad(column, "is not a known column", NearestWord.Hint(column, [.. ZoneColumns, "age15_2025 (ages 15 to 18, any year)"]));
        if (years.Count == 0)
            Bad("age15_2025", "column is missing", "give young people by age and year, ages 15 to 18");
        return missing.Count > 0 ? [] : years;

        void Bad(string column, string message, string allowed)
            => _files.Problems.Add(new Problem(zones.Name, 1, null, column, null, message, allowed));
    }

    private static string Column(int age, int year) => string.Create(CultureInfo.InvariantCulture, $"age{age}_{year}");

    private static int? Year(string column)
        => column is ['a', 'g', 'e', '1', >= '5' and <= '8', '_', _, _, _, _]
            && int.TryParse(column.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
