using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Orleans.Hosting;
using Pathways.Grains.Ports;
using Pathways.Grains.State;
using Pathways.Silo.Cluster;
using Pathways.Silo.Health;
using Pathways.Silo.Hosting;
using Pathways.Silo.Orleans;

namespace Pathways.Silo;

/// <summary>
/// Makes a process a host of Pathways' grains: this build's host is Orleans. With a connection the process is a silo of the
/// cluster, or a client of it; without one it is a silo alone, whose states last as long as the process.
/// </summary>
public static class PathwaysHost
{
    /// <summary>Which grain host this build has.</summary>
    public const string Name = "Orleans";

    /// <summary>Whether an exception says that another process holds the data folder: here nobody does.</summary>
    public static bool IsInUse(Exception exception) => exception is null;

    /// <summary>Adds the grains with all that they need, or the way to them.</summary>
    /// <exception cref="Pathways.Model.InvalidInputException">The cluster's settings are refused.</exception>
    public static IHostApplicationBuilder AddPathwaysHost(this IHostApplicationBuilder builder, PathwaysHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        var settings = options.Cluster ?? ClusterConfiguration.Read(ClusterConfiguration.Environment());
        var services = builder.Services;
        if (settings.Connection is { } connection)
        {
            services.AddSingleton(connection);
            services.AddSingleton(_ => connection.Open());
            services.TryAddSingleton<IBlobStore>(provider =>
                new PostgresBlobStore(provider.GetRequiredService<NpgsqlDataSource>(), settings.BlobMebibytes * 1024L * 1024));
            services.AddHostedService<ClusterGate>();
        }
        else
        {
            services.TryAddSingleton<IBlobStore>(_ => new FolderBlobStore(Path.Combine(options.DataFolder, "blobs")));
        }

        if (settings is { Role: ClusterRole.Client, Connection: { } reached })
        {
            services.AddOrleansClient(client => OrleansSilo.Configure(client, settings, reached));
            services.AddPathwaysServices(options with { Works = false }, Worker());
            return builder;
        }

        services.AddSingleton<IJsonTypeInfoResolver>(GrainStates.Default);
        services.AddSingleton<IMembership, SiloMembership>();
        services.AddOrleans(silo => OrleansSilo.Configure(silo, settings));
        services.AddPathwaysServices(options, Worker());
        return builder;
    }

    /// <summary>No two processes ever have the same: a lease of one that died is not taken for the next one's own.</summary>
    private static string Worker() => string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}");
}
