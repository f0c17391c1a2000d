using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>How many of an offer's places residents of Kent and Medway can have.</summary>
public static class OpenPlaces
{
    /// <summary>
    /// places × share open to Kent × (1 − share taken by residents of outside), to the nearest whole place, half upwards;
    /// rounded per offer and pool, once.
    /// </summary>
    public static int ToKent(int places, double placesOpenToKentShare, double inflowShare)
        => (int)Math.Round(places * placesOpenToKentShare * (1 - inflowShare), MidpointRounding.AwayFromZero);

    /// <summary>The same for a site; zero where it is no general supply.</summary>
    public static int ToKent(int places, Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.GeneralSupply ? site.PlacesForResidents(places) : 0;
    }
}
