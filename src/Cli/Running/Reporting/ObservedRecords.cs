using Pathways.Analysis.Observed;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;

namespace Pathways.Cli.Running.Reporting;

/// <summary>What the records imported into a run's dataset tell, unrounded; it leaves with the run's own counts only, protected together with them.</summary>
internal static class ObservedRecords
{
    /// <summary>Reads and counts them.</summary>
    /// <param name="run">The run.</param>
    /// <returns>What they tell; or null, with why they were not read where there may be some.</returns>
    public static (ObservedFigures? Observed, string? NotRead) Of(NamedRun run)
    {
        var folder = run.GivenFolder;
        if (!Directory.Exists(folder))
            return (null, "The folder of the dataset is not where it was when the run was made, so what was imported into it could not be read.");
        if (RecordFiles.Of(folder, "nccis").Count == 0)
            return (null, null);
        if (DatasetHash.Of(folder) != run.Provenance.DatasetHash)
            return (null, "The dataset has changed since the run was made, so what its tracking tells does not belong to this run and is left out; the scenario is to be run again.");
        return (TrackingReader.Read(folder, run.Run.World) is { } history ? Observing.Of(history, run.Run.World) : null, null);
    }
}
