using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Pathways.Conformance.Tests.Hosts;

/// <summary>The suite on Orleans: one silo in this process, with states in memory. Time is real here.</summary>
public sealed class ConformanceHost : IConformanceHost, IDisposable
{
    private IHost? _host;

    public IGrainFactory Grains => _host!.Services.GetRequiredService<IGrainFactory>();

    // More than the five seconds that Orleans keeps a grain which failed to activate.
    public TimeSpan ResponseTimeout { get; } = TimeSpan.FromSeconds(8);

    public TimeSpan CollectionAge { get; } = TimeSpan.FromSeconds(4);

    public async Task InitializeAsync()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(FreePort(), FreePort())
            .AddMemoryGrainStorageAsDefault()
            .Configure<SiloMessagingOptions>(options => options.ResponseTimeout = ResponseTimeout)
            .Configure<ClientMessagingOptions>(options => options.ResponseTimeout = ResponseTimeout)
            .Configure<GrainCollectionOptions>(options =>
            {
                options.CollectionAge = CollectionAge;
                options.CollectionQuantum = TimeSpan.FromSeconds(1);
            }));
        _host = builder.Build();
        await _host.StartAsync();
    }

    public Task PassAsync(TimeSpan time) => Task.Delay(time);

    public Task DisposeAsync() => _host!.StopAsync();

    public void Dispose() => _host?.Dispose();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
