using System.Collections.Immutable;

namespace Pathways.Analysis.Disclosure;

/// <summary>One connected part of the tables as an attentive reader sees it: what every figure alone tells, and how the counts add up. Tells what follows for single counts.</summary>
internal sealed class Reader
{
    private const double Slack = 1e-6;

    private readonly LinearRanges _ranges;
    private readonly Dictionary<int, int> _variable;
    private readonly int[] _cells;
    private readonly int[] _shares;
    private readonly double[] _lower;
    private readonly double[] _upper;
    private readonly double[] _withheld;

    /// <summary>Puts together what is known of a part.</summary>
    /// <param name="state">How everything is shown.</param>
    /// <param name="part">The part.</param>
    /// <param name="inAnyCase">Whether to put together only what would be known if everything were withheld that is not zero or the reader's own.</param>
    public Reader(ShownState state, ConnectedPart part, bool inAnyCase = false)
    {
        _cells = part.Cells;
        _shares = inAnyCase ? [] : [.. part.Shares.Where(state.ShareShown)];
        var variable = _variable = _cells.Select((cell, index) => (cell, index)).ToDictionary(pair => pair.cell, pair => pair.index);
        var known = _cells.Select(cell => inAnyCase ? state.KnownInAnyCase(cell) : state.Known(cell)).ToArray();
        var point = _cells.Select(cell => state.Tables.Cells[cell].Value).Concat(new double[2 * _shares.Length]).ToArray();
        _withheld = [.. _cells.Select(state.LeastWithheld)];
        _lower = [.. known.Select(range => range.From), .. new double[2 * _shares.Length]];
        _upper = [.. known.Select(range => range.To), .. Enumerable.Repeat(double.PositiveInfinity, 2 * _shares.Length)];
        var equations = new List<ImmutableArray<(int, double)>>(part.Sums.Length + (2 * _shares.Length));
        foreach (var (whole, parts) in part.Sums)
            equations.Add([.. parts.Select(one => (variable[one], -1.0)), (variable[whole], 1.0)]);
        for (var i = 0; i < _shares.Length; i++)
        {
            var (some, all, least, most) = state.ShareKnown(_shares[i]);
            var (over, under) = (_cells.Length + (2 * i), _cells.Length + (2 * i) + 1);
            point[over] = Math.Max(0, state.Tables.Cells[some].Value - (least * state.Tables.Cells[all].Value));
            point[under] = Math.Max(0, (most * state.Tables.Cells[all].Value) - state.Tables.Cells[some].Value);
            equations.Add([(variable[some], 1), (variable[all], -least), (over, -1)]);
            equations.Add([(variable[some], -1), (variable[all], most), (under, -1)]);
        }

        _ranges = new LinearRanges(_lower, _upper, point, equations);
    }

    /// <summary>Forgets what the figures of a cell, and the percentages that rest on it, told: they are withheld now.</summary>
    public void Forget(ShownState state, int cell)
    {
        Widen(_variable[cell], state.Known(cell));
        foreach (var share in _shares.Where(share => !state.ShareShown(share)))
            ForgetShare(state, share);
    }

    /// <summary>The same for a percentage.</summary>
    public void ForgetShare(ShownState state, int share)
    {
        var over = _cells.Length + (2 * Array.IndexOf(_shares, share));
        var anything = new KnownRange(double.NegativeInfinity, double.PositiveInfinity);
        Widen(over, anything);
        Widen(over + 1, anything);
        var (part, whole, _, _) = state.ShareKnown(share);
        foreach (var cell in new[] { part, whole }) // which it may have told exactly
            Widen(_variable[cell], state.Known(cell));
    }

    private void Widen(int variable, KnownRange to)
    {
        _ranges.Widen(variable, to.From, to.To);
        (_lower[variable], _upper[variable]) = (Math.Min(_lower[variable], to.From), Math.Max(_upper[variable], to.To));
    }

    /// <summary>Whether a cell could be as large, or as small, as an end; else what stands in the way.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="end">The value.</param>
    /// <param name="up">Whether it is the largest that is asked for, else the smallest.</param>
    /// <param name="cells">Cells whose figures rule it out; those that stop it by not being zero are not among them, since withheld they would still not be.</param>
    /// <param name="shares">Percentages that do.</param>
    /// <param name="goOn">Whether the same was asked before and since then only figures were forgotten: the search goes on where it stopped.</param>
    public bool CouldBe(int cell, double end, bool up, out int[] cells, out int[] shares, bool goOn = false)
    {
        (cells, shares) = ([], []);
        var at = _variable[cell];
        if ((up ? _ranges.Most(at) >= end - Slack : _ranges.Least(at) <= end + Slack) || Reaches(at, up, end, goOn))
            return true;
        var stops = _ranges.Stops(at).ToArray();
        cells = [.. stops.Where(stop => stop.Variable < _cells.Length && (stop.AtUpper || _lower[stop.Variable] > _withheld[stop.Variable])).Select(stop => _cells[stop.Variable])];
        shares = [.. stops.Where(stop => stop.Variable >= _cells.Length && _ranges.IsBounded(stop.Variable)).Select(stop => _shares[(stop.Variable - _cells.Length) / 2]).Distinct()];
        return false;
    }

    /// <summary>The least and the most that a cell is found to be, of a range in which it is sought.</summary>
    public (double Least, double Most) Ends(int cell, double from, double to)
    {
        var at = _variable[cell];
        return (Reaches(at, up: false, from) ? from : _ranges.Least(at), Reaches(at, up: true, to) ? to : _ranges.Most(at));
    }

    /// <summary>Looks for a table in which a cell is so large or small. What the other cells come to on the way they could be too, also when more is withheld later, so that few need a search of their own.</summary>
    private bool Reaches(int at, bool up, double end, bool goOn = false)
    {
        bool Is(double reached) => up ? reached >= end - Slack : reached <= end + Slack;
        if (!goOn)
            _ranges.Again();
        var reached = _ranges.Reach(at, up, end);
        return Is(reached);
    }
}
