using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Pathways.Api.Tests.Support;

/// <summary>The server as a process of its own, killed when it is let go.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private ServerProcess(Process process, HttpClient http) => (_process, _http) = (process, http);

    public static async Task<ServerProcess> StartAsync(string folder, string key)
    {
        var assembly = typeof(ServerProcess).Assembly.Location;
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            ["exec", "--runtimeconfig", Path.ChangeExtension(assembly, "runtimeconfig.json"), "--depsfile", Path.ChangeExtension(assembly, "deps.json"), assembly, folder])
        { RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server ended before it listened.");
        var http = new HttpClient { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var server = new ServerProcess(process, http);
        while ((await server.GetAsync("/api/v1/status")).GetProperty("phase").GetString() is var phase and not "ready")
            phase.ShouldNotBe("failed");
        return server;
    }

    public async Task<JsonElement> GetAsync(string path) => JsonDocument.Parse(await _http.GetStringAsync(path)).RootElement;

    /// <summary>Starts a run; gives its id.</summary>
    public async Task<string> RunAsync(string scenario)
    {
        using var body = new StringContent(JsonSerializer.Serialize(new { scenario }), Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync("/api/v1/runs", body);
        return (await ApiUnderTest.ReadAsync(answer, 202)).GetProperty("run").GetString()!;
    }

    /// <summary>Follows a run to its end.</summary>
    public async Task<JsonElement> EndAsync(string run)
    {
        (await _http.GetStringAsync($"/api/v1/runs/{run}/events")).ShouldContain("event: final");
        return await GetAsync("/api/v1/runs/" + run);
    }

    /// <summary>Ends when the process writes a line.</summary>
    public async Task SaysAsync(string line)
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } said)
        {
            if (said == line)
                return;
        }

        throw new InvalidOperationException($"The server ended without a word of: {line}");
    }

    /// <summary>Kills it at once, as kill -9 does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
        _http.Dispose();
    }
}
