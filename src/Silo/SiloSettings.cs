using System.Net;
using Microsoft.Extensions.Configuration;
using Pathways.Model;
using Pathways.Silo.Cluster;

namespace Pathways.Silo;

/// <summary>What the silo's executable is told besides the cluster.</summary>
/// <param name="Host">The host.</param>
/// <param name="HealthAddress">Where health is told over HTTP.</param>
/// <param name="HealthPort">Its TCP port; 0 for a free one.</param>
/// <param name="StopWithin">How long an orderly stop may take.</param>
internal sealed record SiloSettings(PathwaysHostOptions Host, IPAddress HealthAddress, int HealthPort, TimeSpan StopWithin)
{
    /// <summary>Reads the sections <c>Cluster</c>, <c>Host</c> and <c>Health</c>.</summary>
    /// <exception cref="InvalidInputException">Something is not understood, or an address is public.</exception>
    public static SiloSettings Read(IConfiguration configuration)
    {
        var cluster = ClusterConfiguration.Read(configuration);
        var host = new SettingsReader(configuration, "Host");
        var data = host.Text("DataFolder") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "pathways");
        var options = new PathwaysHostOptions
        {
            DataFolder = data,
            CacheFolder = host.Text("CacheFolder") ?? Path.Combine(data, "travel"),
            Purpose = "pathways-silo",
            Threads = host.Whole("Threads", 0, 1024, 0),
            ConcurrentRuns = host.Whole("ConcurrentRuns", 1, 64, 2),
            UnsettledRuns = host.Whole("UnsettledRuns", 1, 10_000, 64),
            ReferenceMebibytes = host.Whole("ReferenceMebibytes", 64, 1_048_576, 1024),
            Lease = host.Seconds("LeaseSeconds", 1, 600) ?? TimeSpan.FromSeconds(30),
            Cluster = cluster,
        };
        var stop = host.Seconds("StopWithinSeconds", 1, 600) ?? TimeSpan.FromSeconds(30);
        var alone = host.Flag("Alone");
        host.Done();
        var health = new SettingsReader(configuration, "Health");
        var address = ClusterConfiguration.Address(health, "Address") ?? IPAddress.Loopback;
        var port = health.Whole("Port", 0, 65535, 8081);
        health.Done();
        PrivateAddress.Require(address, cluster.TrustedNetwork, "Health:Address");
        if (cluster.Connection is null && !alone && PathwaysHost.Name == "Orleans")
        {
            throw new InvalidInputException([new Problem(
                "setting Cluster:Connection", null, null, null, null, "is missing: a silo without one forgets everything when it ends", "give it (docs/cluster.md), or --alone to try it out")]);
        }

        return new SiloSettings(options, address, port, stop);
    }
}
