using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Pathways.Silo.Health;

/// <summary>
/// <c>/health/live</c>: the process answers; restart it when it does not. <c>/health/ready</c>: it can take work; send it none
/// while it cannot. Neither says anything of people or of secrets.
/// </summary>
public static class PathwaysHealth
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Adds what readiness is made of; <see cref="PathwaysHost"/> must be added too.</summary>
    public static IServiceCollection AddPathwaysHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<StorageHealth>("storage", timeout: Patience)
            .AddCheck<SolverHealth>("solver", timeout: Patience)
            .AddCheck<MembershipHealth>("membership", timeout: Patience)
            .AddCheck<DatasetHealth>("dataset", timeout: Patience);
        services.AddSingleton<SolverHealth>();
        services.AddSingleton<DatasetHealth>();
        return services;
    }

    /// <summary>Maps both paths.</summary>
    public static void MapPathwaysHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", Word(report.Status));
        json.WriteStartObject("checks");
        foreach (var (name, entry) in report.Entries)
        {
            json.WriteStartObject(name);
            json.WriteString("status", Word(entry.Status));
            json.WriteString("says", entry.Description ?? "");
            json.WriteNumber("seconds", Math.Round(entry.Duration.TotalSeconds, 3));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }

    private static string Word(HealthStatus status) => status == HealthStatus.Unhealthy ? "failed" : "ok";
}
