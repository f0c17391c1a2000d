using Orleans;
using Orleans.Concurrency;
using Pathways.Grains.Messages;

namespace Pathways.Grains;

/// <summary>One provider; its key is the UKPRN (or the dataset's own id where there is none).</summary>
[Alias("pathways.IProviderGrain")]
public interface IProviderGrain : IGrainWithStringKey
{
    /// <summary>Sites, offers, places, fill, waiting lists and values of one more place in a run.</summary>
    /// <exception cref="RunRefusedException">The run is not done, or does not know the provider.</exception>
    [ReadOnly]
    [Alias("InRunAsync")]
    Task<ProviderInRun> InRunAsync(string runId);
}
