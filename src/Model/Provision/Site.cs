namespace Pathways.Model;

/// <summary>Which learners a school admits.</summary>
public enum SiteSex
{
    Mixed,
    Girls,
    Boys,
}

/// <summary>A place where courses are taught.</summary>
/// <param name="Id">Stable id of the site.</param>
/// <param name="ProviderId">The provider's <see cref="Provider.Id"/>.</param>
/// <param name="Urn">Unique reference number in GIAS, or null.</param>
/// <param name="Name">Published name.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="DistrictCode">GSS code of its district; null outside Kent and Medway.</param>
/// <param name="ZoneCode">LSOA 2021 it stands in; null outside Kent and Medway.</param>
/// <param name="Selective">A grammar school: its sixth form is never Level 2 supply.</param>
/// <param name="InternalFirst">Whether its own Year 11 pupils are placed first.</param>
/// <param name="Sex">Whom it admits.</param>
/// <param name="Faith">Religious character, or null for none.</param>
/// <param name="GeneralSupply">False for secure, custodial and boarding places, which are never general supply.</param>
/// <param name="PlacesOpenToKentShare">0..1: share of the site's places open to residents of Kent and Medway (1 inside; modelled outside).</param>
/// <param name="InflowShare">0..1: share of the site's places that residents from outside Kent and Medway take (modelled).</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Site(
    string Id, string ProviderId, string? Urn, string Name, GeoPoint Location, string? DistrictCode, string? ZoneCode,
    bool Selective, bool InternalFirst, SiteSex Sex, string? Faith, bool GeneralSupply,
    double PlacesOpenToKentShare, double InflowShare, Provenance Provenance)
{
    /// <summary>
    /// Of so many places, those that residents of Kent and Medway can have, as an expectation: places × share open to them ×
    /// (1 − share that residents of elsewhere take).
    /// </summary>
    public double ExpectedPlacesForResidents(int places) => places * PlacesOpenToKentShare * (1 - InflowShare);

    /// <summary>
    /// The same as whole places, to the nearest, half away from zero: the one place where places are rounded. Offer by offer, so
    /// that one offer never changes another.
    /// </summary>
    public int PlacesForResidents(int places) => (int)Math.Round(ExpectedPlacesForResidents(places), MidpointRounding.AwayFromZero);
}
