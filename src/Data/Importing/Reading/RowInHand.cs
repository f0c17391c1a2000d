namespace Pathways.Data.Importing;

/// <summary>One row while it is being judged: its kept values, to be read and changed by the rules of its kind.</summary>
/// <param name="kind">The kind.</param>
/// <param name="context">What rules may ask.</param>
/// <param name="tally">Where findings go.</param>
public sealed class RowInHand(ImportKind kind, ImportContext context, Tally tally)
{
    private readonly Dictionary<string, int> _index = kind.KeptColumns.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
    private HashSet<string> _present = [];
    private readonly string[] _values = new string[kind.KeptColumns.Length];

    /// <summary>What rules may ask: the dataset's places and year.</summary>
    public ImportContext Context => context;

    /// <summary>Line of the row.</summary>
    public int Line { get; private set; }

    /// <summary>Whether the file has the column of this kept name at all.</summary>
    public bool Has(string name) => _present.Contains(name);

    /// <summary>How the row fares so far.</summary>
    public RowOutcome Outcome { get; private set; }

    /// <summary>Whether the row stands in the records although it is left out, for what it tells by itself.</summary>
    internal bool IsNoted { get; private set; }

    /// <summary>The values, in the order of the kind's kept columns.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>A kept value; empty for none.</summary>
    public string this[string name]
    {
        get => _values[_index[name]];
        set => _values[_index[name]] = value;
    }

    /// <summary>A file begins that has these columns, by their kept names.</summary>
    internal void BeginFile(IEnumerable<string> present) => _present = [.. present];

    internal void Begin(int line)
    {
        Array.Fill(_values, "");
        (Line, Outcome, IsNoted) = (line, RowOutcome.Imported, false);
    }

    internal void Set(int index, string value) => _values[index] = value;

    /// <summary>The row cannot be used.</summary>
    public void Reject(string column, string why, string value = "") => Told(RowOutcome.Rejected, FindingKind.Rejected, column, why, value);

    /// <summary>The row is right and outside what is asked for.</summary>
    public void LeaveOut(string column, string why) => Told(RowOutcome.LeftOut, FindingKind.LeftOut, column, why, "");

    /// <summary>The row is left out, and these kept columns of it alone go into the records.</summary>
    public void LeaveOutButNote(string column, string why, params ReadOnlySpan<string> noted)
    {
        LeaveOut(column, why);
        IsNoted = true;
        foreach (var (name, index) in _index)
        {
            if (!noted.Contains(name))
                _values[index] = "";
        }
    }

    /// <summary>Something of it was put right.</summary>
    public void Repaired(string column, string how, string value = "") => Told(RowOutcome.Repaired, FindingKind.Repaired, column, how, value);

    /// <summary>Something of it was left empty or assumed.</summary>
    public void Defaulted(string column, string why, string value = "") => Told(RowOutcome.Defaulted, FindingKind.Defaulted, column, why, value);

    /// <summary>It is right but unusual.</summary>
    public void Outlier(string column, string why, string value) => tally.Add(FindingKind.Outlier, column, why, Line, value);

    internal void Told(RowOutcome outcome, FindingKind finding, string column, string why, string value)
    {
        if (outcome > Outcome)
            Outcome = outcome;
        tally.Add(finding, column, why, Line, value, outcome);
    }
}
