using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace Pathways.Bench;

/// <summary>
/// Asks a running server 400 times a second over 200 connections, a key each, in an open loop: a request is due at its time whether or not
/// the one before was answered, and its latency counts from then. Half zones with an ETag, a fifth GeoJSON (cold spots, areas, sites, zones of a
/// level), a fifth details (one zone, one offer, one area's summary, one site's catchment), a tenth reach (every postcode district, level and need). Exits 1 on any fault and above 250 ms.
/// </summary>
internal static class LoadBench
{
    private const int Connections = 200, PerSecond = 400;
    private const double Most99 = 250;

    private static readonly string[] GeoJson = ["cold-spots", "areas?level=Total", "sites", "cold-spots?level=Level%201", "zones?level=Level%202&limit=10000"];

    private static readonly string[] Mix = ["zones", "geojson", "zones", "detail", "zones", "reach", "zones", "geojson", "zones", "detail"];

    /// <summary>
    /// <c>-- load http://localhost:5080 KEYS [--run] [--seconds 60]</c>: a file with a key a line, 200 of them (<c>-- keys DATA KEYS</c>). With
    /// <c>--run</c> runs are computed all the time, and it begins when the first one is.
    /// </summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var (server, keyFile) = (new Uri(arguments[0]), arguments[1]);
        var seconds = Array.IndexOf(arguments, "--seconds") is >= 0 and var at ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : 60;
        var keys = await File.ReadAllLinesAsync(keyFile);
        var clients = Enumerable.Range(0, Connections).Select(i => Client(server, keys[i % keys.Length])).ToArray();
        var things = await LoadThings.ReadAsync(clients[0]);
        var tags = new string?[Connections];
        var (times, faults) = (new ConcurrentBag<(string Kind, TimeSpan Due, double Milliseconds)>(), new ConcurrentBag<string>());
        using var runs = Client(server, keys[^1]);
        using var stop = new CancellationTokenSource();
        var (computing, busy, clock) = (new TaskCompletionSource(), new LoadRuns(runs), Stopwatch.StartNew());
        var computed = arguments.Contains("--run") ? busy.ComputeAsync(clock, computing, stop.Token) : Task.CompletedTask;
        if (arguments.Contains("--run"))
            await computing.Task;
        clock.Restart();
        var sent = new List<Task>(PerSecond * seconds);
        for (var i = 0; i < PerSecond * seconds; i++)
        {
            var due = TimeSpan.FromSeconds(i / (double)PerSecond);
            if (due - clock.Elapsed is { Ticks: > 0 } wait)
                await Task.Delay(wait);
            sent.Add(OneAsync(i, due));
        }

        await Task.WhenAll(sent);
        var whole = clock.Elapsed;
        await stop.CancelAsync();
        await computed;
        foreach (var kind in Mix.Distinct())
            Say(kind, [.. times.Where(time => time.Kind == kind).Select(time => time.Milliseconds).Order()]);
        Say("all", [.. times.Select(time => time.Milliseconds).Order()]);
        Console.WriteLine("slowest seconds: " + string.Join(", ", times.GroupBy(time => (int)time.Due.TotalSeconds).Select(second => (Second: second.Key, Slowest: second.Max(time => time.Milliseconds)))
            .OrderByDescending(second => second.Slowest).Take(8).OrderBy(second => second.Second).Select(second => string.Create(CultureInfo.InvariantCulture, $"{second.Second}: {second.Slowest:0} ms"))));
        Console.WriteLine(arguments.Contains("--run") ? busy.Told(whole) : "no run was computing");
        Console.WriteLine($"faults: {faults.Count} {string.Join("; ", faults.Distinct().Take(5))}");
        var all = times.Select(time => time.Milliseconds).Order().ToArray();
        return faults.IsEmpty && all[(int)(all.Length * 0.99)] < Most99 ? 0 : 1;

        async Task OneAsync(int number, TimeSpan due)
        {
            var (at, kind) = (number % Connections, Mix[number / Connections % Mix.Length]);
            try
            {
                using var request = Request(kind, number, tags[at], things);
                using var answer = await clients[at].SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                await answer.Content.CopyToAsync(Stream.Null);
                if (kind == "zones" && answer.Headers.ETag is { } tag)
                    tags[at] = tag.ToString();
                if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotModified))
                    faults.Add($"{kind} {(int)answer.StatusCode}");
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
                faults.Add(kind + " " + fault.Message);
            }

            times.Add((kind, due, (clock.Elapsed - due).TotalMilliseconds));
        }
    }

    private static HttpClient Client(Uri server, string key)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1, PooledConnectionLifetime = Timeout.InfiniteTimeSpan }) { BaseAddress = server };
        client.DefaultRequestHeaders.Add("X-Api-Key", key);
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        return client;
    }

    private static HttpRequestMessage Request(string kind, int number, string? tag, LoadThings things)
    {
        var request = kind switch
        {
            "zones" => new HttpRequestMessage(HttpMethod.Get, "/api/v1/runs/baseline/zones?level=Level%201"),
            "geojson" => new HttpRequestMessage(HttpMethod.Get, "/api/v1/runs/baseline/" + GeoJson[number / Connections / Mix.Length % GeoJson.Length]),
            "detail" => new HttpRequestMessage(HttpMethod.Get, things.Detail(number)),
            _ => new HttpRequestMessage(HttpMethod.Post, "/api/v1/reach") { Content = new StringContent(things.Reach(number), Encoding.UTF8, "application/json") },
        };
        if (kind == "geojson")
            request.Headers.Add("Accept", "application/geo+json");
        if (kind == "zones" && tag is not null)
            request.Headers.Add("If-None-Match", tag);
        return request;
    }

    private static void Say(string kind, double[] times)
    {
        if (times.Length > 0)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-8} {times.Length,6} requests   p50 {times[times.Length / 2],7:0.0} ms   p99 {times[(int)(times.Length * 0.99)],7:0.0} ms   longest {times[^1],7:0.0} ms"));
    }
}
