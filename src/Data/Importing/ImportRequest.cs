using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>What is to be imported.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Files">The files.</param>
/// <param name="Dataset">Folder of the dataset.</param>
/// <param name="DataFolder">Data folder, where the keys of pseudonyms are.</param>
public sealed record ImportRequest(ImportKind Kind, ImmutableArray<string> Files, string Dataset, string DataFolder)
{
    /// <summary>What is asked for that is not kept otherwise.</summary>
    public ImmutableHashSet<string> With { get; init; } = [];

    /// <summary>Only read and report.</summary>
    public bool DryRun { get; init; }

    /// <summary>Share of the rows, 0 to 1, that may be rejected before the whole import is refused.</summary>
    public double MostRejected { get; init; } = 0.05;

    /// <summary>What of the ground is given now.</summary>
    public GroundGiven Ground { get; init; } = GroundGiven.Nothing;

    /// <summary>Folders into which reports of this import go; they are recorded, so that a purge finds them.</summary>
    public ImmutableArray<string> Reports { get; init; } = [];

    /// <summary>Makes the key of pseudonyms of a first import: random, but where tests are to come out the same each time, since what is drawn for a person is drawn by the pseudonym.</summary>
    internal Func<byte[]> NewKey { get; init; } = PseudonymKeys.New;

    /// <summary>Name of an area set, for that kind.</summary>
    public string AreaSet { get; init; } = "lcpa";
}

/// <summary>What came of an import.</summary>
/// <param name="Quality">The data-quality report.</param>
/// <param name="Version">The version of the dataset that it made; null when nothing was written.</param>
/// <param name="Problems">Why nothing was written, and notes.</param>
public sealed record ImportResult(QualityReport Quality, int? Version, ImmutableArray<Problem> Problems);
