using System.Collections.Immutable;

namespace Pathways.Data.Importing;

/// <summary>How many of the rows taken have a column filled.</summary>
/// <param name="Column">Column.</param>
/// <param name="InHeader">Whether a file had it at all.</param>
/// <param name="Filled">Rows with a value.</param>
/// <param name="Rows">Rows taken.</param>
public sealed record ColumnCoverage(string Column, bool InHeader, long Filled, long Rows);

/// <summary>How many people of a district were read, beside how many the dataset expects.</summary>
/// <param name="District">District.</param>
/// <param name="Read">Different people of academic age 16 or 17 with a zone there.</param>
/// <param name="Expected">Young people of those ages in the dataset's zones.</param>
public sealed record DistrictCoverage(string District, long Read, double Expected)
{
    /// <summary>Whether fewer than four in five or more than six in five were read.</summary>
    public bool Unusual => Expected > 0 && (Read < 0.8 * Expected || Read > 1.2 * Expected);
}

/// <summary>Counts filled columns and people by district.</summary>
public sealed class CoverageCount(ImportKind kind, ImportContext context)
{
    private readonly long[] _filled = new long[kind.KeptColumns.Length];
    private readonly bool[] _inHeader = new bool[kind.KeptColumns.Length];
    private readonly Dictionary<string, HashSet<ulong>> _people = new(StringComparer.Ordinal);
    private readonly int _person = kind.KeptColumns.IndexOf("person");
    private readonly int _zone = kind.KeptColumns.IndexOf("zone_code");
    private readonly int _age = kind.KeptColumns.IndexOf("academic_age");

    /// <summary>A file has this kept column.</summary>
    public void HasColumn(int kept) => _inHeader[kept] = true;

    /// <summary>A row was taken.</summary>
    public void Count(IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        for (var i = 0; i < _filled.Length; i++)
        {
            if (values[i].Length > 0)
                _filled[i]++;
        }

        if (_person < 0 || _zone < 0 || _age < 0 || values[_age] is not ("16" or "17") || context.DistrictOf(values[_zone]) is not { } district)
            return;
        if (!_people.TryGetValue(district, out var people))
            _people[district] = people = [];
        people.Add(RowKeys.Hash(values[_person]));
    }

    /// <summary>By column.</summary>
    public ImmutableArray<ColumnCoverage> Columns(long rows)
        => [.. kind.KeptColumns.Select((name, index) => new ColumnCoverage(name, _inHeader[index] || kind.Derived.Contains(name), _filled[index], rows))];

    /// <summary>By district; empty where the kind does not tell where people live.</summary>
    public ImmutableArray<DistrictCoverage> Districts()
        => _people.Count == 0 ? [] : [.. context.ExpectedByDistrict().Select(pair => new DistrictCoverage(pair.Name, _people.GetValueOrDefault(pair.Code)?.Count ?? 0, pair.Expected))];
}
