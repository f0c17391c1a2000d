using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pathways.Api.Baseline;
using Pathways.Api.Endpoints;
using Pathways.Api.Http;
using Pathways.Api.Security;
using Pathways.Data.Keys;
using Pathways.Grains.Computing;
using Pathways.Silo;
using Pathways.Silo.Health;

namespace Pathways.Api.Hosting;

/// <summary>The server as an application: the grains, the API, the pages.</summary>
internal static partial class ApiProgram
{
    /// <summary>Puts it together; starts nothing.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="change">Changes services before the host is added, for tests.</param>
    /// <exception cref="Pathways.Model.InvalidInputException">A setting is refused.</exception>
    public static WebApplication Build(IConfigurationRoot configuration, Action<IServiceCollection>? change = null)
    {
        var settings = ApiArguments.Read(configuration);
        Exposure.Check(settings, KeyFile.Read(settings.DataFolder), TimeProvider.System.GetUtcNow());

        // Empty: nothing is read from the folder in which somebody happens to start it.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => Listen(kestrel, settings));
        builder.Logging.AddConfiguration(configuration.GetSection("Logging")).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft", LogLevel.Warning).AddFilter("Pathways.Embedded", LogLevel.Error).AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        change?.Invoke(builder.Services);
        var baseline = new BaselineState();
        builder.Services.TryAddSingleton(baseline);
        builder.Services.TryAddSingleton(_ => new QuietScheduler(2 * Environment.ProcessorCount));
        builder.Services.TryAddSingleton(provider => new ComputePool(Math.Max(2, ComputePool.DefaultWorkers), provider.GetRequiredService<QuietScheduler>()));
        builder.AddPathwaysHost(new PathwaysHostOptions
        {
            DataFolder = settings.DataFolder,
            CacheFolder = settings.CacheFolder,
            Purpose = "pathways-api at " + settings.Url,
            ConcurrentRuns = settings.Limits.ConcurrentRuns,
            UnsettledRuns = settings.Limits.UnsettledRuns,
            LearnerBatch = 16,
            ThreadsNow = () => baseline.Now.Phase == BaselinePhase.Ready ? 1 : 0, // one for runs while others are served, all for the first
        });
        builder.Services.AddPathwaysApi(settings);
        var app = builder.Build();
        Pipe(app, settings);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var address = Address(app);
            LogStarted(app.Logger, address);
        });
        return app;
    }

    /// <summary>Where it listens.</summary>
    public static string Address(IHost app) => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static void Listen(KestrelServerOptions kestrel, ApiSettings settings)
    {
        kestrel.AddServerHeader = false;
        Bodies.Allow(kestrel.Limits, settings.Limits.BodyBytes);
        kestrel.Limits.MaxRequestHeadersTotalSize = 24 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        void How(ListenOptions listen)
        {
            if (settings.Tls is { } tls)
                listen.UseHttps(X509Certificate2.CreateFromPemFile(tls.Certificate, tls.Key));
        }

        if (settings.Url.Host == "localhost")
            kestrel.ListenLocalhost(settings.Url.Port, How);
        else
            kestrel.Listen(IPAddress.TryParse(settings.Url.Host.Trim('[', ']'), out var address) ? address : throw ApiArguments.Refused("Api:Url", settings.Url.ToString(), "names no address of this machine", "give localhost or an IP address"), settings.Url.Port, How);
    }

    private static void Pipe(WebApplication app, ApiSettings settings)
    {
        var log = app.Logger;
        var policy = SecurityHeaders.PolicyOf(settings.Tiles);
        if (settings.BehindTlsProxy)
            app.Use(next => context => AsBrowsersSeeIt(context, next));
        app.Use(next => context => SecurityHeaders.AddAsync(context, next, policy));
        app.Use(next => context => Problems.HandleAsync(context, next, log));
        if (settings.Local)
            app.Use(next => context => LocalGuard.CheckAsync(context, next));
        var pages = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (Directory.Exists(pages))
            CompressedFiles.Use(app, pages);

        app.UseRouting();
        app.UseAuthentication();
        app.MapPathwaysHealth();
        ApiRoutes.Map(app);
#pragma warning disable ASP0014 // so that the document of the API can be made of a server that is not started
        app.UseEndpoints(_ => { });
#pragma warning restore ASP0014
    }

    // TLS ends at the proxy, so browsers call this server https: their Origin, links and headers go by that. No header that a caller could send decides it.
    private static Task AsBrowsersSeeIt(HttpContext context, RequestDelegate next)
    {
        context.Request.Scheme = Uri.UriSchemeHttps;
        return next(context);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Serving {Address}; /api/v1/status tells how far the first baseline is")]
    private static partial void LogStarted(ILogger logger, string address);
}
