using System.Collections.Immutable;

namespace Pathways.Data.Importing;

/// <summary>What became of a row; the later, the worse.</summary>
public enum RowOutcome
{
    /// <summary>Taken as it was.</summary>
    Imported,

    /// <summary>Taken after something was put right.</summary>
    Repaired,

    /// <summary>Taken with something left empty or assumed.</summary>
    Defaulted,

    /// <summary>Right, and outside what is asked for.</summary>
    LeftOut,

    /// <summary>Equal to an earlier row.</summary>
    Duplicate,

    /// <summary>Could not be used.</summary>
    Rejected,
}

/// <summary>What a finding is about.</summary>
public enum FindingKind
{
    /// <summary>Rows that could not be used.</summary>
    Rejected,

    /// <summary>Codes that the list has not.</summary>
    UnknownCode,

    /// <summary>Fields left empty or assumed.</summary>
    Defaulted,

    /// <summary>Fields put right.</summary>
    Repaired,

    /// <summary>Rows equal to earlier ones.</summary>
    Duplicate,

    /// <summary>Values that are right but unusual.</summary>
    Outlier,

    /// <summary>Rows outside what is asked for.</summary>
    LeftOut,
}

/// <summary>One sort of finding in one column.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Column">Column; empty for the whole row.</param>
/// <param name="Why">What was found.</param>
/// <param name="Count">In how many rows.</param>
/// <param name="Examples">The first few, masked where the kind is about people.</param>
public sealed record Finding(FindingKind Kind, string Column, string Why, long Count, ImmutableArray<Example> Examples)
{
    /// <summary>What it makes of the row by itself; another finding may make it worse. Null where it makes nothing of it.</summary>
    public RowOutcome? Row { get; init; } = Kind switch
    {
        FindingKind.Rejected => RowOutcome.Rejected,
        FindingKind.Defaulted => RowOutcome.Defaulted,
        FindingKind.Repaired => RowOutcome.Repaired,
        FindingKind.Duplicate => RowOutcome.Duplicate,
        FindingKind.LeftOut => RowOutcome.LeftOut,
        _ => null,
    };
}

/// <summary>An example.</summary>
/// <param name="File">File, without folders.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Value">What stands there, or its shape where it could tell of a person.</param>
public sealed record Example(string File, int Line, string Value);

/// <summary>Counts what becomes of rows, in memory that does not grow with them.</summary>
/// <param name="aboutPeople">Whether examples are masked.</param>
public sealed class Tally(bool aboutPeople)
{
    private const int MostExamples = 5;
    private const int MostFindings = 2000;

    private readonly Dictionary<(FindingKind, string, string), (RowOutcome? Row, long Count, List<Example> Examples)> _findings = [];
    private readonly long[] _outcomes = new long[Enum.GetValues<RowOutcome>().Length];

    /// <summary>The file that is being read.</summary>
    public string File { get; set; } = "";

    /// <summary>Rows read.</summary>
    public long Read => _outcomes.Sum();

    /// <summary>Rows that came to this.</summary>
    public long Of(RowOutcome outcome) => _outcomes[(int)outcome];

    /// <summary>Rows that went into the dataset.</summary>
    public long Taken => Of(RowOutcome.Imported) + Of(RowOutcome.Repaired) + Of(RowOutcome.Defaulted);

    /// <summary>Counts a row.</summary>
    public void Count(RowOutcome outcome) => _outcomes[(int)outcome]++;

    /// <summary>Adds a finding; with what it makes of the row, where its kind does not tell.</summary>
    public void Add(FindingKind kind, string column, string why, int line, string value, RowOutcome? row = null)
    {
        var key = (kind, column, why);
        if (!_findings.TryGetValue(key, out var found))
        {
            if (_findings.Count >= MostFindings)
                key = (kind, column, "other findings");
            if (!_findings.TryGetValue(key, out found))
                found = (row, 0, []);
        }

        if (found.Examples.Count < MostExamples)
            found.Examples.Add(new Example(File, line, aboutPeople ? Masking.Shape(value) : Masking.Short(value)));
        _findings[key] = (found.Row, found.Count + 1, found.Examples);
    }

    /// <summary>All findings, the weightiest kind first, then by how many.</summary>
    /// <param name="more">Findings that no row alone tells.</param>
    public ImmutableArray<Finding> Findings(IEnumerable<Finding> more) =>
    [
        .. _findings.Select(pair => new Finding(pair.Key.Item1, pair.Key.Item2, pair.Key.Item3, pair.Value.Count, [.. pair.Value.Examples]) is var finding && pair.Value.Row is { } row ? finding with { Row = row } : finding).Concat(more)
            .OrderBy(finding => finding.Kind).ThenByDescending(finding => finding.Count).ThenBy(finding => finding.Column, StringComparer.Ordinal).ThenBy(finding => finding.Why, StringComparer.Ordinal),
    ];
}
