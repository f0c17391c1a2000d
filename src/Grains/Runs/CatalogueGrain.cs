using Orleans;
using Orleans.Runtime;
using Pathways.Grains.Messages;
using Pathways.Grains.State;

namespace Pathways.Grains.Runs;

/// <summary>
/// The one catalogue. It reads before it answers: a cluster of another engine version on the same store has a catalogue of its own
/// in memory, and so has a process that others hold for dead.
/// </summary>
public sealed class CatalogueGrain([PersistentState("catalogue")] IPersistentState<CatalogueRecord> stored) : Grain, ICatalogueGrain
{
    /// <inheritdoc />
    public async Task AddAsync(RunEntry entry, int unsettledLimit)
    {
        await stored.ReadStateAsync();
        var others = stored.State.Runs.Count(run => !run.Settled && run.RunId != entry.RunId);
        if (others >= unsettledLimit)
            throw new RunRefusedException($"{others} runs are under way or waiting, which is the limit. Wait for one to end, or cancel one (pathways runs list, pathways runs cancel).");
        await WriteAsync(entry);
    }

    /// <inheritdoc />
    public async Task UpdateAsync(RunEntry entry)
    {
        await stored.ReadStateAsync();
        if (!stored.State.Runs.Any(run => run.RunId == entry.RunId && Same(run, entry)))
            await WriteAsync(entry);
    }

    /// <inheritdoc />
    public async Task RemoveAsync(string runId)
    {
        await stored.ReadStateAsync();
        if (stored.State.Runs.RemoveAll(run => run.RunId == runId) > 0)
            await StoreAsync();
    }

    /// <inheritdoc />
    public async Task RemoveAbandonedAsync(string runId, DateTimeOffset toldBefore)
    {
        await stored.ReadStateAsync();
        if (!stored.State.Runs.Any(run => run.RunId == runId && run.ChangedAt >= toldBefore))
            await RemoveAsync(runId);
    }

    /// <inheritdoc />
    public async Task<RunEntry[]> RunsAsync()
    {
        await stored.ReadStateAsync();
        return [.. stored.State.Runs.OrderByDescending(run => run.StartedAt).ThenBy(run => run.RunId, StringComparer.Ordinal)];
    }

    /// <inheritdoc />
    public async Task<string[]> UnsettledAsync()
    {
        await stored.ReadStateAsync();
        return [.. stored.State.Runs.Where(run => !run.Settled).OrderBy(run => run.ChangedAt).ThenBy(run => run.RunId, StringComparer.Ordinal).Select(run => run.RunId)];
    }

    private static bool Same(RunEntry left, RunEntry right)
        => left.Blobs.AsSpan().SequenceEqual(right.Blobs) && left with { Blobs = right.Blobs } == right;

    private Task WriteAsync(RunEntry entry)
    {
        stored.State.Runs.RemoveAll(run => run.RunId == entry.RunId);
        stored.State.Runs.Add(entry);
        return StoreAsync();
    }

    private async Task StoreAsync()
    {
        try
        {
            await stored.WriteStateAsync();
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }
}
