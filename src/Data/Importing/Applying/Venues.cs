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

    private readonly Dictionary<string, Provider> _providers;
    private readonly Dictionary<string, Site> _sites = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byUkprn;
    private readonly SitesNearby _sitesOfProvider = new();
    private readonly SitesNearby _sitesOfName = new();
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
        var near = provider is null
            ? _sitesOfName.Within(SameVenueKilometres, at, name) // providers merge and get a new number; the venue stays
            : _sitesOfProvider.Within(SameVenueKilometres, at, provider);
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
        Stands(made);
        return id;
    }

    // A site that stood under the id before does so no more.
    private void Stands(Site site)
    {
        if (_sites.TryGetValue(site.Id, out var before))
        {
            _sitesOfProvider.Remove(before, before.ProviderId);
            _sitesOfName.Remove(before, before.Name);
        }

        _sites[site.Id] = site;
        if (site.Selective)
            return;
        _sitesOfProvider.Add(site, site.ProviderId);
        _sitesOfName.Add(site, site.Name);
    }
}
