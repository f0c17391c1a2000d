using Orleans;

namespace Pathways.Grains;

/// <summary>Who works on a run; its key is the run's id. One row with an ETag and an expiry, so that a survivor takes over from the dead.</summary>
[Alias("pathways.ILeaseGrain")]
public interface ILeaseGrain : IGrainWithStringKey
{
    /// <summary>Takes or renews the lease.</summary>
    /// <param name="worker">Who asks; whoever asks again under the same name renews.</param>
    /// <param name="duration">For how long from now.</param>
    /// <returns>Whether the lease is now the worker's.</returns>
    [Alias("TakeAsync")]
    Task<bool> TakeAsync(string worker, TimeSpan duration);

    /// <summary>Gives the lease back, if it is the worker's.</summary>
    [Alias("ReleaseAsync")]
    Task ReleaseAsync(string worker);
}
