using System.Collections.Immutable;
using Microsoft.AspNetCore.Routing;
using Pathways.Api.Answers;
using Pathways.Api.Http;
using Pathways.Api.Operations;
using Pathways.Api.Resources;
using Pathways.Api.Runs;
using Pathways.Grains.Reference;

namespace Pathways.Api.Endpoints;

/// <summary>From where a site can be reached.</summary>
internal static class CatchmentEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var columns = Catchments.Fields.Select(field => field.Column).ToImmutableArray();
        routes.MapOperation(new Operation("listSiteCatchment", "GET", "/api/v1/runs/{run}/sites/{id}/catchment", "Results", Access.Read, "From where a school or college can be reached: minutes by zone")
        {
            Description = "Travel only, never a count of people; sites that the run's scenario opens included.",
            Inputs = [RunAccess.Input, Input.Id("id", "Id of the site.", "10006570-thanet"), .. TableQuery.Inputs(columns, withBox: true)],
            Columns = columns,
            Row = "CatchmentRow",
            MediaTypes = TableAnswer.Placed,
            Errors = [.. ResultEndpoints.Errors],
        }, async request =>
        {
            var run = await request.Get<RunAccess>().DoneAsync(request);
            var (world, site) = (await request.Get<ReferenceData>().RunWorldAsync(run.View.Inputs!), request.Values.Required("id"));
            if (!world.Travel.SiteIds.Contains(site))
                throw ApiProblem.NotFound("id", "site");
            return TableAnswer.Page(request, run.Basis, run.Result.AreaSet, run.View.RunId, () => Catchments.Make(world, run.Result, run.Basis, site, request.View, request.Get<Outlines>())!);
        });
    }
}
