using Pathways.Api.Endpoints;
using Pathways.Api.Operations;
using Pathways.Grains.Messages;
using Pathways.Grains.Reference;
using Pathways.Model;

namespace Pathways.Api.Runs;

/// <summary>Where a run's courses are taught: the dataset's sites, and those that its scenario opens.</summary>
/// <param name="World">The world that has them all.</param>
/// <param name="Opened">Ids of the sites that the scenario opens.</param>
internal sealed record RunPlaces(World World, IReadOnlySet<string> Opened)
{
    /// <summary>Those of a run. Its own world is only read where the server's is not enough.</summary>
    public static async Task<RunPlaces> OfAsync(ApiRequest request, RunView run)
    {
        var (references, world) = (request.Get<ReferenceData>(), DatasetEndpoints.WorldOf(request));
        var opened = (await references.ScenarioAsync(run.Inputs!.ScenarioBlob)).Modifications.OfType<OpenSite>().Select(site => site.Id).ToHashSet(StringComparer.Ordinal);
        return opened.Count == 0 && run.Request.DatasetHash == world.Dataset.Hash ? new(world, opened)
            : new(await references.WorldAsync(run.Inputs.DatasetBlob, run.Inputs.ScenarioBlob), opened);
    }
}
