using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pathways.Conformance.Grains;
using Pathways.Embedded;

namespace Pathways.Conformance.Tests.Hosts;

/// <summary>The suite on the one-process host, in a generic host, on a clock that tests move, with states in SQLite.</summary>
public sealed class ConformanceHost : IConformanceHost, IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pathways-conformance");
    private IHost? _host;

    public IGrainFactory Grains => _host!.Services.GetRequiredService<IGrainFactory>();

    public TimeSpan ResponseTimeout { get; } = TimeSpan.FromSeconds(30);

    public TimeSpan CollectionAge { get; } = TimeSpan.FromMinutes(15);

    public async Task InitializeAsync()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddEmbeddedGrains(grains =>
        {
            grains.AddGrains(typeof(TurnsGrain).Assembly).AddStates(ConformanceStates.Default).UseSqlite(_folder.FullName, "conformance");
            grains.Options.Clock = _clock;
        });
        _host = builder.Build();
        await _host.StartAsync();
    }

    public Task PassAsync(TimeSpan time)
    {
        _clock.Pass(time);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _host!.StopAsync(TimeSpan.FromSeconds(10));

    public void Dispose()
    {
        _host?.Dispose();
        _folder.Delete(recursive: true);
    }
}
