using System.Collections.Immutable;
using System.Globalization;

namespace Pathways.Data.Importing;

/// <summary>What a kind works with when it changes the dataset: a copy aside, which takes the dataset's place when all is done.</summary>
/// <param name="Folder">Folder of the copy, with the new records in it.</param>
/// <param name="Context">The dataset as it stood, and its places.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Version">Version that is being made.</param>
/// <param name="Sources">The files, in words, for the source of rows made from them.</param>
/// <param name="Request">What was asked.</param>
public sealed record Applying(string Folder, ImportContext Context, ImportKind Kind, int Version, string Sources, ImportRequest Request)
{
    private readonly List<string> _notes = [];
    private readonly List<Finding> _findings = [];

    /// <summary>What is to be known of the change, in words for the report.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Adds a line to the report.</summary>
    public void Say(string note) => _notes.Add(note);

    /// <summary>What was found when the records were put together.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The dataset's young people by stage and level, beside those expected; empty where they were not made anew.</summary>
    public ImmutableArray<PopulationLine> Population { get; private set; } = [];

    /// <summary>How a line tells what a table holds now, or after a dry run would.</summary>
    public string NowHas => Request.DryRun ? "would have" : "now has";

    /// <summary>Adds a finding to the report.</summary>
    public void Tell(Finding finding) => _findings.Add(finding);

    /// <summary>Adds the population to the report, and says when many more need a place than are expected.</summary>
    public void Tell(ImmutableArray<PopulationLine> population)
    {
        Population = population;
        if (population.FirstOrDefault(line => line.What == PopulationCount.NeedsPlace) is { TooMany: true } many)
            Say(string.Create(CultureInfo.InvariantCulture, $"WARNING: {many.Learners:N0} young people need a place at Level 2 or below; of as many modelled of the same ages and districts {many.Expected:N0} would. Look at ActivityCode, StartDate and PredictedEndDate of the NCCIS extracts before anything is run on it: the report has the stages and levels."));
    }

    /// <summary>Where a file of the copy is.</summary>
    public string PathOf(string relativePath) => Path.Combine(Folder, relativePath);

    /// <summary>The records of the kind that were just read.</summary>
    public IEnumerable<RecordRow> Records() => RecordFiles.Read(Folder, Kind.Name);
}
