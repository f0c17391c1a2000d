using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pathways.Grains.Messages;
using Pathways.Grains.Metrics;
using Pathways.Model;
using Pathways.Silo.Metrics;

namespace Pathways.Silo.Tests.Program;

/// <summary>Meters reach a collector where one is named, and nothing is sent where none is.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task What_a_host_measures_reaches_the_collector_by_its_stop()
    {
        await using var collector = new Collector();
        await collector.StartAsync();
        await RunAsync($"Telemetry:OtlpEndpoint={collector.Endpoint}");
        collector.Received.ShouldContain("pathways.run.phase.duration");
        collector.Received.ShouldContain("choosing");
        collector.Received.ShouldContain("pathways.run.queue");
    }

    [Fact]
    public void Without_an_endpoint_nothing_is_set_up()
    {
        var services = new ServiceCollection();
        services.AddPathwaysTelemetry(Settings()).ShouldBeNull();
        services.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Telemetry:OtlpEndpoint=collector:4317")]
    [InlineData("Telemetry:OtlpEndpoint=ftp://collector")]
    [InlineData("Telemetry:Endpoint=http://collector:4317")]
    public void A_setting_that_is_not_understood_is_refused(string setting)
        => Should.Throw<InvalidInputException>(() => new ServiceCollection().AddPathwaysTelemetry(Settings(setting))).Message.ShouldContain("Endpoint");

    private static async Task RunAsync(string setting)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddMetrics().AddSingleton<PathwaysMeter>().AddSingleton(Gauge.Queue(() => 3));
        builder.Services.AddPathwaysTelemetry(Settings(setting)).ShouldNotBeNull();
        using var host = builder.Build();
        await host.StartAsync();
        host.Services.GetRequiredService<PathwaysMeter>().PhaseTook(RunPhase.Choosing, TimeSpan.FromSeconds(2));
        await host.StopAsync();
    }

    private static IConfiguration Settings(params string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))).Build();
}
