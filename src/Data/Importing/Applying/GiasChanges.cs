using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// What changed between two extracts of GIAS that is not new: a school that became an academy closes under its URN and opens under another
/// at the same place; a college that merges gets the UKPRN of the one that it merged into.
/// </summary>
internal sealed class GiasChanges
{
    private const double SamePlaceKilometres = 0.1;

    private readonly Dictionary<string, string> _before = new(StringComparer.Ordinal);
    private readonly HashSet<string> _succeeded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ukprnOfSite = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ukprns = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];

    private GiasChanges(Applying applying, LoadedDataset dataset)
    {
        var sites = dataset.Sites.Where(site => site.Urn is not null).DistinctBy(site => site.Urn).ToDictionary(site => site.Urn!, StringComparer.Ordinal);
        var (closed, fresh) = (new List<(string Urn, string Name, GeoPoint At)>(), new List<(string Urn, string Name, string Ukprn, GeoPoint At)>());
        foreach (var row in applying.Records())
        {
            var (urn, isClosed, known) = (row["urn"], row["status"] == "2", sites.ContainsKey(row["urn"]));
            if (isClosed && known)
                closed.Add((urn, row["name"], At(row)));
            if (!isClosed && !known)
                fresh.Add((urn, row["name"], row["ukprn"], At(row)));
            if (isClosed || row["ukprn"].Length == 0)
                continue;
            _ukprns.Add(row["ukprn"]);
            if (known)
                _ukprnOfSite[sites[urn].Id] = row["ukprn"];
        }

        foreach (var (urn, name, at) in closed.OrderBy(one => one.Urn, StringComparer.Ordinal))
        {
            var near = fresh.FindAll(one => !_before.ContainsKey(one.Urn) && one.At.KilometresTo(at) <= SamePlaceKilometres);
            if (near.Count != 1)
                continue;
            _before[near[0].Urn] = urn;
            _succeeded.Add(urn);
            if (near[0].Ukprn.Length > 0)
                _ukprnOfSite[sites[urn].Id] = near[0].Ukprn;
            _notes.Add($"{name} (URN {urn}) is closed in GIAS and {near[0].Name} (URN {near[0].Urn}) is open in its place: taken for one site, with its courses.");
        }
    }

    /// <summary>What was followed, in words for the report.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public static GiasChanges Of(Applying applying, LoadedDataset dataset) => new(applying, dataset);

    /// <summary>Whether another establishment stands in the place of this one.</summary>
    public bool IsSucceeded(string urn) => _succeeded.Contains(urn);

    /// <summary>The URN that an establishment's site has in the dataset.</summary>
    public string Before(string urn) => _before.GetValueOrDefault(urn, urn);

    /// <summary>
    /// Gives a provider the number that all its open establishments have now, when no open establishment has the old one any more; where
    /// another provider has that number, the sites become its.
    /// </summary>
    public void Renumber(Dictionary<string, Provider> providers, Dictionary<string, string> byUkprn, Dictionary<string, Site> sites)
    {
        foreach (var provider in providers.Values.Where(provider => provider.Ukprn is not null && !_ukprns.Contains(provider.Ukprn)).OrderBy(provider => provider.Id, StringComparer.Ordinal).ToList())
        {
            var own = sites.Values.Where(site => site.ProviderId == provider.Id).ToList();
            var numbers = own.Select(site => _ukprnOfSite.GetValueOrDefault(site.Id)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            if (numbers.Count != 1)
                continue;
            if (byUkprn.TryGetValue(numbers[0], out var into))
            {
                foreach (var site in own)
                    sites[site.Id] = site with { ProviderId = into };
                _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{provider.Name} (UKPRN {provider.Ukprn}) has the UKPRN {numbers[0]} of {providers[into].Name} in GIAS now: its {own.Count} sites are that one's."));
            }
            else
            {
                providers[provider.Id] = provider with { Ukprn = numbers[0] };
                byUkprn[numbers[0]] = provider.Id;
                _notes.Add($"{provider.Name} has the UKPRN {numbers[0]} in GIAS now, no longer {provider.Ukprn}.");
            }
        }
    }

    private static GeoPoint At(RecordRow row)
        => NationalGrid.ToWgs84(double.Parse(row["easting"], CultureInfo.InvariantCulture), double.Parse(row["northing"], CultureInfo.InvariantCulture));
}
