namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>The ends of an interval lie as far below its mean as above, unless the lower one is cut off at nobody.</summary>
internal static class IntervalEquations
{
    public static void Lay(BundleCounts counts)
    {
        foreach (var mean in counts.Names("").Where(name => name.Contains("_mean", StringComparison.Ordinal)))
        {
            var (below, above) = (mean.Replace("_mean", "_lower", StringComparison.Ordinal), mean.Replace("_mean", "_upper", StringComparison.Ordinal));
            foreach (var area in counts.Areas.ToArray())
            {
                if (counts[mean, area] is not { } middle || counts[below, area] is not { } lower || counts[above, area] is not { } upper)
                    continue;
                // zero is always shown, so that what is not shown is above it
                counts.Knowledge.Row(counts.IsZero(lower) ? ">=" : "=", (lower, 1), (upper, 1), (middle, -2));
                counts.Knowledge.Row("<=", (lower, 1), (middle, -1));
            }
        }
    }
}
