using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Pathways.Embedded;
using Pathways.Embedded.Storage;
using Pathways.Grains;
using Pathways.Grains.Client;
using Pathways.Grains.Metrics;
using Pathways.Grains.Ports;
using Pathways.Grains.State;
using Pathways.Silo.Embedded;
using Pathways.Silo.Hosting;

namespace Pathways.Silo;

/// <summary>Makes a process a host of Pathways' grains: this build's host is the embedded one, in this process alone.</summary>
public static class PathwaysHost
{
    /// <summary>Which grain host this build has.</summary>
    public const string Name = "Embedded";

    /// <summary>Whether an exception says that another process holds the data folder.</summary>
    public static bool IsInUse(Exception exception) => exception is DataFolderInUseException;

    /// <summary>Adds the grains with all that they need. The data folder is taken when the host is built.</summary>
    public static IHostApplicationBuilder AddPathwaysHost(this IHostApplicationBuilder builder, PathwaysHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        builder.Services.TryAddSingleton<IBlobStore>(_ => new FolderBlobStore(Path.Combine(options.DataFolder, "blobs")));
        builder.Services.AddEmbeddedGrains(grains =>
        {
            grains.AddGrains(typeof(IRunGrain).Assembly).AddStates(GrainStates.Default);
            if (options.ReadOnly)
                grains.UseStore(_ => SqliteStateStore.OpenReadOnly(options.DataFolder) ?? (IStateStore)new MemoryStateStore());
            else
                grains.UseSqlite(options.DataFolder, options.Purpose);
        });
        builder.Services.AddSingleton(provider => Gauge.Activations(() => provider.GetRequiredService<GrainHost>().ActivationCount));
        builder.Services.AddPathwaysServices(options, worker: "embedded");
        if (!options.ReadOnly)
        {
            builder.Services.TryAddSingleton<IStoreUpkeep>(provider => new EmbeddedUpkeep(provider.GetRequiredService<IStateStore>()));
            if (options.Works)
                builder.Services.AddHostedService(provider => new CancelRequestService(options.DataFolder, provider.GetRequiredService<RunClient>(), provider.GetRequiredService<TimeProvider>()));
        }

        return builder;
    }
}
