using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pathways.Data.Datasets;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Finds the site of a venue: of the provider, or of the name where the provider is not known, within half a kilometre; else makes one.</summary>
internal sealed class Venues
{
    private const double SameVenueKilometres = 0.5;
    private const double CellDegrees = 0.01; // in England wider than that either way, so that only neighbouring cells are looked at

    private readonly Dictionary<string, Provider> _providers;
    private readonly Dictionary<string, Site> _sites;
    private readonly Dictionary<string, string> _byUkprn;
    private readonly Dictionary<(int, int), List<Site>> _byCell = [];
    private readonly ZonesOfPlaces _zones;
    private readonly TravelFringe _fringe;
    private readonly Provenance _provenance;
    private readonly int _before;

    /// <param name="dataset">The dataset whose sites there are.</param>
    /// <param name="zones">Its zones.</param>
    /// <param name="provenance">Where a new site comes from.</param>
    public Venues(LoadedDataset dataset, ZonesOfPlaces zones, Provenance provenance)
    {
        _providers = dataset.Providers.ToDictionary(provider => provider.Id, StringComparer.Ordinal);
        _sites = dataset.Sites.ToDictionary(site => site.Id, StringComparer.Ordinal);
        _byUkprn = dataset.Providers.Where(provider => provider.Ukprn is not null).DistinctBy(provider => provider.Ukprn).ToDictionary(provider => provider.Ukprn!, provider => provider.Id, StringComparer.Ordinal);
        (_zones, _fringe, _provenance, _before) = (zones, new TravelFringe(dataset), provenance, dataset.Sites.Length);
        foreach (var site in dataset.Sites)
            Stands(site);
    }

    public IEnumerable<Provider> Providers => _providers.Values;

    public IEnumerable<Site> Sites => _sites.Values;

    /// <summary>Sites that were made.</summary>
    public int Added => _sites.Count - _before;

    /// <summary>Names of those of them in no zone.</summary>
    public List<string> Outside { get; } = [];

    /// <summary>The id of the site; null for a venue outside the zones and out of reach.</summary>
    public string? Find(string ukprn, string name, GeoPoint at)
    {
        var provider = _byUkprn.GetValueOrDefault(ukprn);
        var around = Around(at).Where(site => site.Location.KilometresTo(at) <= SameVenueKilometres && !site.Selective).ToList();
        var near = around.FindAll(site => site.ProviderId == provider);
        if (near.Count == 0 && provider is null)
            near = around.FindAll(site => site.Name == name); // providers merge and get a new number; the venue stays
        if (near.Count > 0)
            return (near.Find(site => site.Name == name) ?? near.MinBy(site => site.Location.KilometresTo(at))!).Id;
        var (zone, district) = _zones.Find(at);
        if (zone is null && !_fringe.Reaches(at))
            return null;
        provider ??= ukprn;
        _byUkprn[ukprn] = provider;
        _providers.TryAdd(provider, new Provider(provider, ukprn, name.Length > 0 ? name : "Provider " + ukprn, ProviderKind.TrainingProvider, _provenance with { Confidence = Confidence.Low }));
        var id = "cd-" + ukprn + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{at.Latitude:0.000}|{at.Longitude:0.000}"))).AsSpan(0, 4));
        var made = new Site(id, provider, null, name.Length > 0 ? name : "Venue of " + ukprn, at, district, zone, false, false, SiteSex.Mixed, null, true, 1, 0, _provenance);
        if (zone is null)
            Outside.Add(made.Name);
        _sites[id] = made;
        Stands(made);
        return id;
    }

    private void Stands(Site site)
    {
        var cell = Cell(site.Location);
        if (!_byCell.TryGetValue(cell, out var sites))
            _byCell[cell] = sites = [];
        sites.RemoveAll(other => other.Id == site.Id);
        sites.Add(site);
    }

    private IEnumerable<Site> Around(GeoPoint at)
    {
        var (row, column) = Cell(at);
        for (var up = -1; up <= 1; up++)
        {
            for (var right = -1; right <= 1; right++)
            {
                foreach (var site in _byCell.GetValueOrDefault((row + up, column + right)) ?? [])
                    yield return site;
            }
        }
    }

    private static (int, int) Cell(GeoPoint point) => ((int)Math.Floor(point.Latitude / CellDegrees), (int)Math.Floor(point.Longitude / CellDegrees));
}
