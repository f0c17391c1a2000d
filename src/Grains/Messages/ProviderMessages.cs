using Orleans;

namespace Pathways.Grains.Messages;

/// <summary>A provider with its sites and what a run did with its offers. Names a provider: internal until it has confirmed its offers.</summary>
/// <param name="Ukprn">The provider.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sites">Its sites.</param>
/// <param name="Offers">Its offers in the run.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.ProviderInRun")]
public sealed record ProviderInRun(
    [property: Id(0)] string Ukprn, [property: Id(1)] string Name, [property: Id(2)] ProviderSite[] Sites, [property: Id(3)] OfferInRun[] Offers);

/// <summary>A site.</summary>
[GenerateSerializer]
[Immutable]
[Alias("pathways.ProviderSite")]
public sealed record ProviderSite([property: Id(0)] string SiteId, [property: Id(1)] string Name);

/// <summary>One pool of places in a run.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="Commissioned">Whether these are its commissioned places.</param>
/// <param name="Title">Course title.</param>
/// <param name="SiteName">Where it is taught.</param>
/// <param name="Level">Level as files write it.</param>
/// <param name="OpenPlaces">Places open to applicants.</param>
/// <param name="Applicants">Learners who applied at any time.</param>
/// <param name="Placed">Newly placed as applications work today.</param>
/// <param name="WaitingList">Refused here and not placed where they would rather be.</param>
/// <param name="PlacedBest">Newly placed in the best case.</param>
/// <param name="ValueOfOneMorePlace">Minutes-equivalents that one more place would spare all together, best case.</param>
/// <param name="Basis">Where the row comes from, in words.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.OfferInRun")]
public sealed record OfferInRun(
    [property: Id(0)] string OfferId,
    [property: Id(1)] bool Commissioned,
    [property: Id(2)] string Title,
    [property: Id(3)] string SiteName,
    [property: Id(4)] string Level,
    [property: Id(5)] int OpenPlaces,
    [property: Id(6)] int Applicants,
    [property: Id(7)] int Placed,
    [property: Id(8)] int WaitingList,
    [property: Id(9)] int PlacedBest,
    [property: Id(10)] long ValueOfOneMorePlace,
    [property: Id(11)] string Basis);
