using Orleans;
using Orleans.Placement;
using Orleans.Runtime;
using Pathways.Grains.Messages;
using Pathways.Grains.State;

namespace Pathways.Grains.Runs;

/// <summary>Keeps one checkpoint; beside whoever writes it.</summary>
[PreferLocalPlacement]
public sealed class RunPartGrain([PersistentState("part")] IPersistentState<RunPartRecord> stored) : Grain, IRunPartGrain
{
    /// <inheritdoc />
    public async Task<PartReceipt> WriteAsync(RunPart part)
    {
        if (stored.RecordExists)
        {
            if (stored.State.Sha256 != part.Sha256)
                throw new PartConflictException($"Checkpoint {this.GetPrimaryKeyString()} is written already, with other bytes ({stored.State.Sha256} and now {part.Sha256}). A checkpoint never changes.");
            return Receipt();
        }

        try
        {
            (stored.State.Sha256, stored.State.Content) = (part.Sha256, part.Content);
            await stored.WriteStateAsync();
            return Receipt();
        }
        catch
        {
            DeactivateOnIdle(); // written or not is not known: the next call reads
            throw;
        }
    }

    /// <inheritdoc />
    public Task<RunPart?> ReadAsync() => Task.FromResult(stored.RecordExists ? new RunPart(stored.State.Content, stored.State.Sha256) : null);

    /// <inheritdoc />
    public Task<PartReceipt?> ReceiptAsync() => Task.FromResult(stored.RecordExists ? Receipt() : null);

    /// <inheritdoc />
    public async Task ClearAsync()
    {
        try
        {
            if (stored.RecordExists)
                await stored.ClearStateAsync();
        }
        finally
        {
            DeactivateOnIdle(); // also when it failed: cleared or not is not known
        }
    }

    private PartReceipt Receipt() => new(stored.State.Sha256, stored.State.Content.Length);
}
