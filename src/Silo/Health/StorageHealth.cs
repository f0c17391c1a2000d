using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans;
using Pathways.Grains;
using Pathways.Grains.Ports;

namespace Pathways.Silo.Health;

/// <summary>Whether blobs can be read, and whether the catalogue, a stored state, answers.</summary>
internal sealed class StorageHealth(IBlobStore blobs, IGrainFactory grains) : IHealthCheck
{
    private static readonly string Nothing = new('0', 64);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await blobs.GetAsync(Nothing, cancellationToken);
            var unsettled = await grains.GetGrain<ICatalogueGrain>(ICatalogueGrain.Key).UnsettledAsync().WaitAsync(cancellationToken);
            return HealthCheckResult.Healthy($"{unsettled.Length} runs under way or waiting");
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return HealthCheckResult.Unhealthy(failure is OperationCanceledException ? "does not answer" : failure.Message);
        }
    }
}
