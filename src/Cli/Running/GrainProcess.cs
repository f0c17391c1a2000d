using Microsoft.Extensions.Hosting;
using Pathways.Silo;

namespace Pathways.Cli.Running;

/// <summary>This process as a host of the grains.</summary>
internal static class GrainProcess
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    /// <summary>A host that works on runs, alone on its data folder.</summary>
    /// <param name="options">How.</param>
    /// <param name="purpose">What it does, for the message that a second writer sees.</param>
    /// <param name="onlyRun">The one run that it works on.</param>
    public static IHost Build(RunOptions options, string purpose, string? onlyRun) => Build(options, purpose, onlyRun, readOnly: false);

    /// <summary>A host that only reads, beside others.</summary>
    public static IHost BuildReader(RunOptions options) => Build(options, "pathways", null, readOnly: true);

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

    private static IHost Build(RunOptions options, string purpose, string? onlyRun, bool readOnly)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddPathwaysHost(new PathwaysHostOptions
        {
            DataFolder = options.DataFolder,
            CacheFolder = options.CacheFolder,
            Purpose = purpose,
            ReadOnly = readOnly,
            OnlyRun = onlyRun,
            Threads = options.Threads,
        });
        return builder.Build();
    }
}
