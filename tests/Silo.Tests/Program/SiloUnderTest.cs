using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Allocation.Solving;
using Pathways.Grains.Ports;

namespace Pathways.Silo.Tests.Program;

/// <summary>The silo's executable in this process, alone, with its health on a free port.</summary>
internal sealed class SiloUnderTest : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pathways-silo-");
    private readonly HttpClient _http = new();
    private WebApplication? _app;

    public IServiceProvider Services => _app!.Services;

    public SolverDouble Solver { get; } = new();

    public BlobsDouble Blobs { get; } = new();

    public async Task<SiloUnderTest> StartAsync()
    {
        _app = SiloProgram.Build(
            SiloArguments.Configuration(["--alone", "--data", _folder.FullName, "--health-port", "0", "Logging:LogLevel:Default=Critical"]),
            services => services.AddSingleton<IFlowSolver>(Solver).AddSingleton<IBlobStore>(Blobs));
        await _app.StartAsync();
        return this;
    }

    public async Task<(int Status, JsonElement Body)> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(SiloProgram.Addresses(_app!) + path));
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}

/// <summary>A solver that knows one answer, or fails.</summary>
internal sealed class SolverDouble : IFlowSolver
{
    public Func<int[]> Answer { get; set; } = () => [1];

    public string Name => "double";

    public Task<int[]> SolveAsync(MinCostFlow problem, CancellationToken cancellationToken = default) => Task.FromResult(Answer());

    public void Dispose()
    {
    }
}

/// <summary>A store that holds nothing, or is gone.</summary>
internal sealed class BlobsDouble : IBlobStore
{
    public bool IsGone { get; set; }

    public Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => throw new IOException("read-only");

    public Task<byte[]?> GetAsync(string id, CancellationToken cancellationToken) =>
        IsGone ? throw new IOException("the disk is gone") : Task.FromResult<byte[]?>(null);

    public Task<int> KeepOnlyAsync(IReadOnlySet<string> keep, CancellationToken cancellationToken) => Task.FromResult(0);
}
