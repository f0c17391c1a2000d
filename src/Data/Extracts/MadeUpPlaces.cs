using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Model;

namespace Pathways.Data.Extracts;

/// <summary>The places that made-up extracts speak of.</summary>
/// <param name="Zones">Codes of zones.</param>
/// <param name="Districts">Codes of districts.</param>
/// <param name="Msoas">Codes of MSOAs.</param>
/// <param name="Sites">Ids of sites.</param>
/// <param name="Offers">Ids of course offers.</param>
/// <param name="Providers">Ids of providers.</param>
/// <param name="Subjects">Sector subject areas.</param>
/// <param name="Around">A point in the middle of it all.</param>
/// <param name="StartYear">Start year of the academic year.</param>
public sealed record MadeUpPlaces(
    ImmutableArray<string> Zones, ImmutableArray<string> Districts, ImmutableArray<string> Msoas, ImmutableArray<string> Sites, ImmutableArray<string> Offers, ImmutableArray<string> Providers, ImmutableArray<string> Subjects, GeoPoint Around, int StartYear)
{
    /// <summary>Ids of all sites, also of those that offer nothing at Level 2 and below.</summary>
    public ImmutableArray<string> AllSites { get; init; } = [];

    /// <summary>Those of a dataset; some that stand for Kent where there is none.</summary>
    public static MadeUpPlaces Of(LoadedDataset? dataset) => dataset is null
        ? new(["E01024111", "E01024207"], ["E07000106"], ["E02005141"], ["site-1"], ["offer-1"], ["10000001"], ["01", "05", "07", "14"], new GeoPoint(51.28, 1.08), 2025)
        : new(
            [.. dataset.Zones.Select(zone => zone.Code)], [.. dataset.Districts.Select(district => district.Code)], [.. dataset.Msoas.Select(msoa => msoa.Code)], [.. dataset.Sites.Where(site => !site.Selective && site.GeneralSupply).Select(site => site.Id)],
            [.. dataset.Offers.Select(offer => offer.Id)], [.. dataset.Providers.Select(provider => provider.Id)], [.. dataset.Subjects.Select(subject => subject.Code)], dataset.Zones[0].Centroid, dataset.Year.StartYear)
        { AllSites = [.. dataset.Sites.Select(site => site.Id)] };
}
