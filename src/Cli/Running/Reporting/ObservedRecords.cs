using Pathways.Analysis.Observed;
using Pathways.Cli.Terminal;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Cli.Running.Reporting;

/// <summary>What the records imported into a run's dataset tell, as the readers of a publication may see it.</summary>
internal static class ObservedRecords
{
    /// <summary>Reads and protects them.</summary>
    /// <param name="run">The run.</param>
    /// <param name="profile">Who reads.</param>
    /// <param name="shell">Where to tell.</param>
    /// <returns>Null where nothing was imported, or where the dataset has changed since the run, which is told.</returns>
    public static DisclosedObserved? Of(ReportedRun run, DisclosureProfile profile, Shell shell)
    {
        var folder = run.DatasetFolder;
        if (RecordFiles.Of(folder, "nccis").Count == 0)
            return null;
        if (DatasetHash.Of(folder) != run.Provenance.DatasetHash)
        {
            shell.Say($"{folder} has changed since the run was made, so that what tracking tells would not belong to it: run the scenario again. Observed figures are left out.");
            return null;
        }

        return TrackingReader.Read(folder, run.Run.World) is { } history && Observing.Of(history, run.Run.World) is { } figures ? DisclosedObserved.Of(figures, profile) : null;
    }
}
