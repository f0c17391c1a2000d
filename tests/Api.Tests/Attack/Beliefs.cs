using System.Globalization;
using System.Text;
using Pathways.Analysis.Tests.Disclosure;

namespace Pathways.Api.Tests.Attack;

/// <summary>One linear system of all that an attacker believes: what each figure leaves of its count, and what holds among counts.</summary>
internal sealed class Beliefs
{
    private const double Slack = 1e-6;

    private readonly Dictionary<string, (int Index, double Least, double Most)> _counts = new(StringComparer.Ordinal);
    private readonly List<(string[] Parts, string? Whole, bool Equal)> _rows = [];

    /// <summary>Names of all counts.</summary>
    public IEnumerable<string> Counts => _counts.Keys;

    /// <summary>Whether anything is believed of a count.</summary>
    public bool Has(string count) => _counts.ContainsKey(count);

    /// <summary>Whether a count is made of others.</summary>
    public bool IsSum(string count) => _rows.Any(row => row.Equal && row.Whole == count && row.Parts.Length > 1);

    /// <summary>Adds a count with what is known of it alone; of one that is there what both say.</summary>
    public void Add(string count, double least, double most)
        => _counts[count] = _counts.TryGetValue(count, out var before) ? (before.Index, Math.Max(before.Least, least), Math.Min(before.Most, most)) : (_counts.Count, least, most);

    /// <summary>Counts that make another, where all are known of.</summary>
    public void Sum(string whole, IEnumerable<string> parts) => Row([.. parts], whole, equal: true);

    /// <summary>Counts that come to no more than another together, or to nothing where that is null.</summary>
    public void AtMost(string? whole, IEnumerable<string> parts) => Row([.. parts], whole, equal: false);

    /// <summary>What is believed and is not so; empty, or the attack wins or loses by an error.</summary>
    public IEnumerable<string> Untrue(IReadOnlyDictionary<string, double> truth) =>
    [
        .. _counts.Where(count => truth.TryGetValue(count.Key, out var exact) && (exact < count.Value.Least - Slack || exact > count.Value.Most + Slack)).Select(count => $"{count.Key} is {truth[count.Key]}, not {count.Value.Least} to {count.Value.Most}"),
        .. _rows.Where(row => row.Parts.All(truth.ContainsKey) && (row.Whole is null || truth.ContainsKey(row.Whole)))
            .Select(row => (Row: row, Sum: row.Parts.Sum(part => truth[part]), Whole: row.Whole is null ? 0 : truth[row.Whole])).Where(row => row.Row.Equal ? Math.Abs(row.Sum - row.Whole) > Slack : row.Sum > row.Whole + Slack)
            .Select(row => $"{string.Join(" + ", row.Row.Parts)} = {row.Sum}, {row.Row.Whole} = {row.Whole}"),
    ];

    /// <summary>The least and the most that a count can be, solved with GLPK over all of it.</summary>
    public (double Least, double Most) Range(string count) => (Solved("Minimize", count), Solved("Maximize", count));

    private void Row(string[] parts, string? whole, bool equal)
    {
        if (parts.Length > 0 && parts.All(Has) && (whole is null || Has(whole)))
            _rows.Add((parts, whole, equal));
    }

    private double Solved(string direction, string count)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{direction}\n obj: x{_counts[count].Index}\nSubject To\n")
            .AppendJoin('\n', _rows.Select(row => " " + string.Join(" + ", row.Parts.Select(Name)) + (row.Whole is null ? "" : " - " + Name(row.Whole)) + (row.Equal ? " = 0" : " <= 0"))).Append("\nBounds\n");
        foreach (var (index, least, most) in _counts.Values)
            text.Append(Glpk.Bound((least, most), FormattableString.Invariant($"x{index}"))).Append('\n');
        return Glpk.Solution(text.Append("End\n").ToString(), _counts.Count)[_counts[count].Index];
    }

    private string Name(string count) => FormattableString.Invariant($"x{_counts[count].Index}");
}
