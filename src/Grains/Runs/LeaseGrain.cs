using Orleans;
using Orleans.Runtime;
using Pathways.Grains.State;

namespace Pathways.Grains.Runs;

/// <summary>Keeps one lease.</summary>
public sealed class LeaseGrain([PersistentState("lease")] IPersistentState<LeaseRecord> stored, RunServices services) : Grain, ILeaseGrain
{
    /// <inheritdoc />
    public async Task<bool> TakeAsync(string worker, TimeSpan duration)
    {
        var now = services.Clock.GetUtcNow();
        if (stored.RecordExists && stored.State.Worker != worker && stored.State.ExpiresAt > now)
            return false;
        if (stored.RecordExists && stored.State.Worker == worker && stored.State.ExpiresAt > now + (duration / 2))
            return true; // more than half of it is left
        (stored.State.Worker, stored.State.ExpiresAt) = (worker, now + duration);
        try
        {
            await stored.WriteStateAsync();
            return true;
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }

    /// <inheritdoc />
    public async Task ReleaseAsync(string worker)
    {
        try
        {
            if (stored.RecordExists && (worker.Length == 0 || stored.State.Worker == worker))
                await stored.ClearStateAsync();
        }
        finally
        {
            DeactivateOnIdle(); // also when it failed: cleared or not is not known
        }
    }
}
