using System.Collections.Immutable;

namespace Pathways.Analysis.Disclosure;

/// <summary>
/// One connected part of the tables as an attentive reader sees it: what every figure alone tells, and how the counts add up. Tells what
/// follows for single counts.
/// </summary>
internal sealed class Reader
{
    private readonly LinearRanges _ranges;
    private readonly Dictionary<int, int> _variable;
    private readonly int[] _cells;
    private readonly int[] _shares;
    private readonly double[] _lower;
    private readonly double[] _withheld;

    /// <summary>Puts together what is known.</summary>
    /// <param name="state">How everything is shown.</param>
    /// <param name="cells">Indices of the cells of the part.</param>
    /// <param name="sums">Its sums.</param>
    /// <param name="shares">Indices of its percentages that are shown.</param>
    public Reader(ShownState state, int[] cells, ImmutableArray<(int Whole, int[] Parts)> sums, int[] shares)
    {
        (_cells, _shares) = (cells, shares);
        _variable = cells.Select((cell, index) => (cell, index)).ToDictionary(pair => pair.cell, pair => pair.index);
        var known = cells.Select(state.Known).ToArray();
        var point = cells.Select(cell => state.Tables.Cells[cell].Value).Concat(new double[2 * shares.Length]).ToArray();
        _withheld = [.. cells.Select(state.LeastWithheld)];
        _lower = [.. known.Select(range => range.From), .. new double[2 * shares.Length]];
        double[] upper = [.. known.Select(range => range.To), .. Enumerable.Repeat(double.PositiveInfinity, 2 * shares.Length)];
        var equations = sums.Select(sum => sum.Parts.Select(part => (_variable[part], -1.0)).Append((_variable[sum.Whole], 1.0)).ToImmutableArray()).ToList();
        for (var i = 0; i < shares.Length; i++)
        {
            var (part, whole, least, most) = state.ShareKnown(shares[i]);
            var (over, under) = (cells.Length + (2 * i), cells.Length + (2 * i) + 1);
            point[over] = Math.Max(0, point[_variable[part]] - (least * point[_variable[whole]]));
            point[under] = Math.Max(0, (most * point[_variable[whole]]) - point[_variable[part]]);
            equations.Add([(_variable[part], 1), (_variable[whole], -least), (over, -1)]);
            equations.Add([(_variable[part], -1), (_variable[whole], most), (under, -1)]);
        }

        _ranges = new LinearRanges(_lower, upper, point, equations);
    }

    /// <summary>What a cell could be within a range.</summary>
    public (double From, double To) Range(int cell, double from, double to)
        => (Math.Max(from, _ranges.Reach(_variable[cell], up: false, from)), Math.Min(to, _ranges.Reach(_variable[cell], up: true, to)));

    /// <summary>Whether a cell could have any value of a range; else what stands in the way.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="from">Lower end.</param>
    /// <param name="to">Upper end.</param>
    /// <param name="cells">Cells whose figures rule part of the range out; those that stop it by not being zero are not among them, since withheld they would still not be.</param>
    /// <param name="shares">Percentages that do.</param>
    public bool CouldBe(int cell, double from, double to, out int[] cells, out int[] shares)
    {
        const double Slack = 1e-6;
        (cells, shares) = ([], []);
        var variable = _variable[cell];
        if (_ranges.Reach(variable, up: true, to) >= to - Slack && _ranges.Reach(variable, up: false, from) <= from + Slack)
            return true;
        var stops = _ranges.Stops(variable).ToArray();
        cells = [.. stops.Where(stop => stop.Variable < _cells.Length && (stop.AtUpper || _lower[stop.Variable] > _withheld[stop.Variable])).Select(stop => _cells[stop.Variable])];
        shares = [.. stops.Where(stop => stop.Variable >= _cells.Length).Select(stop => _shares[(stop.Variable - _cells.Length) / 2]).Distinct()];
        return false;
    }
}
