using Microsoft.AspNetCore.Routing;
using Pathways.Api.Documents;
using Pathways.Api.Ogc;

namespace Pathways.Api.Endpoints;

/// <summary>Everything that the server answers.</summary>
internal static class ApiRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        StatusEndpoints.Map(routes);
        SignInEndpoints.Map(routes);
        DatasetEndpoints.Map(routes);
        ScenarioEndpoints.Map(routes);
        RunEndpoints.Map(routes);
        ResultEndpoints.Map(routes);
        CatchmentEndpoints.Map(routes);
        ArchiveEndpoints.Map(routes);
        ComparisonEndpoints.Map(routes);
        AskEndpoints.Map(routes);
        OgcEndpoints.Map(routes);
        ApiDocuments.Map(routes);
    }
}
