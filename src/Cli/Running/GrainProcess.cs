using Microsoft.Extensions.Hosting;
using Pathways.Silo;

namespace Pathways.Cli.Running;

/// <summary>This process as a host of the grains.</summary>
internal static class GrainProcess
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    /// <summary>A host that works on runs, alone on its data folder.</summary>
    public static IHost Build(RunOptions options, string purpose) => Build(options, purpose, readOnly: false);

    /// <summary>A host that only reads, beside others.</summary>
    public static IHost BuildReader(RunOptions options) => Build(options, "pathways", readOnly: true);

    /// <summary>Stops in an orderly way; what runs on after the limit is left to its checkpoints.</summary>
    public static async Task StopAsync(IHost host)
    {
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await host.StopAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The process ends now; the run goes on from its last checkpoint another time.
        }
    }

    private static IHost Build(RunOptions options, string purpose, bool readOnly)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddPathwaysHost(new PathwaysHostOptions
        {
            DataFolder = options.DataFolder,
            CacheFolder = options.CacheFolder,
            Purpose = purpose,
            ReadOnly = readOnly,
            Threads = options.Threads,
        });
        return builder.Build();
    }
}
