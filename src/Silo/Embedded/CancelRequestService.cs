using Microsoft.Extensions.Hosting;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Silo.Hosting;

namespace Pathways.Silo.Embedded;

/// <summary>Cancels what other processes ask this one to, as long as it holds the data folder.</summary>
internal sealed class CancelRequestService(string dataFolder, RunClient client, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly CancelRequests _requests = new(dataFolder);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var stale in _requests.Asked())
            Try(() => _requests.Answer(stale)); // whoever asked saw the folder free since, or is gone
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                foreach (var runId in _requests.Asked())
                    await CancelAsync(runId).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // the host stops
        }
    }

    private async Task CancelAsync(string runId)
    {
        try
        {
            await client.CancelAndSettleAsync(runId).ConfigureAwait(false);
        }
        catch (RunRefusedException)
        {
            // no such run: nothing to do
        }
#pragma warning disable CA1031 // whatever a call throws, the holder goes on; the request stays and is tried again
        catch (Exception)
#pragma warning restore CA1031
        {
            return;
        }

        Try(() => _requests.Answer(runId));
    }

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // seen again at the next look
        }
    }
}
