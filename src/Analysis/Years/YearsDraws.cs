using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The same years drawn several times: with other noise of choices, ties, progression, drop-out and resits; the offer and the rates stay.</summary>
public static class YearsDraws
{
    /// <summary>Seed of a draw; the first is the scenario's own, so that it is as if it were the only one. Scenarios with one seed share all draws.</summary>
    /// <param name="seed">Seed of the scenario.</param>
    /// <param name="number">From 0.</param>
    public static ulong Seed(ulong seed, int number) => number == 0 ? seed : Draws.Bits(seed, (ulong)number, 1, DrawPurpose.Replication);

    /// <summary>Makes the draws and puts the others beside the first.</summary>
    /// <param name="first">The first draw, made with the scenario's seed.</param>
    /// <param name="seed">That seed.</param>
    /// <param name="draws">How many, the first counted; from 1.</param>
    /// <param name="threads">Threads; 0 for one a core. The result is the same.</param>
    /// <param name="run">Makes the years with a seed; called from several threads.</param>
    /// <param name="cancellationToken">Stops before the next draw.</param>
    public static YearsResult Of(YearsResult first, ulong seed, int draws, int threads, Func<ulong, YearsResult> run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        if (draws == 1)
            return first;
        var made = new YearsResult[draws];
        made[0] = first;
        Threaded.For(draws - 1, threads, number => made[number + 1] = run(Seed(seed, number + 1)), cancellationToken);
        return first with
        {
            Draws = draws,
            StableFromOver = [.. made.Select(one => one.StableFrom)],
            Years = [.. first.Years.Select((year, y) => year with { Areas = [.. year.Areas.Select((area, a) => Over(area, [.. made.Select(one => one.Years[y].Areas[a])]))] })],
        };
    }

    private static YearArea Over(YearArea area, ImmutableArray<YearArea> made)
        => area with { NeetOver = [.. made.Select(one => one.Neet.Central)], NoPlaceFoundOver = [.. made.Select(one => one.NoPlaceFound)] };
}
