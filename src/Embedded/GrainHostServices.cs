using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Pathways.Embedded.Storage;

namespace Pathways.Embedded;

/// <summary>Adds the one-process grain host to an application.</summary>
public static class GrainHostServices
{
    /// <summary>Adds the host as a hosted service, and <see cref="IGrainFactory"/> to reach its grains.</summary>
    public static IServiceCollection AddEmbeddedGrains(this IServiceCollection services, Action<GrainHostBuilder> configure)
    {
        var builder = new GrainHostBuilder(services);
        configure(builder);
        services.AddLogging();
        services.AddSingleton<IStateStore>(builder.Store);
        services.AddSingleton(provider => new GrainHost(
            provider,
            builder.Options,
            builder.Assemblies,
            new StateFormat(builder.Contexts),
            provider.GetRequiredService<IStateStore>(),
            provider.GetRequiredService<ILogger<GrainHost>>()));
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<GrainHost>());
        services.AddHostedService(provider => provider.GetRequiredService<GrainHost>());
        return services;
    }
}
