using System.Text.Json;
using Pathways.Embedded.Storage;
using Pathways.Grains.Messages;
using Pathways.Grains.Parts;
using Pathways.Grains.State;
using Pathways.Grains.Tests.Simulation.Machine;
using Pathways.Grains.Tests.Simulation.Ports;

namespace Pathways.Grains.Tests.Simulation.Story;

/// <summary>What must hold whenever something is written, whoever wrote it.</summary>
internal sealed class DiskChecks(Disk disk, IReadOnlyDictionary<string, string> expectedHashes)
{
    public void On(StateKey key, ReadOnlyMemory<byte>? before, ReadOnlyMemory<byte>? after)
    {
        if (key.GrainType == "runpart")
            Part(key, before, after);
        if (key.GrainType == "run" && after is { } written)
            Run(key.GrainKey, before is { } known ? Read(known) : null, Read(written));
    }

    /// <summary>The record of a run as it is stored.</summary>
    public RunRecord? Record(string runId) => disk.Payload("run", runId, "run") is { } payload ? Read(payload) : null;

    /// <summary>Names of the checkpoints that are stored of a run.</summary>
    public string[] Parts(string runId) =>
        [.. disk.States.Where(state => state.Key.GrainType == "runpart" && state.Value.Payload is not null && state.Key.GrainKey.Split('/', '~')[0] == runId)
            .Select(state => state.Key.GrainKey).Order(StringComparer.Ordinal)];

    private static RunRecord Read(ReadOnlyMemory<byte> payload) => JsonSerializer.Deserialize(payload.Span, GrainStates.Default.RunRecord)!;

    private static void Part(StateKey key, ReadOnlyMemory<byte>? before, ReadOnlyMemory<byte>? after)
    {
        if (before is { } known && after is { } next && !known.Span.SequenceEqual(next.Span))
            throw new SimulationException($"Checkpoint {key} changed after it was written.");
    }

    private void Run(string runId, RunRecord? before, RunRecord after)
    {
        if (before is { Phase: RunPhase.Done } && after.Phase != RunPhase.Done)
            throw new SimulationException($"Run {runId} was done and is {after.Phase} now.");
        if (before is { Phase: not RunPhase.Cancelled } && (after.Step < before.Step || after.Attempt < before.Attempt))
            throw new SimulationException($"Run {runId} went back from step {before.Step} to {after.Step}.");
        if (before is { Phase: RunPhase.Cancelled } && after.Phase != RunPhase.Cancelled && after.Attempt == before.Attempt)
            throw new SimulationException($"Run {runId} was cancelled and goes on.");
        if (after.Phase == RunPhase.Done)
            Done(runId, after);
        if (after is { Phase: RunPhase.Cancelled, Settled: true } && Parts(runId) is { Length: > 0 } left)
            throw new SimulationException($"Run {runId} is cancelled and settled, and still has {string.Join(", ", left)}.");
    }

    private void Done(string runId, RunRecord record)
    {
        var wanted = PartNames.All(record.Areas).Select(name => PartNames.Key(record.PartsOf(runId), name));
        if (record.Areas.Length == 0 || wanted.Except(Parts(runId)).Any())
            throw new SimulationException($"Run {runId} is done before all its parts are stored: {string.Join(", ", Parts(runId))}.");
        if (record.ResultHash != expectedHashes[runId])
            throw new SimulationException($"Run {runId} is done with the hash {record.ResultHash}; the direct walk has {expectedHashes[runId]}.");
    }
}
