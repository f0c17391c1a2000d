using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>
/// One draw of what is not known of the offer: whether a course runs, at which level, at which of its provider's sites, with how many
/// places. Courses whose provider has confirmed them are as the world has them.
/// </summary>
/// <param name="Number">Number of the draw, from 0.</param>
/// <param name="Seed">Seed of everything else that is drawn anew with it, such as noise and ties.</param>
/// <param name="Offers">In the world's order and with its ids; level and site as drawn.</param>
/// <param name="Exists">By offer: whether it runs.</param>
/// <param name="PlacesFactor">By offer: factor on its places where it runs; expected places over many draws stay as given.</param>
public sealed record OfferRedraw(
    int Number, ulong Seed, ImmutableArray<CourseOffer> Offers, ImmutableArray<bool> Exists, ImmutableArray<double> PlacesFactor)
{
    /// <summary>
    /// A pool as drawn: its open places times the factor, rounded half away from zero, 0 where the course does not run. A group asks
    /// for no more learners than the pool has places.
    /// </summary>
    public SeatPool Of(SeatPool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        var places = Exists[pool.Offer] ? (int)Math.Round(pool.Places * PlacesFactor[pool.Offer], MidpointRounding.AwayFromZero) : 0;
        return pool with { Places = places, MinimumGroup = Math.Min(pool.MinimumGroup, places) };
    }
}
