using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Allocation.Solving;
using Pathways.Api.Baseline;
using Pathways.Api.Hosting;
using Pathways.Api.Models;
using Pathways.Data.Keys;
using Pathways.Grains.Ports;
using Pathways.Grains.Tests.Worlds;

namespace Pathways.Api.Tests.Support;

/// <summary>The server on a free port, on the small world, with a key of every role.</summary>
public sealed class ApiUnderTest : IAsyncDisposable
{
    private readonly bool _ownFolder;
    private WebApplication? _app;

    internal ApiUnderTest(string? folder = null)
    {
        _ownFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("pathways-api-").FullName;
        Directory.CreateDirectory(Scenarios);
        File.WriteAllText(Path.Combine(Scenarios, "baseline.yaml"), SmallSource.Baseline);
        File.WriteAllText(Path.Combine(Scenarios, "shorter.yaml"), "name: shorter\npurpose: Shorter journeys.\nparameters:\n  choice.travel_limit_minutes: 30\n");
        File.WriteAllText(Path.Combine(Scenarios, "other.yaml"), "name: other\npurpose: Longer journeys.\nparameters:\n  choice.travel_limit_minutes: 50\n");
    }

    internal string Folder { get; }

    internal string Scenarios => Path.Combine(Folder, "scenarios");

    internal string Data => Path.Combine(Folder, "data");

    internal IServiceProvider Services => _app!.Services;

    internal string Address { get; private set; } = "";

    internal HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>The keys, by role; <c>lead-p1</c> and <c>provider-p1</c> are of the provider P1.</summary>
    internal Dictionary<string, string> Keys { get; } = new(StringComparer.Ordinal);

    internal async Task<ApiUnderTest> StartAsync(string[]? arguments = null, Action<IServiceCollection>? change = null, bool keys = true, bool ready = true)
    {
        if (keys)
        {
            foreach (var (name, role, institution) in new[] { ("analyst", KeyRole.Analyst, null), ("lead", KeyRole.LcpaLead, null), ("other-lead", KeyRole.LcpaLead, null), ("lead-p1", KeyRole.LcpaLead, "P1"), ("provider-p1", KeyRole.Provider, "P1"), ("public", KeyRole.Public, (string?)null) })
                Keys[name] = MakeKey(name, role, institution);
        }

        var source = new SmallSource(Folder);
        _app = ApiProgram.Build(
            ApiArguments.Configuration([.. Arguments(Folder), .. arguments ?? []]),
            services =>
            {
                services.AddSingleton<IModelSource>(source).AddSingleton<IWorldSource>(source).AddSingleton<IFlowSolver, SimplexSolver>();
                change?.Invoke(services);
            });
        await _app.StartAsync();
        Address = ApiProgram.Address(_app);
        if (ready)
        {
            await Services.GetRequiredService<BaselineState>().Ready;
            Services.GetRequiredService<BaselineState>().Now.ShouldSatisfyAllConditions(now => now.Phase.ShouldBe(BaselinePhase.Ready, now.Says));
        }

        return this;
    }

    /// <summary>What a server is started with that keeps everything in a folder.</summary>
    internal static string[] Arguments(string folder)
        => ["--url", "http://127.0.0.1:0", "--data", Path.Combine(folder, "data"), "--cache", Path.Combine(folder, "cache"), "--scenarios", Path.Combine(folder, "scenarios"), "Logging:LogLevel:Default=None"];

    /// <summary>Makes a key in the data folder.</summary>
    internal string MakeKey(string name, KeyRole role, string? institution = null, KeyScope[]? scopes = null, DateTimeOffset? expires = null)
    {
        var (id, text) = KeyText.New();
        KeyFile.Change(Data, ring => ring.With(new ApiKey(id, name, role, [.. scopes ?? [KeyScope.Read, KeyScope.Run]], institution, DateTimeOffset.UtcNow, expires ?? DateTimeOffset.UtcNow.AddDays(1), null, KeyText.Sha256(text))));
        return text;
    }

    /// <summary>Asks with a role's key; null for none.</summary>
    internal async Task<HttpResponseMessage> SendAsync(string? role, HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address + path)) { Content = content };
        if (role is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Keys[role]);
        foreach (var (name, value) in headers)
        {
            if (name == "Host")
                request.Headers.Host = value;
            else
                request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Reads JSON with a role's key.</summary>
    internal async Task<JsonElement> GetAsync(string? role, string path, int status = 200)
    {
        using var answer = await SendAsync(role, HttpMethod.Get, path);
        return await ReadAsync(answer, status);
    }

    /// <summary>Sends JSON with a role's key.</summary>
    internal async Task<JsonElement> PostAsync(string? role, string path, object body, int status = 200, params (string Name, string Value)[] headers)
    {
        using var answer = await SendAsync(role, HttpMethod.Post, path, new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"), headers);
        return await ReadAsync(answer, status);
    }

    /// <summary>Sends a scenario's text.</summary>
    internal async Task<JsonElement> UploadAsync(string? role, string path, string yaml, int status)
    {
        using var content = new StringContent(yaml, Encoding.UTF8, "application/yaml");
        using var answer = await SendAsync(role, HttpMethod.Post, path, content);
        return await ReadAsync(answer, status);
    }

    internal static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, int status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri!.PathAndQuery}: {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Starts a scenario's run and follows it to its end.</summary>
    internal async Task<string> RunAsync(string role, string scenario)
    {
        var run = (await PostAsync(role, "/api/v1/runs", new { scenario }, 202)).GetProperty("run").GetString()!;
        using var events = await SendAsync(role, HttpMethod.Get, $"/api/v1/runs/{run}/events");
        (await events.Content.ReadAsStringAsync()).ShouldContain("event: final");
        return run;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (_ownFolder)
            Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>One server for tests that change nothing but what is their own.</summary>
public sealed class SharedApi : IAsyncLifetime
{
    public ApiUnderTest Api { get; } = new();

    public Task InitializeAsync() => Api.StartAsync(["Api:Limits:Counted=false", "--public"]);

    public async Task DisposeAsync() => await Api.DisposeAsync();
}

/// <summary>Tests on the one server.</summary>
[CollectionDefinition(Name)]
public sealed class OneServer : ICollectionFixture<SharedApi>
{
    public const string Name = "one server";
}
