using System.Collections.Immutable;

namespace Pathways.Analysis.Disclosure;

/// <summary>
/// Looks for a table near a cell first: only the cells that hang together with it by few equations move, and all others stay as they are in truth. A table found so
/// fits the whole, since the true one does; where none is, nothing is said. A county's tables hang together everywhere, but few small counts need more of them than what stands around.
/// </summary>
/// <param name="equations">Each a sum of variable × factor that is zero.</param>
/// <param name="point">A point that satisfies them and the bounds.</param>
/// <param name="lower">Lower bounds, as they are when a search begins.</param>
/// <param name="upper">Upper bounds likewise.</param>
internal sealed class Neighbourhood(IReadOnlyList<ImmutableArray<(int Variable, double Factor)>> equations, double[] point, double[] lower, double[] upper)
{
    private const int Steps = 4;
    private const int Enough = 300;

    private readonly ILookup<int, int> _equationsOf = equations.SelectMany((equation, index) => equation.Select(term => (term.Variable, index))).Distinct().ToLookup(pair => pair.Variable, pair => pair.index);
    private (int Around, LinearRanges Ranges, int[] Variables)? _last;

    /// <summary>Bounds have moved.</summary>
    public void Forget() => _last = null;

    /// <summary>Moves a variable as far as its neighbours let it.</summary>
    /// <param name="variable">Which.</param>
    /// <param name="up">Up or down.</param>
    /// <param name="enough">A value at which it may stop.</param>
    /// <returns>The variables that moved or could have, and where each is then: with all others where they were, a point that satisfies all.</returns>
    public IEnumerable<(int Variable, double At)> Reach(int variable, bool up, double enough)
    {
        if (_last is { } last && last.Around == variable)
            last.Ranges.Again();
        else
            _last = last = Around(variable);
        last.Ranges.Reach(0, up, enough);
        return last.Variables.Select((one, index) => (one, last.Ranges.At(index)));
    }

    private (int Around, LinearRanges Ranges, int[] Variables) Around(int variable)
    {
        var (near, edge) = (new List<int> { variable }, 0);
        var index = new Dictionary<int, int> { [variable] = 0 };
        for (var step = 0; step < Steps && near.Count < Enough; step++)
        {
            var from = edge;
            edge = near.Count;
            foreach (var (other, _) in near[from..edge].SelectMany(one => _equationsOf[one]).Distinct().SelectMany(equation => equations[equation]))
            {
                if (lower[other] < upper[other] && index.TryAdd(other, near.Count))
                    near.Add(other);
            }
        }

        int[] variables = [.. near];
        ImmutableArray<(int, double)>[] among = [.. variables.SelectMany(one => _equationsOf[one]).Distinct()
            .Select(equation => equations[equation].Where(term => index.ContainsKey(term.Variable)).Select(term => (index[term.Variable], term.Factor)).ToImmutableArray())];
        return (variable, new LinearRanges(Array.ConvertAll(variables, one => lower[one]), Array.ConvertAll(variables, one => upper[one]), Array.ConvertAll(variables, one => point[one]), among), variables);
    }
}
