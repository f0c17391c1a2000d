namespace Pathways.Allocation.GapFilling;

/// <summary>What a plan may use, and what it must respect. At least one of places and pounds is given.</summary>
/// <param name="Places">Most places in all; null for no limit.</param>
/// <param name="Pounds">Most pounds a year in all; null for no limit.</param>
/// <param name="LeastPlacesPerArea">Fewest new places in every area of the problem; 0 for no rule.</param>
/// <param name="NoAreaWorseOff">Whether in no area fewer residents may have a place than without the plan.</param>
public sealed record GapLimits(int? Places, long? Pounds = null, int LeastPlacesPerArea = 0, bool NoAreaWorseOff = false)
{
    /// <summary>Whether so much is within the limits.</summary>
    public bool Allow(long places, long pounds) => !(places > Places) && !(pounds > Pounds);
}
