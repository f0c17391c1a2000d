using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Pathways.Silo.Health;

/// <summary>How the host sees its own place among the processes that it belongs with.</summary>
public interface IMembership
{
    /// <summary>Whether the others count on this process, and a word on it.</summary>
    (bool IsMember, string Says) Now { get; }
}

/// <summary>Whether this process is a member of its cluster. A host that is always alone has no membership to lose.</summary>
internal sealed class MembershipHealth(IServiceProvider services) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (isMember, says) = services.GetService<IMembership>()?.Now ?? (true, "one process alone");
        return Task.FromResult(isMember ? HealthCheckResult.Healthy(says) : HealthCheckResult.Unhealthy(says));
    }
}
