using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Finds the zone of a postcode: by the lookup imported as <c>onspd</c>, else by its district alone. By district, a zone is drawn
/// among those that lie nearest to the middle of that district, in proportion to their young people; the draw hangs on the postcode
/// alone, so that it is the same in every extract. Postcodes themselves are never kept with a person.
/// </summary>
public sealed class ZoneOfPostcode
{
    private const double FarthestKilometres = 10;

    private readonly Dictionary<string, string> _zones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Zone, double UpTo)[]> _districts = new(StringComparer.Ordinal);
    private readonly ulong _seed;
    private readonly Lazy<Dictionary<string, (string Zone, double UpTo)[]>> _looked;

    /// <summary>Reads what the dataset has.</summary>
    public static ZoneOfPostcode Of(LoadedDataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        var lookup = new ZoneOfPostcode(dataset.Info.PopulationSeed);
        foreach (var row in RecordFiles.Read(dataset.Folder, Onspd.Name))
            lookup._zones[row["postcode"]] = row["zone_code"];
        lookup.ReadDistricts(dataset);
        return lookup;
    }

    private ZoneOfPostcode(ulong seed) => (_seed, _looked) = (seed, new(DistrictsOfLookup));

    /// <summary>Postcodes in the lookup.</summary>
    public int Count => _zones.Count;

    /// <summary>The zone, and whether it was only drawn within the postcode's district; no zone outside the dataset's.</summary>
    /// <param name="postcode">Without its blank.</param>
    public (string? Zone, bool Drawn) Find(string postcode)
    {
        if (_zones.TryGetValue(postcode, out var zone))
            return (zone.Length > 0 ? zone : null, false);
        var district = PostcodeForm.District(postcode);
        // Of a district without a middle a postcode newer than the lookup lies where those of its district do.
        if (!(_districts.TryGetValue(district, out var near) || _looked.Value.TryGetValue(district, out near)))
            return (null, false);
        var draw = Draws.Uniform(_seed, Draws.Key(postcode), 0, DrawPurpose.Population) * near[^1].UpTo;
        var drawn = near.First(pair => draw < pair.UpTo || pair.UpTo == near[^1].UpTo).Zone;
        return (drawn.Length > 0 ? drawn : null, true);
    }

    /// <summary>Whether nothing tells where a postcode lies that may be in the dataset: neither it nor its district is known, and other districts of its postal town are the dataset's.</summary>
    /// <param name="postcode">Without its blank.</param>
    public bool IsUnknown(string postcode)
    {
        var district = PostcodeForm.District(postcode);
        return !_zones.ContainsKey(postcode) && !_looked.Value.ContainsKey(district) && !_districts.ContainsKey(district) && _districts.Keys.Any(known => Town(known) == Town(district));
    }

    private static string Town(string district) => district.TrimEnd([.. "0123456789"]);

    private Dictionary<string, (string Zone, double UpTo)[]> DistrictsOfLookup()
    {
        var counts = new Dictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (postcode, zone) in _zones)
        {
            var district = PostcodeForm.District(postcode);
            if (!counts.TryGetValue(district, out var zones))
                counts[district] = zones = new SortedDictionary<string, int>(StringComparer.Ordinal);
            zones[zone] = zones.GetValueOrDefault(zone) + 1;
        }

        return counts.ToDictionary(pair => pair.Key, pair =>
        {
            var sum = 0.0;
            return pair.Value.Select(zone => (zone.Key, sum += zone.Value)).ToArray();
        }, StringComparer.Ordinal);
    }

    /// <summary>Whether a zone would be drawn for a postcode that the lookup lacks.</summary>
    public bool WouldDraw(string postcode) => _districts.ContainsKey(PostcodeForm.District(postcode));

    private void ReadDistricts(LoadedDataset dataset)
    {
        const string File = "transport/postcode_districts.csv";
        if (!System.IO.File.Exists(dataset.PathOf(File)) || dataset.Zones.IsEmpty)
            return;
        var problems = new List<Problem>();
        var table = CsvTable.Read(dataset.PathOf(File), dataset.NameOf(File), ["district", "latitude", "longitude"], null, problems);
        problems.ThrowIfErrors();
        var middles = table!.Rows.Select(row => (District: row.Required("district"), At: new GeoPoint(row.Number("latitude"), row.Number("longitude")))).ToImmutableArray();
        foreach (var group in middles.IsEmpty ? [] : dataset.Zones.GroupBy(zone => middles.MinBy(middle => middle.At.KilometresTo(zone.Centroid)).District, StringComparer.Ordinal))
        {
            var sum = 0.0;
            _districts[group.Key] = [.. group.OrderBy(zone => zone.Code, StringComparer.Ordinal).Select(zone => (zone.Code, sum += Weight(zone, dataset.Year.StartYear)))];
        }

        NearestForTheRest(middles, dataset.Zones);
    }

    private void NearestForTheRest(IEnumerable<(string District, GeoPoint At)> middles, IReadOnlyCollection<Zone> zones)
    {
        foreach (var (district, at) in middles)
        {
            if (!_districts.ContainsKey(district) && zones.MinBy(zone => zone.Centroid.KilometresTo(at)) is { } nearest && nearest.Centroid.KilometresTo(at) <= FarthestKilometres)
                _districts[district] = [(nearest.Code, 1)];
        }
    }

    private static double Weight(Zone zone, int year) => 0.001 + zone.Cohorts.Where(cohort => cohort.Year == year && cohort.AcademicAge is 16 or 17).Sum(cohort => cohort.People);
}
