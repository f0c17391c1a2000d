using System.Diagnostics.CodeAnalysis;
using Orleans.Runtime;
using Pathways.Grains.Messages;
using Pathways.Grains.State;

namespace Pathways.Grains.Runs;

/// <summary>
/// The record of one run as it is stored, for the turns of its grain: writes follow one another although calls interleave, and
/// what is on its way to the store is not told, since it may not arrive.
/// </summary>
/// <param name="stored">The stored state.</param>
/// <param name="log">What the run tells; every write carries its number on.</param>
/// <param name="clock">The host's clock.</param>
/// <param name="end">Ends the activation, so that the next call reads anew.</param>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing to be disposed of.")]
internal sealed class RunLedger(IPersistentState<RunRecord> stored, ProgressLog log, TimeProvider clock, Action end)
{
    private readonly SemaphoreSlim _writing = new(1);

    /// <summary>The record as it is stored.</summary>
    public RunRecord Record { get; private set; } = new();

    /// <summary>Whether the run was started, as far as this activation knows.</summary>
    public bool Exists => stored.RecordExists && Record.Request is not null;

    /// <summary>Takes what the host has read before the grain's first turn.</summary>
    public void Open()
    {
        Record = stored.State;
        log.Sequence = Math.Max(log.Sequence, Record.Sequence);
    }

    /// <summary>Whether the run was started. That it was not is not believed without a look: another activation may have started it since.</summary>
    public async Task<bool> ExistsAsync()
    {
        if (!Exists)
            await ReadAsync();
        return Exists;
    }

    /// <summary>Reads anew.</summary>
    public async Task ReadAsync()
    {
        await _writing.WaitAsync();
        try
        {
            await stored.ReadStateAsync();
            Open();
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Writes, unless the run has ended while this write waited for its turn.</summary>
    public Task GoOnAsync(Action<RunRecord> change) => WriteAsync(record =>
    {
        if (!record.Phase.IsFinal())
            change(record);
    });

    /// <summary>Writes a changed copy of the record; it is the record once it is stored.</summary>
    public async Task WriteAsync(Action<RunRecord> change)
    {
        await _writing.WaitAsync();
        try
        {
            var next = Record.Copy();
            change(next);
            next.Sequence = log.Sequence;
            next.ChangedAt = clock.GetUtcNow();
            stored.State = next;
            await stored.WriteStateAsync();
            Record = next;
        }
        catch
        {
            end(); // whether it is stored is not known
            throw;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Ends when the write under way has ended.</summary>
    public async Task WrittenAsync()
    {
        await _writing.WaitAsync();
        _writing.Release();
    }

    /// <summary>Removes the record and ends the activation.</summary>
    public async Task ClearAsync()
    {
        try
        {
            if (stored.RecordExists)
                await stored.ClearStateAsync();
            Open();
        }
        finally
        {
            end();
        }
    }
}
