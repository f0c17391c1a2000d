using Microsoft.Extensions.Hosting;
using Pathways.Silo;

namespace Pathways.Cli.Running;

/// <summary>This process as a host of the grains.</summary>
internal static class GrainProcess
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    /// <summary>What a test that runs the command in a process of its own adds to the host; nobody else can set it.</summary>
    internal static Action<IHostApplicationBuilder>? ForTests { get; set; }

    /// <summary>A host that works on runs, alone on its data folder.</summary>
    /// <param name="options">How.</param>
    /// <param name="purpose">What it does, for the message that a second writer sees.</param>
    /// <param name="onlyRun">The one run that it works on.</param>
    public static IHost Build(RunOptions options, string purpose, string? onlyRun)
        => Build(options, host => host with { Purpose = purpose, OnlyRun = onlyRun });

    /// <summary>A host that changes what is stored, alone on its data folder, and takes no step of any run.</summary>
    public static IHost BuildKeeper(RunOptions options, string purpose) => Build(options, host => host with { Purpose = purpose, Works = false });

    /// <summary>A host that only reads, beside others.</summary>
    public static IHost BuildReader(RunOptions options) => Build(options, host => host with { ReadOnly = true, Works = false });

    /// <summary>Starts a host, asks it and stops it.</summary>
    public static async Task<T> AskAsync<T>(IHost host, Func<IServiceProvider, Task<T>> ask, CancellationToken cancel)
    {
        using (host)
        {
            await host.StartAsync(cancel).ConfigureAwait(false);
            try
            {
                return await ask(host.Services).ConfigureAwait(false);
            }
            finally
            {
                await StopAsync(host).ConfigureAwait(false);
            }
        }
    }

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

    private static IHost Build(RunOptions options, Func<PathwaysHostOptions, PathwaysHostOptions> how)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddPathwaysHost(how(new PathwaysHostOptions { DataFolder = options.DataFolder, CacheFolder = options.CacheFolder, Threads = options.Threads }));
        ForTests?.Invoke(builder);
        return builder.Build();
    }
}
