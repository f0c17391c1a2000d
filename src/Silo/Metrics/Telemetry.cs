using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using Pathways.Grains.Metrics;
using Pathways.Model;
using Pathways.Silo.Cluster;

namespace Pathways.Silo.Metrics;

/// <summary>Sends the meters of Pathways and of Orleans to a collector by OTLP; only where the setting names one.</summary>
public static class Telemetry
{
    private static readonly string[] Meters = [PathwaysMeter.Name, "Microsoft.Orleans", "System.Runtime"];

    /// <summary>Adds it, if the section <c>Telemetry</c> has an <c>OtlpEndpoint</c>.</summary>
    /// <returns>The endpoint; null where nothing is sent.</returns>
    /// <exception cref="InvalidInputException">The endpoint is no http or https address.</exception>
    public static Uri? AddPathwaysTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration, "Telemetry");
        Uri? endpoint = null;
        reader.Read<bool>("OtlpEndpoint", text => Uri.TryCreate(text, UriKind.Absolute, out endpoint) && endpoint.Scheme is "http" or "https" ? true : null,
            "give an http or https address, such as http://collector.internal:4317");
        var every = reader.Seconds("EverySeconds", 1, 3600) ?? TimeSpan.FromSeconds(30);
        reader.Done();
        if (endpoint is not null)
        {
            services.AddHostedService(_ => new Sending(endpoint, every));
        }

        return endpoint;
    }

    private sealed class Sending(Uri endpoint, TimeSpan every) : IHostedService, IDisposable
    {
        private MeterProvider? _provider;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            _provider = Sdk.CreateMeterProviderBuilder().AddMeter(Meters).AddOtlpExporter((exporter, reader) =>
            {
                exporter.Endpoint = endpoint;
                exporter.Protocol = OtlpExportProtocol.Grpc;
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)every.TotalMilliseconds;
            }).Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _provider?.ForceFlush(2000);
            return Task.CompletedTask;
        }

        public void Dispose() => _provider?.Dispose();
    }
}
