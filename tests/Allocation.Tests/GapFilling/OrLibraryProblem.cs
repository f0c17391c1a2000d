using System.Globalization;
using Pathways.Allocation.Flow;
using Pathways.Allocation.GapFilling;

namespace Pathways.Allocation.Tests.GapFilling;

/// <summary>An OR-Library p-median problem as gap filling: nothing exists, every vertex is a candidate with room for all.</summary>
internal static class OrLibraryProblem
{
    public static (GapProblem Problem, GapLimits Limits, GapStart Start, long Unplaced) Read(int number)
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "GapFilling", "OrLibrary", $"pmed{number}.txt"))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        var (count, medians) = (rows[0][0], rows[0][2]);
        var distance = Distances(count, rows[1..]);
        var far = distance.Max(row => row.Max()) + 1;
        var existing = new AllocationProblem(
            [], [], [], [.. Enumerable.Range(0, count).Select(vertex => $"vertex-{vertex + 1}")], [.. Enumerable.Repeat(far, count)], new int[count + 1], [], [], 0);
        var problem = new GapProblem(
            existing, [.. Enumerable.Range(0, count).Select(vertex => new LotCandidate($"median-{vertex + 1}", count, 1, 0, 1, 0, -1))],
            [.. Enumerable.Range(0, count + 1).Select(vertex => vertex * count)],
            [.. Enumerable.Range(0, count).SelectMany(_ => Enumerable.Range(0, count))],
            [.. Enumerable.Range(0, count).SelectMany(median => Enumerable.Range(0, count).Select(vertex => distance[median][vertex]))]);
        return (problem, new GapLimits(medians), new GapStart([.. Enumerable.Repeat(-1, count)], []), (long)far * count);
    }

    /// <summary>Floyd's shortest distances; of an edge that stands twice the last cost counts, as OR-Library says.</summary>
    private static int[][] Distances(int count, int[][] edges)
    {
        const int infinite = int.MaxValue / 2;
        var distance = Enumerable.Range(0, count).Select(from => Enumerable.Range(0, count).Select(to => from == to ? 0 : infinite).ToArray()).ToArray();
        foreach (var edge in edges)
            distance[edge[0] - 1][edge[1] - 1] = distance[edge[1] - 1][edge[0] - 1] = edge[2];
        for (var over = 0; over < count; over++)
        {
            for (var from = 0; from < count; from++)
            {
                for (var to = 0; to < count; to++)
                    distance[from][to] = Math.Min(distance[from][to], distance[from][over] + distance[over][to]);
            }
        }

        return distance;
    }
}
