using Pathways.Allocation.Solving;

namespace Pathways.Allocation.Tests.Reference;

/// <summary>
/// A plain primal network simplex (Ahuja, Magnanti and Orlin, <i>Network Flows</i>, 1993, chapter 11) on a strongly feasible
/// tree with artificial arcs to a root. It shares nothing with what it checks but the problem's arrays.
/// </summary>
internal sealed class NetworkSimplex
{
    private readonly int _nodes;
    private readonly int[] _tail;
    private readonly int[] _head;
    private readonly long[] _capacity;
    private readonly Int128[] _cost;
    private readonly long[] _flow;
    private readonly State[] _state;
    private readonly int[] _parent;
    private readonly int[] _parentArc;
    private readonly int[] _depth;
    private readonly Int128[] _potential;

    private NetworkSimplex(MinCostFlow problem)
    {
        _nodes = problem.NodeCount;
        var (root, arcs) = (_nodes, problem.ArcCount);
        var large = (problem.Costs.Select(cost => Int128.Abs(cost)).DefaultIfEmpty(Int128.Zero).Max() + 1) * (_nodes + 1);
        _tail = [.. problem.Tails, .. problem.Supplies.Select((supply, node) => supply >= 0 ? node : root)];
        _head = [.. problem.Heads, .. problem.Supplies.Select((supply, node) => supply >= 0 ? root : node)];
        _capacity = [.. problem.Capacities.Select(capacity => (long)capacity), .. problem.Supplies.Select(_ => long.MaxValue)];
        _cost = [.. problem.Costs.Select(cost => (Int128)cost), .. problem.Supplies.Select(_ => large)];
        _flow = [.. problem.Costs.Select(_ => 0L), .. problem.Supplies.Select(supply => Math.Abs((long)supply))];
        _state = [.. Enumerable.Repeat(State.Lower, arcs), .. Enumerable.Repeat(State.Tree, _nodes)];
        (_parent, _parentArc, _depth, _potential) = (new int[_nodes + 1], new int[_nodes + 1], new int[_nodes + 1], new Int128[_nodes + 1]);
    }

    private enum State
    {
        Lower,
        Tree,
        Upper,
    }

    /// <summary>The flow on each arc, of least total cost.</summary>
    public static int[] Solve(MinCostFlow problem)
    {
        var simplex = new NetworkSimplex(problem);
        simplex.Hang();
        for (var arc = simplex.Entering(); arc >= 0; arc = simplex.Entering())
            simplex.Pivot(arc);
        if (simplex._flow.Skip(problem.ArcCount).Any(flow => flow != 0))
            throw new InvalidOperationException("The problem has no feasible flow.");
        return [.. simplex._flow.Take(problem.ArcCount).Select(flow => checked((int)flow))];
    }

    private int Entering()
    {
        var (best, most) = (-1, Int128.Zero);
        for (var arc = 0; arc < _tail.Length; arc++)
        {
            var reduced = _cost[arc] + _potential[_tail[arc]] - _potential[_head[arc]];
            var violation = _state[arc] switch { State.Lower => -reduced, State.Upper => reduced, _ => 0 };
            if (_capacity[arc] > 0 && violation > most)
                (best, most) = (arc, violation);
        }

        return best;
    }

    private void Pivot(int entering)
    {
        var up = _state[entering] == State.Lower;
        var (from, to) = up ? (_tail[entering], _head[entering]) : (_head[entering], _tail[entering]);
        var (down, rise) = (PathsToApex(from, to));

        // The last blocking arc on the way from the apex along the cycle leaves: it keeps the tree strongly feasible.
        var (leaving, least) = (-1, long.MaxValue);
        foreach (var node in down.Reverse())
            Consider(_parentArc[node], Residual(node, downwards: true), ref leaving, ref least);
        Consider(entering, _capacity[entering], ref leaving, ref least);
        foreach (var node in rise)
            Consider(_parentArc[node], Residual(node, downwards: false), ref leaving, ref least);

        _flow[entering] += up ? least : -least;
        foreach (var node in down)
            _flow[_parentArc[node]] += _head[_parentArc[node]] == node ? least : -least;
        foreach (var node in rise)
            _flow[_parentArc[node]] += _tail[_parentArc[node]] == node ? least : -least;
        _state[entering] = State.Tree;
        _state[leaving] = _flow[leaving] == 0 ? State.Lower : State.Upper;
        Hang();
    }

    private static void Consider(int arc, long residual, ref int leaving, ref long least)
    {
        if (residual <= least)
            (leaving, least) = (arc, residual);
    }

    private long Residual(int node, bool downwards)
    {
        var arc = _parentArc[node];
        var along = (_head[arc] == node) == downwards;
        return along ? _capacity[arc] - _flow[arc] : _flow[arc];
    }

    private (int[] Down, int[] Rise) PathsToApex(int from, int to)
    {
        var (down, rise) = (new List<int>(), new List<int>());
        while (from != to)
        {
            if (_depth[from] >= _depth[to])
            {
                down.Add(from);
                from = _parent[from];
            }
            else
            {
                rise.Add(to);
                to = _parent[to];
            }
        }

        return ([.. down], [.. rise]);
    }

    private void Hang()
    {
        var beside = new List<int>[_nodes + 1];
        for (var node = 0; node <= _nodes; node++)
            beside[node] = [];
        for (var arc = 0; arc < _tail.Length; arc++)
        {
            if (_state[arc] != State.Tree)
                continue;
            beside[_tail[arc]].Add(arc);
            beside[_head[arc]].Add(arc);
        }

        var waiting = new Queue<int>([_nodes]);
        _parentArc[_nodes] = -1;
        while (waiting.TryDequeue(out var node))
        {
            foreach (var arc in beside[node].Where(arc => arc != _parentArc[node]))
            {
                var child = _tail[arc] == node ? _head[arc] : _tail[arc];
                (_parent[child], _parentArc[child], _depth[child]) = (node, arc, _depth[node] + 1);
                _potential[child] = _tail[arc] == node ? _potential[node] + _cost[arc] : _potential[node] - _cost[arc];
                waiting.Enqueue(child);
            }
        }
    }
}
