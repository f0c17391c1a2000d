using Pathways.Data.Transport;
using Pathways.Model;
using Pathways.Travel;

namespace Pathways.Silo.Hosting;

/// <summary>The one place that chooses how travel is modelled.</summary>
public static class TravelModels
{
    /// <summary>The travel model of a network.</summary>
    /// <param name="network">Stops, services and water.</param>
    /// <param name="world">The world, for its parameters.</param>
    /// <param name="threads">Threads for computing; 0 for one a core.</param>
    public static FrequencyTravelModel Of(TransportNetwork network, World world, int threads)
    {
        ArgumentNullException.ThrowIfNull(world);
        return new FrequencyTravelModel(network, world.Parameters, threads == 0 ? null : threads);
    }

    /// <summary>The matrix between a world's zones and sites, kept on disk between runs.</summary>
    /// <param name="network">Stops, services and water.</param>
    /// <param name="world">The world.</param>
    /// <param name="cacheFolder">Where matrices are kept.</param>
    /// <param name="threads">Threads for computing; 0 for one a core.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static TravelMatrix Matrix(TransportNetwork network, World world, string cacheFolder, int threads, CancellationToken cancellationToken)
    {
        var model = Of(network, world, threads);
        var zones = world.Zones.Select(zone => new TravelPoint(zone.Code, zone.Centroid)).ToArray();
        var sites = world.Sites.Select(site => new TravelPoint(site.Id, site.Location)).ToArray();
        return new TravelMatrixCache(cacheFolder).GetOrCompute(model.MatrixHash(zones, sites), () => model.Matrix(zones, sites, null, cancellationToken));
    }
}
