namespace Pathways.Api.Ogc;
internal static class OgcEndpoints { public static void Map(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes) { _ = routes; } }
