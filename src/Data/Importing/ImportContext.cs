using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Datasets;

namespace Pathways.Data.Importing;

/// <summary>What the rules of an import may ask of the dataset and of the user.</summary>
/// <param name="dataset">The dataset as it stands.</param>
/// <param name="with">What was asked for by <c>--with</c>.</param>
/// <param name="zones">Finds the zone of a postcode.</param>
/// <param name="pseudonyms">Makes pseudonyms; null where the kind is not about people.</param>
public sealed class ImportContext(LoadedDataset dataset, IReadOnlySet<string> with, ZoneOfPostcode zones, Pseudonyms? pseudonyms)
{
    private readonly FrozenDictionary<string, string> _districts = dataset.Zones.ToFrozenDictionary(zone => zone.Code, zone => zone.DistrictCode, StringComparer.Ordinal);

    private readonly Lazy<TravelFringe> _fringe = new(() => new TravelFringe(dataset));
    private readonly FrozenSet<string> _offers = dataset.Offers.Select(offer => offer.Id).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _urns = dataset.Sites.Select(site => site.Urn).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _sites = dataset.Sites.Select(site => site.Id).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The dataset as it stands, without learners.</summary>
    public LoadedDataset Dataset => dataset;

    /// <summary>Finds the zone of a postcode.</summary>
    public ZoneOfPostcode Postcodes => zones;

    /// <summary>What the dataset's public transport reaches beyond its zones.</summary>
    public TravelFringe Fringe => _fringe.Value;

    /// <summary>Start year of the dataset's academic year.</summary>
    public int StartYear => dataset.Year.StartYear;

    /// <summary>Whether this was asked for by <c>--with</c>.</summary>
    public bool IsAskedFor(string word) => with.Contains(word);

    /// <summary>The district of a zone; null for none.</summary>
    public string? DistrictOf(string zoneCode) => _districts.GetValueOrDefault(zoneCode);

    /// <summary>Whether the dataset has the zone.</summary>
    public bool HasZone(string zoneCode) => _districts.ContainsKey(zoneCode);

    /// <summary>Whether the dataset has the course offer.</summary>
    public bool HasOffer(string id) => _offers.Contains(id);

    /// <summary>Whether the dataset has the site.</summary>
    public bool HasSite(string id) => _sites.Contains(id);

    /// <summary>Whether the dataset has a site with this URN.</summary>
    public bool HasSiteWithUrn(string urn) => _urns.Contains(urn);

    /// <summary>The pseudonym of an identifier.</summary>
    public string Pseudonym(string space, string identifier)
        => (pseudonyms ?? throw new InvalidOperationException("The kind is not about people.")).Of(space, identifier);

    /// <summary>Academic age of a month of birth (year-month): age on 31 August before the dataset's academic year.</summary>
    public int AcademicAge(string monthOfBirth)
    {
        ArgumentNullException.ThrowIfNull(monthOfBirth);
        var (year, month) = (int.Parse(monthOfBirth.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(monthOfBirth.AsSpan(5, 2), CultureInfo.InvariantCulture));
        return StartYear - year - (month > 8 ? 1 : 0);
    }

    /// <summary>Young people of 16 and 17 that the dataset's zones have, by district.</summary>
    public ImmutableArray<(string Code, string Name, double Expected)> ExpectedByDistrict()
    {
        var expected = dataset.Zones.ToLookup(zone => zone.DistrictCode, zone => zone.Cohorts.Where(cohort => cohort.Year == StartYear && cohort.AcademicAge is 16 or 17).Sum(cohort => cohort.People));
        return [.. dataset.Districts.Select(district => (district.Code, district.Name, expected[district.Code].Sum()))];
    }
}
