using System.Collections.Immutable;

namespace Pathways.Analysis.Spatial;

/// <summary>
/// How far a region is a world of its own: the two measures of travel-to-work areas (Coombes, Green and Openshaw 1986; ONS 2015), for learning.
/// </summary>
/// <param name="Staying">Learners who live and learn in it.</param>
/// <param name="Residents">Learners who live in it.</param>
/// <param name="Learners">Learners who learn in it.</param>
public readonly record struct SelfContainment(double Staying, double Residents, double Learners)
{
    /// <summary>0..1: part of the learners living here who learn here (supply side); null where nobody lives.</summary>
    public double? OfResidents => Residents > 0 ? Staying / Residents : null;

    /// <summary>0..1: part of those learning here who live here (demand side); null where nobody learns.</summary>
    public double? OfLearners => Learners > 0 ? Staying / Learners : null;

    /// <summary>Of each region of a grouping.</summary>
    /// <param name="flows">Flows between areas.</param>
    /// <param name="regions">Region of each area, from 0 on without gaps.</param>
    /// <exception cref="ArgumentException">The lengths differ or a region is negative.</exception>
    public static ImmutableArray<SelfContainment> Of(FlowMatrix flows, ReadOnlySpan<int> regions)
    {
        ArgumentNullException.ThrowIfNull(flows);
        Statistics.Require.Same(regions.Length, flows.Areas, nameof(regions));
        var count = 0;
        foreach (var region in regions)
        {
            if (region < 0)
                throw new ArgumentException("A region is negative.", nameof(regions));
            count = Math.Max(count, region + 1);
        }

        var result = new SelfContainment[count];
        for (var from = 0; from < flows.Areas; from++)
        {
            var region = regions[from];
            var staying = 0.0;
            for (var to = 0; to < flows.Areas; to++)
                if (regions[to] == region)
                    staying += flows[from, to];
            var before = result[region];
            result[region] = new SelfContainment(before.Staying + staying, before.Residents + flows.Residents(from), before.Learners + flows.Learners(from));
        }

        return [.. result];
    }
}
