using Pathways.Grains.Messages;
using Pathways.Grains.Ports;
using Pathways.Grains.Runs;
using Pathways.Model;

namespace Pathways.Grains.People;

/// <summary>The gate before everything that is about one person.</summary>
internal static class PersonalData
{
    /// <summary>Lets synthetic learners pass; of a real person is told only on a recorded ground, and every time it is, that is recorded first.</summary>
    /// <exception cref="RunRefusedException">The dataset records no ground.</exception>
    public static async Task AllowAsync(RunServices services, DatasetInfo dataset, string runId, string learnerId, string what)
    {
        if (dataset.Synthetic)
            return;
        if (dataset.Use is not { } ground || services.Audit is not { } audit)
            throw new RunRefusedException("The dataset is about real people: what is known of one person, and what a run did with one, is told only when its dataset.json records purpose, lawful_basis and dpia_reference; every such use is then written to the audit log.");
        await audit.RecordAsync(new AuditedUse(what, runId, learnerId, ground));
    }
}
