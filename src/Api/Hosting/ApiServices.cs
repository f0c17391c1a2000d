using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pathways.Api.Answers;
using Pathways.Api.Audience;
using Pathways.Api.Baseline;
using Pathways.Api.Comparing;
using Pathways.Api.Documents;
using Pathways.Api.Http;
using Pathways.Api.Models;
using Pathways.Api.Reaching;
using Pathways.Api.Resources;
using Pathways.Api.Runs;
using Pathways.Api.Scenarios;
using Pathways.Api.Security;
using Pathways.Silo.Health;

namespace Pathways.Api.Hosting;

/// <summary>What the server is made of. What is registered before is kept, so that tests can replace it.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddPathwaysApi(this IServiceCollection services, ApiSettings settings)
    {
        services.AddRouting();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(settings);
        services.TryAddSingleton<IModelSource, DatasetSource>();
        services.TryAddSingleton<IHttpClientSource, HttpClientSource>();
        services.AddPathwaysCallers(settings);
        services.AddSingleton<Disclosures>();
        services.AddSingleton<CoarseCounts>();
        services.AddSingleton<AudienceViews>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<ApiAudit>();
        services.AddHostedService(provider => provider.GetRequiredService<ApiAudit>());
        services.TryAddSingleton<BaselineState>();
        services.AddSingleton<RunJournal>();
        services.AddSingleton<RunStarter>();
        services.AddSingleton<RunAccess>();
        services.AddSingleton<RunDesk>();
        services.AddSingleton<ScenarioShelf>();
        services.AddSingleton<Outlines>();
        services.AddSingleton<TableCache>();
        services.AddSingleton<RepresentationCache>();
        services.AddSingleton<Journeys>();
        services.AddSingleton<Reach>();
        services.AddSingleton<Comparisons>();
        services.AddSingleton<FirstAnswers>();
        services.AddHostedService<BaselineService>();
        services.AddSingleton<RunTimeLimit>();
        services.AddHostedService(provider => provider.GetRequiredService<RunTimeLimit>());
        services.AddPathwaysHealth();
        services.AddHealthChecks().AddCheck<BaselineHealth>("baseline");
        services.AddPathwaysOpenApi();
        return services;
    }
}
