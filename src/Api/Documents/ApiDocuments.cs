using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
namespace Pathways.Api.Documents;
internal static class ApiDocuments
{
    public static IServiceCollection AddPathwaysOpenApi(this IServiceCollection services) => services;
    public static Task WriteAsync(string folder) => Task.CompletedTask;
    public static void Map(IEndpointRouteBuilder routes) { _ = routes; }
}
