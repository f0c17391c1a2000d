using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// Below how many sector subject areas in reach a zone is narrow at a level: the stated number (three), or, where the county teaches few
/// subjects at the level, half of those it teaches, rounded up. So a level taught in one subject everywhere is narrow nowhere: that
/// is how the level is taught, and no zone lacks what others have.
/// </summary>
internal static class NarrowRule
{
    /// <summary>By level: a zone that reaches fewer is narrow.</summary>
    /// <param name="run">The run.</param>
    /// <param name="courses">The courses that any young person of the level may join, full ones too.</param>
    /// <param name="stated">The stated number.</param>
    public static int[] Below(RunView run, OpenCourses courses, int stated)
        => [.. ZoneAccessAnalysis.Bands.Select(band => Below(
            courses.Pools.ToArray().Select(run.OfferOf).Where(offer => offer.Level.Band() == band).Select(offer => offer.SsaTier1).Distinct(StringComparer.Ordinal).Count(), stated))];

    /// <summary>The smaller of the stated number and half of the subjects taught, rounded up.</summary>
    public static int Below(int taught, int stated) => Math.Min(stated, (taught + 1) / 2);
}
