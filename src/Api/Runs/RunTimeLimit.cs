using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pathways.Api.Hosting;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;

namespace Pathways.Api.Runs;

/// <summary>Cancels runs that are worked on for longer than the limit.</summary>
internal sealed partial class RunTimeLimit(RunClient client, ApiSettings settings, TimeProvider clock, ILogger<RunTimeLimit> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, long> _since = new(StringComparer.Ordinal);

    /// <summary>Looks once.</summary>
    public async Task LookAsync()
    {
        var working = new List<string>();
        foreach (var entry in (await client.RunsAsync()).Where(run => !run.Settled))
        {
            if (await client.ViewAsync(entry.RunId) is { } view && !view.Phase.IsFinal() && view.Phase != RunPhase.Queued)
                working.Add(view.RunId);
        }

        foreach (var gone in _since.Keys.Except(working).ToArray())
            _since.Remove(gone);
        foreach (var run in working)
        {
            if (_since.TryAdd(run, clock.GetTimestamp()) || clock.GetElapsedTime(_since[run]) <= settings.Limits.RunTime)
                continue;
            LogCancelled(log, run);
            await client.CancelAsync(run);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await LookAsync();
                }
                catch (Exception passing) when (passing is TimeoutException or IOException or RunRefusedException)
                {
                    // looked at again the next time
                }
            }
        }
        catch (OperationCanceledException)
        {
            // the server stops
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {Run} is cancelled: it was worked on for longer than the limit")]
    private static partial void LogCancelled(ILogger logger, string run);
}
