using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Pathways.Silo.Health;

namespace Pathways.Silo.Orleans;

/// <summary>A silo's own place in the membership table.</summary>
internal sealed class SiloMembership(IServiceProvider services) : IMembership
{
    public (bool IsMember, string Says) Now
    {
        get
        {
            var oracle = services.GetRequiredService<ISiloStatusOracle>();
            var active = oracle.GetApproximateSiloStatuses(onlyActive: true).Count;
            return (oracle.CurrentStatus == SiloStatus.Active, $"{oracle.SiloName} is {oracle.CurrentStatus.ToString().ToLowerInvariant()}, {active} silos are active");
        }
    }
}
