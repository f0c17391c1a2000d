using Orleans;
using Pathways.Allocation.Choice;
using Pathways.Grains.Computing;
using Pathways.Grains.Messages;
using Pathways.Grains.Parts;
using Pathways.Grains.Reference;
using Pathways.Model;

namespace Pathways.Grains.Runs;

/// <summary>Reads a run's checkpoints.</summary>
internal static class RunParts
{
    public static async Task<RunPart> ReadAsync(IGrainFactory grains, string partsId, string name)
        => await grains.GetGrain<IRunPartGrain>(PartNames.Key(partsId, name)).ReadAsync()
            ?? throw new PartMissingException($"The checkpoint \"{name}\" of run {partsId} is missing from the store; start the run again to make it anew.");

    /// <summary>The choice set, put together from the areas' checkpoints once per process; they never change once written.</summary>
    public static Task<ChoiceSet> ChoiceSetAsync(
        IGrainFactory grains, ReferenceData references, ComputePool pool, string partsId, RunWorld run, string[] areas, string[]? hashes)
        => references.OnceAsync($"choice set {partsId}", async () =>
        {
            var parts = await Task.WhenAll(areas.Select(area => ReadAsync(grains, partsId, PartNames.OptionsOf(area))));
            return await pool.RunAsync(() => Assemble(run, parts, hashes), CancellationToken.None);
        }, set => set.OptionCount * 10L);

    private static ChoiceSet Assemble(RunWorld run, RunPart[] parts, string[]? hashes)
    {
        var rows = new ChoiceRow?[run.Rows.Learners.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (hashes is not null && parts[i].Sha256 != hashes[i])
                throw new InvalidDataException("An area's checkpoint is not the one that the run recorded.");
            AreaOptions.Read(parts[i], rows);
        }

        return run.Rows.Assemble(i => rows[i] ?? throw new InvalidDataException($"No area holds the options of competing learner {i}."));
    }
}
