using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Pathways.Silo.Tests.Orleans;

/// <summary>A silo as a process of its own, as an operator starts it; probes and leases are short, so that a death is soon noticed.</summary>
internal sealed class SiloProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly int _health = FreePort();

    public SiloProcess(string connection, string folder, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "pathways-silo.dll"), "--silo-port", $"{FreePort()}", "--gateway-port", $"{FreePort()}",
            "--health-port", $"{_health}", "--data", folder, "Cluster:ProbeTimeoutSeconds=0.5", "Cluster:MissedProbes=2", "Host:LeaseSeconds=3",
            $"Host:CacheFolder={TravelCache.Folder}", "Logging:LogLevel:Default=Error", .. settings,
        ]);
        start.Environment["PATHWAYS_Cluster__Connection"] = connection;
        _process = Process.Start(start)!;
    }

    /// <summary>Waits until it is ready to work.</summary>
    public async Task ReadyAsync()
    {
        using var http = new HttpClient();
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            _process.HasExited.ShouldBeFalse("the silo ended as it started");
            try
            {
                using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{_health}/health/ready"), patience.Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>Ends it as a power cut would (SIGKILL).</summary>
    public void Kill() => _process.Kill();

    /// <summary>Asks it to end (SIGTERM) and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var term = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await term.WaitForExitAsync();
        return await ExitAsync();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
