using Pathways.Embedded.Storage;
using Pathways.Grains.Tests.Simulation.Machine;

namespace Pathways.Grains.Tests.Simulation.Ports;

/// <summary>A process's way to the disk. Each operation takes its time and may go wrong, by the seed.</summary>
internal sealed class DiskStore(Disk disk, SimProcess process, SimProcess device, Loop loop, Faults faults) : IStateStore
{
    public ValueTask<StoredState?> ReadAsync(StateKey key, CancellationToken cancellationToken)
    {
        var fate = faults.OfRead();
        if (fate == Fate.Works && faults.AtOnce())
            return ValueTask.FromResult(disk.Read(key));
        var answer = new TaskCompletionSource<StoredState?>();
        loop.Later(device, faults.Time(fate), () =>
        {
            var stored = disk.Read(key);
            process.Post(() =>
            {
                if (fate == Fate.Fails)
                    answer.SetException(new IOException("The disk cannot be read (injected)."));
                else
                    answer.SetResult(stored);
            });
        });
        return new(answer.Task);
    }

    public ValueTask<string> WriteAsync(StateKey key, ReadOnlyMemory<byte>? payload, string? etag, CancellationToken cancellationToken)
    {
        var copy = payload is { } bytes ? (ReadOnlyMemory<byte>?)bytes.ToArray() : null;
        var answer = new TaskCompletionSource<string>();
        var fate = faults.OfWrite();
        if (process.IsDead)
            return new(answer.Task);
        if (faults.AcknowledgesPartsEarly && key.GrainType == "runpart" && copy is not null)
            return EarlyAsync(key, copy, etag);
        loop.Later(device, faults.Time(fate), () => Apply(key, copy, etag, fate, answer));
        return new(answer.Task);
    }

    private void Apply(StateKey key, ReadOnlyMemory<byte>? payload, string? etag, Fate fate, TaskCompletionSource<string> answer)
    {
        if ((process.IsDead && faults.LostWithProcess()) || faults.KilledAtWrite(process, $"before writing {key}"))
            return;
        if (fate == Fate.Fails)
        {
            loop.Trace.Note($"{process.Name}: {key} fails before it is written");
            process.Post(() => answer.SetException(new IOException("The disk is full (injected).")));
            return;
        }

        try
        {
            var version = disk.Write(key, payload, etag);
            loop.Trace.Note($"{process.Name}: {key} is version {version}{(payload is null ? ", cleared" : "")}");
            if (faults.KilledAtWrite(process, $"after writing {key}"))
                return;
            if (fate == Fate.FailsAfter)
                process.Post(() => answer.SetException(new TimeoutException("The disk did not answer in time (injected).")));
            else
                process.Post(() => answer.SetResult(version));
        }
        catch (Exception refused) when (refused is not SimulationException)
        {
            loop.Trace.Note($"{process.Name}: {refused.Message}");
            process.Post(() => answer.SetException(refused));
        }
    }

    /// <summary>The planted bug: says that a checkpoint is written, and writes it some time later, if the process still lives then.</summary>
    private ValueTask<string> EarlyAsync(StateKey key, ReadOnlyMemory<byte>? payload, string? etag)
    {
        loop.Later(process, TimeSpan.FromMilliseconds(5), () => disk.Write(key, payload, etag));
        return ValueTask.FromResult("1");
    }
}
