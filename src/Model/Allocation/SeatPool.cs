namespace Pathways.Model;

/// <summary>Which places of an offer a pool holds.</summary>
public enum PoolKind
{
    /// <summary>Places that any eligible learner may take.</summary>
    General,

    /// <summary>Places commissioned for learners with an EHCP.</summary>
    Commissioned,
}

/// <summary>The places of one offer that learners compete for in September: general and commissioned places are apart.</summary>
/// <param name="Offer">Index into <see cref="World.Offers"/>.</param>
/// <param name="Kind">General or commissioned.</param>
/// <param name="Places">Places open to applicants: the offer's places less those kept by continuing learners and by residents of elsewhere; may be 0.</param>
/// <param name="MinimumGroup">Fewest newly placed learners with which the pool runs; 0 when continuing learners already make the group.</param>
public sealed record SeatPool(int Offer, PoolKind Kind, int Places, int MinimumGroup);
