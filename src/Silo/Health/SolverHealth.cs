using Microsoft.Extensions.Diagnostics.HealthChecks;
using Pathways.Allocation.Solving;
using Pathways.Silo.Metrics;

namespace Pathways.Silo.Health;

/// <summary>Whether the solver solves: one unit over one arc. While it works on a run it is not disturbed.</summary>
internal sealed class SolverHealth(IFlowSolver solver, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);
    private static readonly MinCostFlow Ping = new([0], [1], [1], [1], [1, -1]);

    private long _solvedAt = long.MinValue;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (solver is MeteredSolver { IsWorking: true })
        {
            return HealthCheckResult.Healthy("is at work");
        }

        if (_solvedAt != long.MinValue && clock.GetElapsedTime(_solvedAt) < Fresh)
        {
            return HealthCheckResult.Healthy(solver.Name);
        }

        try
        {
            var flow = await solver.SolveAsync(Ping, cancellationToken);
            if (flow is not [1])
            {
                return HealthCheckResult.Unhealthy("solves wrongly");
            }

            _solvedAt = clock.GetTimestamp();
            return HealthCheckResult.Healthy(solver.Name);
        }
        catch (Exception failure) when (failure is SolverException or OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy(failure is SolverException ? failure.Message : "does not answer");
        }
    }
}
