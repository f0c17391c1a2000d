namespace Pathways.Model;

/// <summary>
/// What happened at one pool of places of one offer. Names a provider: for internal use until the provider has confirmed the
/// offer (<see cref="Basis.Confirmed"/>).
/// </summary>
/// <param name="OfferId">The offer.</param>
/// <param name="Kind">General or commissioned places.</param>
/// <param name="Title">Course title.</param>
/// <param name="Band">Level band.</param>
/// <param name="LevelCode">Level as files write it: E1, E2, E3, 1, 2.</param>
/// <param name="SsaTier1">Sector subject area tier 1.</param>
/// <param name="ProvisionType">Kind of provision.</param>
/// <param name="ProviderId">Provider.</param>
/// <param name="ProviderName">Its name.</param>
/// <param name="SiteId">Site.</param>
/// <param name="SiteName">Its name.</param>
/// <param name="AreaCode">Area of the site; null outside the county.</param>
/// <param name="AreaName">Its name; null outside the county.</param>
/// <param name="Places">September places of this kind.</param>
/// <param name="OpenPlaces">Of these, places open to applicants.</param>
/// <param name="Choice">What happened as applications work today.</param>
/// <param name="PlacedBest">Newly placed in the best case.</param>
/// <param name="ValueOfOneMorePlace">Minutes-equivalents that one more place would spare all together, best case, this year's groups fixed.</param>
/// <param name="LossOfOnePlace">Minutes-equivalents that one place fewer would cost; null at zero places.</param>
/// <param name="RunsChoice">Whether it runs as applications work today.</param>
/// <param name="RunsBest">Whether it runs in the best case.</param>
/// <param name="Basis">Where the offer's row comes from.</param>
/// <param name="Confidence">How far it may be trusted.</param>
public sealed record OfferResult(
    string OfferId, PoolKind Kind, string Title, LevelBand Band, string LevelCode, string SsaTier1, ProvisionType ProvisionType,
    string ProviderId, string ProviderName, string SiteId, string SiteName, string? AreaCode, string? AreaName,
    int Places, int OpenPlaces, PoolOutcome Choice, int PlacedBest, long ValueOfOneMorePlace, long? LossOfOnePlace,
    bool RunsChoice, bool RunsBest, Basis Basis, Confidence Confidence)
{
    /// <summary>Open places left empty in the best case.</summary>
    public int UnfilledBest => OpenPlaces - PlacedBest;
}
