using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Pathways.Api.Baseline;

/// <summary>Whether the first baseline is computed.</summary>
internal sealed class BaselineHealth(BaselineState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(state.Now.Phase == BaselinePhase.Ready ? HealthCheckResult.Healthy("ready") : HealthCheckResult.Unhealthy(state.Now.Says));
}
