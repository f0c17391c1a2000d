using System.Collections.Immutable;

namespace Pathways.Data.Importing;

/// <summary>What an import read and what became of it. It holds counts, line numbers and masked examples, never a name, an address, a postcode or an identifier.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Dataset">Name of the dataset.</param>
/// <param name="Files">The files.</param>
/// <param name="Read">Rows read.</param>
/// <param name="Outcomes">Rows by what became of them.</param>
/// <param name="Findings">Findings.</param>
/// <param name="Columns">How far columns are filled.</param>
/// <param name="Districts">People by district; empty where the kind does not tell.</param>
/// <param name="Notes">What else is to be known, in words.</param>
/// <param name="Written">Whether the dataset was changed.</param>
public sealed record QualityReport(
    ImportKind Kind, string Dataset, ImmutableArray<ReadFile> Files, long Read, ImmutableArray<(RowOutcome Outcome, long Rows)> Outcomes,
    ImmutableArray<Finding> Findings, ImmutableArray<ColumnCoverage> Columns, ImmutableArray<DistrictCoverage> Districts, ImmutableArray<string> Notes, bool Written)
{
    /// <summary>The dataset's young people by stage and level, beside those expected; empty where the import made none.</summary>
    public ImmutableArray<PopulationLine> Population { get; init; } = [];

    /// <summary>Rows that came to this.</summary>
    public long Of(RowOutcome outcome) => Outcomes.First(pair => pair.Outcome == outcome).Rows;

    /// <summary>Rows that went into the dataset.</summary>
    public long Taken => Of(RowOutcome.Imported) + Of(RowOutcome.Repaired) + Of(RowOutcome.Defaulted);
}

/// <summary>A file that was read.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Sha256">SHA-256, lower-case hex.</param>
/// <param name="Bytes">Its length.</param>
public sealed record ReadFile(string Name, string Sha256, long Bytes);
