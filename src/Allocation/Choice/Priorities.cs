using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>
/// Who comes first at a pool, as one number of which the lower comes first. From the highest bit: holders of an EHCP, whom the
/// authority names (in general pools too); pupils of the own Year 11 where the site takes them first; the grades in English and
/// maths added, where the offer asks for a grade; the day of application, one seeded draw per learner;
/// a seeded hash of learner and offer. What is equal still goes by the learner's id, that is by index.
/// </summary>
internal static class Priorities
{
    private const int TieBits = 40;
    private const int DayBits = 18;
    private const int GradeBits = 3;

    /// <summary>The number.</summary>
    /// <param name="learner">The applicant.</param>
    /// <param name="offer">The offer applied to.</param>
    /// <param name="site">The offer's site.</param>
    /// <param name="day">Day of application, from 0.</param>
    /// <param name="tie">64 random bits.</param>
    public static ulong Of(Learner learner, CourseOffer offer, Site site, int day, ulong tie)
    {
        var named = learner.Sen == SenStatus.Ehcp;
        var own = site.InternalFirst && string.Equals(learner.PreviousSiteId, site.Id, StringComparison.Ordinal);
        var missing = offer.EntryRequirement == EntryRequirement.Grade3 ? (2 * (int)GradeBand.Grade4Plus) - (int)learner.English - (int)learner.Maths : 0;
        var number = named ? 0UL : 1UL;
        number = (number << 1) | (own ? 0UL : 1UL);
        number = (number << GradeBits) | (uint)missing;
        number = (number << DayBits) | (uint)Math.Min(day, (1 << DayBits) - 1);
        return (number << TieBits) | (tie >> (64 - TieBits));
    }

    /// <summary>The day on which a learner applies, 0 up to <paramref name="days"/> − 1.</summary>
    public static int Day(ulong seed, ulong learnerKey, int days)
        => Math.Min(days - 1, (int)(days * Draws.Uniform(seed, learnerKey, 0, DrawPurpose.ApplicationTime)));
}
