using System.Globalization;
using System.Text;
using Pathways.Analysis.Tests.Disclosure;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>
/// GLPK against what a reader knows. A count is safe where there is a table that fits all of it and in which that count is one, and another in which it is the largest that is not
/// shown. One solution shows that for many counts at once; who is left is looked at alone, among the counts that hang together with it.
/// </summary>
internal sealed class GlpkAttack
{
    private const double Slack = 1e-6;

    private readonly LinearKnowledge _knowledge;
    private readonly ILookup<int, int> _rowsOfPart;
    private readonly int[] _part;
    private readonly ((int Variable, double Factor)[] Terms, string Sign)[] _rows;

    public GlpkAttack(LinearKnowledge knowledge)
    {
        _knowledge = knowledge;
        _rows = [.. knowledge.Rows];
        _part = Parts();
        _rowsOfPart = Enumerable.Range(0, _rows.Length).ToLookup(row => _part[_rows[row].Terms[0].Variable]);
    }

    /// <summary>Solutions asked for.</summary>
    public int Solved { get; private set; }

    /// <summary>Every protected count of which the reader can rule out a small value that one who knows only which counts are zero could not.</summary>
    public IReadOnlyList<Narrowing> Narrowed()
    {
        var ends = new Dictionary<int, (double Least, double Most)>();
        foreach (var up in (bool[])[false, true])
        {
            foreach (var at in Beyond([.. _knowledge.Protected], up))
            {
                var end = End(at, up);
                var (found, always) = (Solve([at], up, capped: false, inAnyCase: false)[at], Solve([at], up, capped: false, inAnyCase: true)[at]);
                if (up ? found < Math.Min(end, always) - Slack : found > Math.Max(end, always) + Slack)
                    ends[at] = up ? (ends.TryGetValue(at, out var other) ? other.Least : End(at, up: false), found) : (found, End(at, up: true));
            }
        }

        return [.. ends.OrderBy(one => one.Key).Select(one => new Narrowing(
            one.Key, (int)(Math.Floor(one.Value.Most + Slack) - Math.Ceiling(one.Value.Least - Slack)) + 1,
            string.Create(CultureInfo.InvariantCulture, $"{_knowledge.Variables[one.Key].Name} = {_knowledge.Variables[one.Key].Truth}: {one.Value.Least:0.###} to {one.Value.Most:0.###}")))];
    }

    /// <summary>A count that is known better than that it is small.</summary>
    /// <param name="Variable">Which.</param>
    /// <param name="Values">How many whole numbers it may be; fewer than <see cref="Pathways.Model.DisclosureProfile.ProtectionInterval"/> is within its protection interval.</param>
    /// <param name="What">In words, with what it is and what it may be.</param>
    public sealed record Narrowing(int Variable, int Values, string What);

    private double End(int at, bool up) => up ? _knowledge.Variables[at].Smallest - 1 : 1;

    /// <summary>Counts that no solution for many brought to the end.</summary>
    private int[] Beyond(int[] open, bool up)
    {
        while (open.Length > 0)
        {
            var found = Solve(open, up, capped: true, inAnyCase: false);
            int[] left = [.. open.Where(at => up ? found[at] < End(at, up) - Slack : found[at] > End(at, up) + Slack)];
            if (left.Length == open.Length)
                break;
            open = left;
        }

        return open;
    }

    /// <param name="wanted">Counts that are to be as large, or as small, as they can be.</param>
    /// <param name="up">Whether as large.</param>
    /// <param name="capped">Whether none goes further than needed, so that no one count takes all.</param>
    /// <param name="inAnyCase">Whether for who knows only which counts are zero.</param>
    private double[] Solve(int[] wanted, bool up, bool capped, bool inAnyCase)
    {
        Solved++;
        var text = new StringBuilder().Append(up ? "Maximize" : "Minimize").Append("\n obj:");
        foreach (var at in wanted)
            text.Append(" + ").Append(capped ? "t" : "").Append(Name(at)).Append('\n');
        text.Append("Subject To\n");
        var parts = wanted.Select(at => _part[at]).ToHashSet();
        foreach (var row in parts.SelectMany(part => _rowsOfPart[part]))
            text.Append(' ').AppendJoin(' ', _rows[row].Terms.Select(term => string.Create(CultureInfo.InvariantCulture, $"{(term.Factor < 0 ? "-" : "+")} {Math.Abs(term.Factor)} {Name(term.Variable)}"))).Append(' ').Append(_rows[row].Sign).Append(" 0\n");
        foreach (var at in capped ? wanted : [])
            text.Append(CultureInfo.InvariantCulture, $" t{Name(at)} - {Name(at)} {(up ? "<=" : ">=")} 0\n");
        if (!capped)
            text.Append(CultureInfo.InvariantCulture, $" {Name(wanted[0])} >= -1e9\n"); // a count in no row
        text.Append("Bounds\n");
        for (var at = 0; at < _part.Length; at++)
        {
            var one = _knowledge.Variables[at];
            if (parts.Contains(_part[at]))
                text.Append(' ').Append(Glpk.Bound(inAnyCase ? one.InAnyCase : (one.Least, one.Most), Name(at))).Append('\n');
        }

        foreach (var at in capped ? wanted : [])
            text.Append(CultureInfo.InvariantCulture, $" {(up ? "" : $"{End(at, up)} <= ")}t{Name(at)}{(up ? $" <= {End(at, up)}" : "")}\n");
        return Glpk.Solution(text.Append("End\n").ToString(), _part.Length);
    }

    /// <summary>By count: the part of all counts that hang together by rows, by its first count.</summary>
    private int[] Parts()
    {
        var part = Enumerable.Range(0, _knowledge.Variables.Count).ToArray();
        int Root(int at) => part[at] == at ? at : part[at] = Root(part[at]);
        foreach (var (terms, _) in _rows)
        {
            foreach (var (at, _) in terms)
                part[Root(at)] = Root(terms[0].Variable);
        }

        return [.. part.Select(Root)];
    }

    private static string Name(int at) => "x" + at.ToString(CultureInfo.InvariantCulture);
}
