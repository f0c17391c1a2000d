using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>
/// Chooses the districts without provision for those with low or no GCSEs. How many there are is published, which they are is
/// not, so the choice is modelled: first the districts without a college campus, then those with the fewest published rows
/// for Entry or Level 1 courses, then those with the fewest other offers below Level 2 that a source names, then by code.
/// </summary>
internal static class DistrictsWithout
{
    /// <param name="count">How many to choose.</param>
    /// <param name="districts">All district codes of Kent County Council.</param>
    /// <param name="hasCampus">Whether a college campus stands there.</param>
    /// <param name="evidenceRows">Published rows for Entry or Level 1 courses at colleges.</param>
    /// <param name="otherOffers">Offers below Level 2 at sites of the district that a source names, colleges apart.</param>
    public static IReadOnlyList<string> Choose(
        int count, IReadOnlyList<string> districts, Func<string, bool> hasCampus, Func<string, int> evidenceRows, Func<string, int> otherOffers)
        => [.. districts.OrderBy(hasCampus).ThenBy(evidenceRows).ThenBy(otherOffers).ThenBy(code => code, StringComparer.Ordinal)
            .Take(count).Order(StringComparer.Ordinal)];

    /// <summary>
    /// Whether an offer is provision for those with low or no GCSEs: general places at Entry or Level 1 that ask for nothing.
    /// </summary>
    public static bool Serves(CourseOffer offer)
        => offer.GeneralPlaces > 0 && PlaceBand.EntryAndLevel1.Holds(offer.Level) && offer.EntryRequirement == EntryRequirement.None;
}
