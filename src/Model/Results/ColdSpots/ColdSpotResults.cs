using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>The cold spots of a run.</summary>
/// <param name="Weights">The spatial weights in words.</param>
/// <param name="ReferenceDraws">Reference draws of Gi*.</param>
/// <param name="OfferDraws">Draws of the offer behind "cold in n of so many".</param>
/// <param name="FalseDiscoveryRate">0..1, over the MSOAs of one measure.</param>
/// <param name="Zones">Cold zones by level, then in the dataset's order.</param>
/// <param name="Areas">Cold-spot areas by level and kind, those with most zones first.</param>
/// <param name="Measures">The named measures.</param>
public sealed record ColdSpotResults(
    string Weights, int ReferenceDraws, int OfferDraws, double FalseDiscoveryRate, ImmutableArray<ColdSpotZone> Zones,
    ImmutableArray<ColdSpotArea> Areas, ImmutableArray<ColdSpotMeasure> Measures)
{
    /// <summary>Not looked for.</summary>
    public static ColdSpotResults None { get; } = new("", 0, 0, 0, [], [], []);
}
