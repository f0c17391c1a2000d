using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>Gathers cells, sums and percentages.</summary>
internal sealed class TablesBuilder
{
    private readonly ImmutableArray<PeopleCell>.Builder _cells = ImmutableArray.CreateBuilder<PeopleCell>();
    private const double Slack = 1e-6;

    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fractions = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PeopleSum>.Builder _sums = ImmutableArray.CreateBuilder<PeopleSum>();
    private readonly ImmutableArray<PeopleShare>.Builder _shares = ImmutableArray.CreateBuilder<PeopleShare>();

    /// <summary>Whether there is such a cell.</summary>
    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>The value of a cell.</summary>
    public double Value(string key) => _values[key];

    /// <summary>Adds a cell; gives its key.</summary>
    public string Add(string key, double value, CountRule rule = CountRule.Default, CellMeaning meaning = CellMeaning.Count, bool hidden = false)
    {
        _values.Add(key, value);
        if (meaning != CellMeaning.Count)
            _fractions.Add(key);
        _cells.Add(new PeopleCell(key, value, rule, meaning) { Hidden = hidden });
        return key;
    }

    /// <summary>Adds a sum of cells that are there.</summary>
    public void Sum(string whole, IEnumerable<string> parts) => _sums.Add(new PeopleSum(whole, [.. parts]));

    /// <summary>Adds a sum, with a cell that nobody sees for what the parts leave of the whole.</summary>
    public void SumWithRest(string whole, IReadOnlyCollection<string> parts, CellMeaning meaning = CellMeaning.Count)
    {
        var rest = Add(Rest(whole, parts), Math.Max(0, _values[whole] - parts.Sum(part => _values[part])), CountRule.Default, meaning, hidden: true);
        Sum(whole, [.. parts, rest]);
    }

    /// <summary>Adds a sum where all its cells are there and it comes out: where people are looked at by a rule that could one day share them out otherwise.</summary>
    public void SumIfSo(string whole, IReadOnlyCollection<string> parts)
    {
        if (parts.Count > 0 && Has(whole) && parts.All(Has) && Math.Abs(parts.Sum(Value) - Value(whole)) <= Room(whole))
            Sum(whole, parts);
    }

    /// <summary>Adds that parts, none of whose people is another's, are among a whole: a sum with a rest that nobody sees; nothing where a cell is not there or they are more.</summary>
    public void Within(string whole, params IReadOnlyCollection<string> parts)
    {
        if (parts.Count > 0 && Has(whole) && parts.All(Has) && !Has(Rest(whole, parts)) && parts.Sum(Value) <= Value(whole) + Room(whole))
            SumWithRest(whole, parts, _fractions.Contains(whole) || parts.Any(_fractions.Contains) ? CellMeaning.Expected : CellMeaning.Count);
    }

    /// <summary>Name of what parts leave of a whole.</summary>
    public static string Rest(string whole, IEnumerable<string> parts) => "rest/" + whole + "/" + string.Join('+', parts);

    /// <summary>Adds a percentage.</summary>
    public void Share(string key, string part, string whole) => _shares.Add(new PeopleShare(key, part, whole));

    /// <summary>Adds the difference of every cell that another run has too and that a condition picks.</summary>
    public void Differences(PeopleTables basis, Func<string, bool> picks)
    {
        var before = basis.Cells.ToDictionary(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal);
        foreach (var cell in _cells.ToArray())
        {
            if (!picks(cell.Key) || !before.TryGetValue(cell.Key, out var people))
                continue;
            var more = Add(PeopleKey.Difference(cell.Key), cell.Value - people, cell.Rule, CellMeaning.Difference);
            Sum(cell.Key, [PeopleKey.Basis(cell.Key), more]);
        }
    }

    /// <summary>Adds all of another run's cells under names of the basis.</summary>
    public void Basis(PeopleTables basis)
    {
        foreach (var cell in basis.Cells)
            Add(PeopleKey.Basis(cell.Key), cell.Value, cell.Rule, cell.Meaning, cell.Hidden);
        foreach (var sum in basis.Sums)
            Sum(PeopleKey.Basis(sum.Whole), sum.Parts.Select(PeopleKey.Basis));
        foreach (var share in basis.Shares)
            Share(PeopleKey.Basis(share.Key), PeopleKey.Basis(share.Part), PeopleKey.Basis(share.Whole));
    }

    private double Room(string whole) => Slack * Math.Max(1, Math.Abs(_values[whole]));

    /// <summary>What was gathered.</summary>
    public PeopleTables Build() => new(_cells.ToImmutable(), _sums.ToImmutable(), _shares.ToImmutable());
}
