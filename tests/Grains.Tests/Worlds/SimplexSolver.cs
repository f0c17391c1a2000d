using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Pathways.Allocation.Solving;
using Pathways.Allocation.Tests.Reference;

namespace Pathways.Grains.Tests.Worlds;

/// <summary>The plain network simplex in the solver's place. It keeps its answers: thousands of seeds ask for the same few flows.</summary>
internal sealed class SimplexSolver : IFlowSolver
{
    private static readonly ConcurrentDictionary<string, int[]> Known = new(StringComparer.Ordinal);

    public string Name => "Network simplex (tests)";

    /// <summary>Solves at once.</summary>
    public static int[] Solve(MinCostFlow problem)
    {
        problem.Validate();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var values in new[] { problem.Tails, problem.Heads, problem.Capacities, problem.Supplies })
            hash.AppendData(MemoryMarshal.AsBytes(values.AsSpan()));
        hash.AppendData(MemoryMarshal.AsBytes(problem.Costs.AsSpan()));
        return [.. Known.GetOrAdd(Convert.ToHexString(hash.GetHashAndReset()), _ => NetworkSimplex.Solve(problem))];
    }

    public Task<int[]> SolveAsync(MinCostFlow problem, CancellationToken cancellationToken = default) => Task.FromResult(Solve(problem));

    public void Dispose()
    {
    }
}
