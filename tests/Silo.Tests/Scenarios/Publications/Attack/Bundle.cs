using System.Collections.Immutable;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>Where a figure of a publication's files stands.</summary>
/// <param name="Table">Id of the table: the file's name without its ending.</param>
/// <param name="Area">Name of the area.</param>
/// <param name="Period">Time period as in the CSV files, such as 202526.</param>
/// <param name="Row">Values of the other filters, parted by |.</param>
/// <param name="Column">Column of the CSV file.</param>
internal readonly record struct FigurePlace(string Table, string Area, string Period, string Row, string Column)
{
    /// <summary>Values of the filters.</summary>
    public string[] Keys => Row.Split('|');

    public override string ToString() => $"{Table}.csv, {Area}, {Period}{(Row.Length > 0 ? ", " + Row : "")}: {Column}";
}

/// <summary>An area that others make up.</summary>
internal sealed record WholeArea(string Name, ImmutableArray<string> Parts);

/// <summary>What a reader can copy out of the files of one publication: every figure of every table, as it stands there.</summary>
/// <param name="Figures">Numbers and symbols by place.</param>
/// <param name="Wholes">Areas that others make up, as the columns of place tell it.</param>
internal sealed record Bundle(IReadOnlyDictionary<FigurePlace, string> Figures, ImmutableArray<WholeArea> Wholes)
{
    /// <summary>All areas.</summary>
    public IEnumerable<string> Areas => Figures.Keys.Select(place => place.Area).Distinct(StringComparer.Ordinal);
}
