using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pathways.Allocation.Solving;
using Pathways.Grains.Metrics;
using Pathways.Grains.Reference;

namespace Pathways.Silo.Metrics;

/// <summary>The meter of a host, with what every host can be asked for.</summary>
internal static class HostMetrics
{
    public static IServiceCollection AddPathwaysMeter(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton<PathwaysMeter>();
        services.AddSingleton(provider => Gauge.ReferenceBytes(() => provider.GetRequiredService<ReferenceData>().Bytes));
        services.AddSingleton(provider => Gauge.SolverRestarts(() => provider.GetRequiredService<IFlowSolver>().Restarts));
        return services;
    }
}
