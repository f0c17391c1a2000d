using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Pathways.Bench;

/// <summary>Keeps a server computing while it is asked: one run after another, each of a scenario of its own with another seed.</summary>
internal sealed class LoadRuns(HttpClient client)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly List<TimeSpan> _idle = [];
    private int _done;

    /// <summary>Starts runs until it is stopped.</summary>
    public async Task ComputeAsync(Stopwatch clock, TaskCompletionSource computing, CancellationToken stop)
    {
        try
        {
            Task<string>? next = null; // waits in the queue while the one before is computed
            for (TimeSpan? since = null; ; since = clock.Elapsed, _done++)
            {
                var run = await (next ?? StartAsync(stop));
                next = null;
                for (var phase = ""; phase is not ("done" or "failed" or "cancelled"); phase = await PhaseAsync(run, stop))
                {
                    if (phase.Length > 0 && phase != "queued")
                    {
                        if (since is { } from)
                            _idle.Add(clock.Elapsed - from);
                        since = null;
                        computing.TrySetResult();
                        next ??= StartAsync(stop);
                    }

                    await Task.Delay(Look, stop);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // the load is over
        }
        catch (Exception failed)
        {
            computing.TrySetException(failed);
            throw;
        }
    }

    /// <summary>How much of the time a run was computing.</summary>
    public string Told(TimeSpan whole) => string.Create(CultureInfo.InvariantCulture,
        $"a run was computing {1 - (_idle.Sum(gap => gap.TotalSeconds) / whole.TotalSeconds):P1} of the time, looked at every {Look.TotalMilliseconds:0} ms; {_done} runs ended");

    private async Task<string> StartAsync(CancellationToken stop)
    {
        var seed = Random.Shared.Next(1, int.MaxValue);
        var name = string.Create(CultureInfo.InvariantCulture, $"load-{seed}");
        using var yaml = new StringContent(string.Create(CultureInfo.InvariantCulture, $"name: {name}\npurpose: Keeps the server computing.\nseed: {seed}\n"), Encoding.UTF8, "application/yaml");
        using var made = await client.PostAsync("/api/v1/scenarios", yaml, stop);
        made.EnsureSuccessStatusCode();
        using var start = new HttpRequestMessage(HttpMethod.Post, "/api/v1/runs") { Content = JsonContent.Create(new { scenario = name }) };
        start.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var accepted = await client.SendAsync(start, stop);
        accepted.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await accepted.Content.ReadAsStringAsync(stop)).RootElement.GetProperty("run").GetString()!;
    }

    private async Task<string> PhaseAsync(string run, CancellationToken stop)
        => JsonDocument.Parse(await client.GetStringAsync("/api/v1/runs/" + run, stop)).RootElement.GetProperty("phase").GetString()!;
}
