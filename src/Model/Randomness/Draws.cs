namespace Pathways.Model;

/// <summary>What a draw is for; part of its key, so that one purpose never disturbs another.</summary>
public enum DrawPurpose
{
    Utility = 1,
    TieBreak = 2,
    ApplicationTime = 3,
    AllocationTie = 4,
    Population = 5,
    Withdrawal = 6,
    Reentry = 7,
    Held = 8,

    /// <summary>When a service that is known by its headway only departs.</summary>
    Headway = 9,

    /// <summary>The seed of one replication.</summary>
    Replication = 16,

    /// <summary>Whether a course that is not confirmed exists.</summary>
    OfferExists = 17,

    /// <summary>At which level it is taught.</summary>
    OfferLevel = 18,

    /// <summary>How many places it has.</summary>
    OfferPlaces = 19,

    /// <summary>At which of the provider's sites it is taught.</summary>
    OfferSite = 20,

    /// <summary>Whether a learner is doubled or taken away when a scenario's cohort grows or shrinks.</summary>
    CohortGrowth = 21,

    /// <summary>A number of the analysis between its low and high value.</summary>
    Parameter = 22,

    /// <summary>Whether a learner gets a personal transport budget in a scenario.</summary>
    TransportBudget = 40,

    /// <summary>Whether a learner is trained to travel in a scenario.</summary>
    TravelTraining = 41,

    /// <summary>Which zones a reference draw of a spatial statistic takes.</summary>
    SpatialReference = 32,

    /// <summary>Where a case of a scan statistic's replication falls.</summary>
    ScanReplication = 33,

    /// <summary>What becomes of a learner from one year to the next.</summary>
    Progression = 48,
}

/// <summary>
/// Counter-based random numbers: every draw is a pure function of (seed, learner, offer, purpose), so a new offer never
/// changes an existing draw. The mixer is SplitMix64's finaliser (Steele, Lea and Flood, OOPSLA 2014) applied to each key in turn.
/// </summary>
public static class Draws
{
    /// <summary>64 uniformly distributed bits for the key.</summary>
    public static ulong Bits(ulong seed, ulong learner, ulong offer, DrawPurpose purpose)
    {
        var x = Mix(seed + 0x9E3779B97F4A7C15UL);
        x = Mix(x ^ (learner + 0xBF58476D1CE4E5B9UL));
        x = Mix(x ^ (offer + 0x94D049BB133111EBUL));
        return Mix(x ^ ((ulong)purpose * 0xD6E8FEB86659FD93UL));
    }

    /// <summary>A uniform variate in the open interval (0, 1), with 53 random bits.</summary>
    public static double Uniform(ulong seed, ulong learner, ulong offer, DrawPurpose purpose)
        => ((Bits(seed, learner, offer, purpose) >> 11) + 0.5) * (1.0 / (1UL << 53));

    /// <summary>A standard Gumbel variate, −ln(−ln U).</summary>
    public static double Gumbel(ulong seed, ulong learner, ulong offer, DrawPurpose purpose)
        => -Math.Log(-Math.Log(Uniform(seed, learner, offer, purpose)));

    /// <summary>The key of a text id: FNV-1a over its UTF-16 units, then mixed.</summary>
    public static ulong Key(ReadOnlySpan<char> id)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in id)
            hash = (hash ^ unit) * 1099511628211UL;
        return Mix(hash);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
