using System.Globalization;
using System.Text;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>
/// A reader who has several publications. Counts that came out the same in two runs are taken as known to be the same. A count is safe where GLPK shows a table
/// that fits everything published and in which it is as small, and another in which it is as large, as a small count can be; one solution
/// shows that for many counts at once.
/// </summary>
internal sealed class GlpkWitness
{
    private const double Slack = 1e-6;

    private readonly Dictionary<(string Key, double Value), int> _variables = [];
    private readonly List<(double Least, double Most)> _bounds = [];
    private readonly List<(double Least, double Most)> _inAnyCase = [];
    private readonly HashSet<string> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (string Key, double Value, int Smallest)> _small = [];

    /// <summary>Counts above zero that are too small to be shown.</summary>
    public int Small => _small.Count;

    /// <summary>Solutions asked for.</summary>
    public int Solved { get; private set; }

    /// <summary>One more publication.</summary>
    /// <param name="tables">Its counts and how they add up.</param>
    /// <param name="shown">What stands in each place.</param>
    /// <param name="profile">The rules, as published.</param>
    /// <param name="own">Counts of the reader's own, unrounded where they are shown; null for none.</param>
    public void Read(PeopleTables tables, Func<string, PublishedFigure> shown, DisclosureProfile profile, Func<string, bool>? own = null)
    {
        var variable = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cell in tables.Cells)
        {
            var nowhere = cell.Hidden || Glpk.InNoTable(cell);
            var piece = cell.Key.Contains('*', StringComparison.Ordinal); // of what an area and a district share no table tells
            var mine = !cell.Hidden && own is not null && own(cell.Key);
            var known = mine && shown(cell.Key).Kind == FigureKind.Number;
            var rule = known ? RoundingRule.Unrounded : profile.Rule(cell.Rule);
            if (nowhere || !_variables.TryGetValue((cell.Key, Math.Round(cell.Value, 9)), out var at))
            {
                _variables.TryAdd((cell.Key, Math.Round(cell.Value, 9)), at = _bounds.Count);
                _bounds.Add((double.NegativeInfinity, double.PositiveInfinity));
                _inAnyCase.Add(piece ? (0, double.PositiveInfinity) : (cell.Value == 0 && !nowhere) || known ? (cell.Value, cell.Value) : nowhere && !cell.Hidden ? (0, double.PositiveInfinity) : Glpk.Allowed(cell, FigureKind.Withheld, 0, rule));
            }

            variable.Add(cell.Key, at);
            var figure = cell.Hidden ? default : shown(cell.Key);
            var (least, most) = piece || (nowhere && !cell.Hidden) ? (0, double.PositiveInfinity) : Glpk.Allowed(cell, figure.Kind, figure.Value, rule);
            _bounds[at] = (Math.Max(least, _bounds[at].Least), Math.Min(most, _bounds[at].Most));
            if (!mine && !cell.Hidden && cell.Meaning == CellMeaning.Count && cell.Value > 0 && cell.Value < rule.SmallestShown)
                _small.TryAdd(at, (cell.Key, cell.Value, rule.SmallestShown));
        }

        foreach (var sum in tables.Sums)
            _rows.Add($"{Name(variable[sum.Whole])}{string.Concat(sum.Parts.GroupBy(part => variable[part]).Select(part => $" - {part.Count()} {Name(part.Key)}"))} = 0"); // GLPK takes a variable once a row
        var cells = tables.Cells.ToDictionary(cell => cell.Key, StringComparer.Ordinal);
        foreach (var share in tables.Shares.Where(share => shown(share.Key).Kind == FigureKind.Number))
        {
            var (part, whole, percent) = (Name(variable[share.Part]), Name(variable[share.Whole]), shown(share.Key).Value);
            _rows.Add(FormattableString.Invariant($"{part} - {Math.Max(0, percent - 0.05) / 100} {whole} >= 0"));
            _rows.Add(FormattableString.Invariant($"{part} - {(percent + 0.05) / 100} {whole} <= 0"));
            if (cells[share.Part] is { Meaning: CellMeaning.Count } some && cells[share.Whole] is { Meaning: CellMeaning.Count } all
                && FewFit(Glpk.Allowed(all, shown(all.Key).Kind, shown(all.Key).Value, profile.Rule(all.Rule)), percent))
            {
                _rows.Add(FormattableString.Invariant($"{part} = {some.Value}"));
                _rows.Add(FormattableString.Invariant($"{whole} = {all.Value}"));
            }
        }
    }

    /// <summary>Whether so few pairs of whole numbers have the percentage, where the whole is known in its range, that a reader is taken to know both.</summary>
    private static bool FewFit((double Least, double Most) whole, double percent)
        => double.IsFinite(whole.Most) && Enumerable.Range((int)Math.Ceiling(Math.Max(1, whole.Least)), (int)Math.Max(0, Math.Floor(whole.Most) - Math.Ceiling(Math.Max(1, whole.Least)) + 1))
            .Sum(people => Enumerable.Range(0, people + 1).Count(part => Math.Abs((100.0 * part / people) - percent) <= 0.05 + 1e-9)) <= 8;

    /// <summary>Every small count of which the reader can rule out a small value that one who knows only which counts are zero could not.</summary>
    public IEnumerable<string> Narrowed()
    {
        foreach (var up in (bool[])[false, true])
        {
            double End(int at) => up ? _small[at].Smallest - 1 : 1;
            foreach (var at in Beyond(_bounds, [.. _small.Keys.Order()], up, End))
            {
                var (found, always) = (Solve(_bounds, [at], up, double.NaN)[at], Solve(_inAnyCase, [at], up, double.NaN)[at]);
                if (up ? found < Math.Min(End(at), always) - Slack : found > Math.Max(End(at), always) + Slack)
                    yield return $"{_small[at].Key} = {_small[at].Value}: {(up ? "at most" : "at least")} {found}";
            }
        }
    }

    /// <summary>Counts that no solution brought to the end.</summary>
    private int[] Beyond(List<(double, double)> bounds, int[] open, bool up, Func<int, double> end)
    {
        while (open.Length > 0)
        {
            var found = Solve(bounds, open, up, 0, end);
            int[] left = [.. open.Where(at => up ? found[at] < end(at) - Slack : found[at] > end(at) + Slack)];
            if (left.Length == open.Length)
                break;
            open = left;
        }

        return open;
    }

    private double[] Solve(List<(double Least, double Most)> bounds, int[] wanted, bool up, double capped, Func<int, double>? end = null)
    {
        Solved++;
        var text = new StringBuilder().Append(up ? "Maximize" : "Minimize").Append("\n obj:");
        foreach (var at in wanted)
            text.Append(" + ").Append(double.IsNaN(capped) ? Name(at) : "t" + Name(at)).Append('\n');
        text.Append("Subject To\n");
        foreach (var row in _rows)
            text.Append(' ').Append(row).Append('\n');
        if (!double.IsNaN(capped))
        {
            foreach (var at in wanted)
                text.Append(CultureInfo.InvariantCulture, $" t{Name(at)} - {Name(at)} {(up ? "<=" : ">=")} 0\n");
        }

        text.Append("Bounds\n");
        for (var at = 0; at < bounds.Count; at++)
            text.Append(' ').Append(Glpk.Bound(bounds[at], Name(at))).Append('\n');
        if (!double.IsNaN(capped))
        {
            foreach (var at in wanted) // no further than needed, so that no one count takes all
                text.Append(CultureInfo.InvariantCulture, $" {(up ? "" : $"{end!(at)} <= ")}t{Name(at)}{(up ? $" <= {end!(at)}" : "")}\n");
        }

        return Glpk.Solution(text.Append("End\n").ToString(), bounds.Count);
    }

    private static string Name(int at) => "x" + at.ToString(CultureInfo.InvariantCulture);
}
