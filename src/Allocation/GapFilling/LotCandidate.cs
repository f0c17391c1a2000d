namespace Pathways.Allocation.GapFilling;

/// <summary>What may be opened: a course at a site, in lots of one size.</summary>
/// <param name="Id">Id, none twice and none of an existing offer's.</param>
/// <param name="Places">Places of a lot that residents can take, from 1: what the allocation gets.</param>
/// <param name="CountedPlaces">Places of a lot as they count against the limit, from 1: what is bought.</param>
/// <param name="MinimumGroup">Fewest learners with which a lot runs; 0 or 1 for none.</param>
/// <param name="MostLots">Most lots that may be opened, from 1.</param>
/// <param name="Pounds">What a lot costs, whole pounds a year, from 0.</param>
/// <param name="Area">Index of the area in which the site stands; −1 for none.</param>
public sealed record LotCandidate(string Id, int Places, int CountedPlaces, int MinimumGroup, int MostLots, long Pounds, int Area)
{
    /// <summary>Id of one of its lots: its own for the first, and with the number for those after it.</summary>
    /// <param name="number">Number of the lot, from 1.</param>
    public string LotId(int number) => number == 1 ? Id : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}-{number}");
}
