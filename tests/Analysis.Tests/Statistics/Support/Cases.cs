using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Pathways.Analysis.Tests.Statistics.Support;

/// <summary>Properties on cases drawn from a fixed seed, so that a failure can be seen again.</summary>
internal static class Cases
{
    /// <summary>A source of random numbers; one case is what a test builds from it.</summary>
    public static void Hold(Action<Random> check, int count = 100)
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(new Replay(new Rnd(20261122UL), FSharpOption<int>.None)),
            Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => check(new Random(seed))));

    /// <summary>Figures between two bounds.</summary>
    public static double[] Figures(this Random random, int count, double from = 0, double to = 1)
        => [.. Enumerable.Range(0, count).Select(_ => from + ((to - from) * random.NextDouble()))];

    /// <summary>A random order of 0 … count − 1.</summary>
    public static int[] Order(this Random random, int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        random.Shuffle(order);
        return order;
    }

    /// <summary>A symmetric neighbour list with each pair joined by chance.</summary>
    public static List<IReadOnlyList<int>> Borders(this Random random, int zones, double chance)
    {
        var lists = Enumerable.Range(0, zones).Select(_ => new List<int>()).ToList();
        for (var i = 0; i < zones; i++)
            for (var j = i + 1; j < zones; j++)
                if (random.NextDouble() < chance)
                {
                    lists[i].Add(j);
                    lists[j].Add(i);
                }

        return [.. lists];
    }

    /// <summary>The same with zone order[i] put in place i.</summary>
    public static T[] Relabelled<T>(this IReadOnlyList<T> values, int[] order) => [.. order.Select(zone => values[zone])];

    /// <summary>Neighbour lists with zone order[i] put in place i.</summary>
    public static List<IReadOnlyList<int>> RelabelledBorders(this IReadOnlyList<IReadOnlyList<int>> borders, int[] order)
        => [.. order.Select(zone => (IReadOnlyList<int>)[.. borders[zone].Select(other => Array.IndexOf(order, other))])];
}
