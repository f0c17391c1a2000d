using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans;
using Pathways.Grains;
using Pathways.Grains.Ports;

namespace Pathways.Silo.Health;

/// <summary>Whether the datasets of the runs that wait are readable here, whole and undamaged. Each is read once, and then known.</summary>
internal sealed class DatasetHealth(IBlobStore blobs, IGrainFactory grains) : IHealthCheck
{
    private readonly ConcurrentDictionary<string, bool> _read = new(StringComparer.Ordinal);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var runs = await grains.GetGrain<ICatalogueGrain>(ICatalogueGrain.Key).RunsAsync().WaitAsync(cancellationToken);
            var needed = runs.Where(run => !run.Settled).SelectMany(run => run.Blobs).Distinct().ToArray();
            foreach (var blob in needed.Where(blob => !_read.ContainsKey(blob)))
            {
                if (await blobs.GetAsync(blob, cancellationToken) is null)
                {
                    return HealthCheckResult.Unhealthy($"blob {blob} is missing; start its run again to store it anew");
                }

                _read[blob] = true;
            }

            return HealthCheckResult.Healthy(needed.Length == 0 ? "no run needs one" : $"{needed.Length} blobs of waiting runs read");
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return HealthCheckResult.Unhealthy(failure is OperationCanceledException ? "does not answer" : failure.Message);
        }
    }
}
