using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Orleans;
using Pathways.Allocation.Solving;
using Pathways.Grains.Client;
using Pathways.Grains.Computing;
using Pathways.Grains.Metrics;
using Pathways.Grains.Ports;
using Pathways.Grains.Reference;
using Pathways.Grains.Runs;
using Pathways.Silo.Metrics;

namespace Pathways.Silo.Hosting;

/// <summary>What the grains of a process share, the same on both hosts. What is registered before is kept, so that tests can replace it.</summary>
internal static class PathwaysServices
{
    private const int ThreadsBesideLoops = 4;

    public static IServiceCollection AddPathwaysServices(this IServiceCollection services, PathwaysHostOptions options, string worker)
    {
        KeepThreadsForGrains();
        services.TryAddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IRunProbe, NoProbe>();
        services.TryAddSingleton(Engine.Version);
        services.TryAddSingleton(_ => new ComputePool(ComputePool.DefaultWorkers, TaskScheduler.Default));
        services.TryAddSingleton<RunJobs>();
        services.AddPathwaysMeter();
        services.TryAddSingleton<IFlowSolver>(provider => new MeteredSolver(
            FlowSolvers.Create(), provider.GetRequiredService<PathwaysMeter>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new WorldSource(
            provider.GetRequiredService<IBlobStore>(), UnpackedIn(options), options.CacheFolder, options.ThreadsNow ?? (() => options.Threads), passing: options.ReadOnly));
        services.TryAddSingleton<IWorldSource>(provider => provider.GetRequiredService<WorldSource>());
        services.TryAddSingleton(provider => new ReferenceData(
            provider.GetRequiredService<IBlobStore>(), provider.GetRequiredService<IWorldSource>(), provider.GetRequiredService<ComputePool>(),
            options.ReferenceMebibytes * 1024L * 1024, options.Threads));
        services.TryAddSingleton<RunSignal>();
        services.TryAddSingleton(new RunOptions
        {
            Threads = options.Threads,
            ThreadsNow = options.ThreadsNow,
            LearnerBatch = options.LearnerBatch,
            ConcurrentRuns = options.ConcurrentRuns,
            UnsettledRuns = options.UnsettledRuns,
            Worker = worker,
            OnlyRun = options.OnlyRun,
            Lease = options.Lease,
        });
        services.TryAddSingleton<IAudit>(provider => new FileAudit(options.DataFolder, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<RunServices>();
        services.TryAddSingleton<RunClient>();
        if (options is { Works: true, ReadOnly: false })
        {
            services.TryAddSingleton(provider => new RunWorker(
                provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<RunServices>(), provider.GetRequiredService<ILogger<RunWorker>>()));
            services.AddSingleton(provider => Gauge.Queue(() => provider.GetRequiredService<RunWorker>().Queue));
            services.AddHostedService<RunWorkerService>();
        }

        return services;
    }

    /// <summary>A process that only reads leaves the data folder as it is.</summary>
    private static string UnpackedIn(PathwaysHostOptions options) => options.ReadOnly
        ? Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"pathways-{Environment.ProcessId}-datasets"))
        : Path.Combine(options.DataFolder, "datasets");

    /// <summary>
    /// Loops over all cores take as many threads of the runtime's pool as there are cores, which is all that it makes at once: grains,
    /// timers and requests to cancel would wait for seconds until it makes more. So it makes some more at once.
    /// </summary>
    private static void KeepThreadsForGrains()
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        var wanted = (2 * Environment.ProcessorCount) + ThreadsBesideLoops;
        if (workers < wanted)
            ThreadPool.SetMinThreads(wanted, ports);
    }
}
