using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Data.Geo;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// In which zone a place of learning stands: by the outlines of the dataset's zones. A place in none of them is outside, however near: the nearest zone may lie across a river.
/// Where not every zone has an outline there are only the zones' middles: then the nearest within five kilometres is taken.
/// </summary>
internal sealed class ZonesOfPlaces
{
    private const string Outlines = "zones";
    private const double OutlineDegrees = 0.001; // 70 to 110 m: by so much are outlines generalised; across a land border is outside
    private const double FarthestMiddleKilometres = 5;
    private const int MostNamed = 10;

    private readonly LoadedDataset _dataset;
    private readonly HashSet<string> _districts;
    private readonly ZoneLocator? _outlines;

    /// <summary>Those of a dataset.</summary>
    /// <exception cref="InvalidInputException">Its outlines cannot be read.</exception>
    public ZonesOfPlaces(LoadedDataset dataset)
    {
        (_dataset, _districts) = (dataset, dataset.Districts.Select(district => district.Code).ToHashSet(StringComparer.Ordinal));
        if (!dataset.Boundaries.Has(Outlines))
            return;
        var districts = dataset.Zones.ToDictionary(zone => zone.Code, zone => zone.DistrictCode, StringComparer.Ordinal);
        var drawn = new HashSet<string>(StringComparer.Ordinal);
        var outlines = new ZoneLocator(dataset.Boundaries.Text(Outlines), OutlineDegrees, properties =>
        {
            var code = properties.GetProperty("code").GetString()!;
            drawn.Add(code);
            return districts.TryGetValue(code, out var district) ? (code, district) : null;
        });
        _outlines = districts.Keys.All(drawn.Contains) ? outlines : null;
    }

    /// <summary>The zone and district; null where it stands in none.</summary>
    /// <param name="at">The place.</param>
    /// <param name="districtTold">The district that the extract names; empty where it names none. One that the dataset lacks lies outside.</param>
    public (string? Zone, string? District) Find(GeoPoint at, string districtTold = "")
    {
        if (districtTold.Length > 0 && !_districts.Contains(districtTold))
            return (null, null);
        if (_outlines is not null)
            return _outlines.Find(at) is { } found ? found : (null, null);
        return _dataset.Zones.MinBy(zone => zone.Centroid.KilometresTo(at)) is { } nearest && nearest.Centroid.KilometresTo(at) <= FarthestMiddleKilometres ? (nearest.Code, nearest.DistrictCode) : (null, null);
    }

    /// <summary>Tells which sites are in no zone, and what is assumed of them.</summary>
    public void Say(Applying applying, IReadOnlyCollection<string> outside)
    {
        if (outside.Count > 0)
            applying.Say(string.Create(CultureInfo.InvariantCulture, $"{outside.Count:N0} sites stand in no zone of the dataset and keep their own place outside: {string.Join(", ", outside.Order(StringComparer.Ordinal).Take(MostNamed))}{(outside.Count > MostNamed ? " and others" : "")}. How much of a new one is open to the dataset's young people no extract tells: all of it is assumed; correct places_open_to_kent_share in sites.csv."));
        if (_outlines is null)
            applying.Say($"The dataset has no outlines of all its zones (boundaries/{Outlines}.geojson): a new site was given the zone whose middle is nearest within {FarthestMiddleKilometres:0} km, which may lie across a border.");
    }
}
