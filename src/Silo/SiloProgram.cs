using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pathways.Silo.Health;
using Pathways.Silo.Hosting;
using Pathways.Silo.Metrics;

namespace Pathways.Silo;

/// <summary>The silo's executable as an application: the host, and its health over HTTP on a private address.</summary>
internal static partial class SiloProgram
{
    /// <summary>Puts it together; starts nothing.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="change">Changes services before the host is added, for tests.</param>
    public static WebApplication Build(IConfigurationRoot configuration, Action<IServiceCollection>? change = null)
    {
        var settings = SiloSettings.Read(configuration);

        // Empty: nothing is read from the folder in which somebody happens to start it.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(settings.HealthAddress, settings.HealthPort);
        });
        builder.Logging.AddConfiguration(configuration.GetSection("Logging")).AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss.fff ";
            console.UseUtcTimestamp = true;
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = settings.StopWithin);
        change?.Invoke(builder.Services);
        builder.AddPathwaysHost(settings.Host);
        builder.Services.AddPathwaysHealth();
        builder.Services.AddPathwaysTelemetry(configuration);
        var app = builder.Build();
        app.MapPathwaysHealth();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var addresses = Addresses(app);
            LogStarted(app.Logger, Engine.Version.Value, PathwaysHost.Name, addresses);
        });
        return app;
    }

    /// <summary>Where health is told.</summary>
    public static string Addresses(IHost app) => string.Join(' ', app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ready to work: engine {Engine}, host {Host}, health at {Addresses}/health/ready")]
    private static partial void LogStarted(ILogger logger, string engine, string host, string addresses);
}
