using System.Collections.Immutable;

namespace Pathways.Analysis.Disclosure;

/// <summary>
/// Tables of several runs of one dataset, laid side by side. A count that came out the same in two of them is one count here: a reader may know that a scenario
/// leaves it as it was, and if it were shown in one and withheld in the other, nothing would be withheld. (Linked tables: a common cell has one status in all of
/// them. Hundepool and others 2012, "Statistical Disclosure Control", section 4.5.)
/// </summary>
internal sealed class JointTables
{
    private const int Digits = 9; // sums of the same numbers in another order are the same count

    private readonly TablesBuilder _builder = new();
    private readonly Dictionary<(string Key, double Value, string Beside), string> _cells = [];
    private readonly Dictionary<(string Key, string Part, string Whole), string> _shares = [];
    private readonly HashSet<string> _sums = new(StringComparer.Ordinal);
    private int _runs;

    /// <summary>What was gathered.</summary>
    public PeopleTables Build() => _builder.Build();

    /// <summary>To be added to.</summary>
    public TablesBuilder Builder => _builder;

    /// <summary>Lays the tables of one more run beside the others.</summary>
    /// <returns>The name here of each of its cells and percentages; the first run's keep their keys.</returns>
    public ImmutableDictionary<string, string> Add(PeopleTables run)
    {
        var prefix = _runs++ == 0 ? "" : $"run{_runs}/";
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var cell in run.Cells.Where(cell => !cell.Hidden && !cell.Unshown))
            names.Add(cell.Key, Named(prefix, cell, ""));
        var sums = run.Sums.SelectMany(sum => sum.Parts.Append(sum.Whole).Select(key => (key, sum))).ToLookup(pair => pair.key, pair => pair.sum, StringComparer.Ordinal);
        foreach (var cell in run.Cells.Where(cell => cell.Hidden || cell.Unshown)) // what nobody sees is known to be the same only where all is that it makes up with
            names.Add(cell.Key, Named(prefix, cell, string.Join('\n', sums[cell.Key].SelectMany(sum => sum.Parts.Append(sum.Whole)).Where(names.ContainsKey).Select(key => names[key]))));
        foreach (var sum in run.Sums)
        {
            string[] parts = [.. sum.Parts.Select(part => names[part])];
            if (_sums.Add(string.Join('\n', parts.Prepend(names[sum.Whole]))))
                _builder.Sum(names[sum.Whole], parts);
        }

        foreach (var share in run.Shares)
        {
            var of = (share.Key, names[share.Part], names[share.Whole]);
            if (!_shares.TryGetValue(of, out var name))
            {
                _shares.Add(of, name = prefix + share.Key);
                _builder.Share(name, of.Item2, of.Item3);
            }

            names.Add(share.Key, name);
        }

        return names.ToImmutable();
    }

    private string Named(string prefix, PeopleCell cell, string beside)
    {
        var count = (PeopleKey.WithoutBasis(cell.Key), Math.Round(cell.Value, Digits), beside);
        if (!_cells.TryGetValue(count, out var name))
            _cells.Add(count, name = _builder.Add(prefix + cell.Key, cell.Value, cell.Rule, cell.Meaning, cell.Hidden));
        return name;
    }
}
