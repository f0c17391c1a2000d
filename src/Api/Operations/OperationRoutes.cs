using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Api.Hosting;
using Pathways.Api.Http;
using Pathways.Api.Security;

namespace Pathways.Api.Operations;

/// <summary>Does an operation: who asks, how often, with what values, and what is recorded of it.</summary>
internal static class OperationRoutes
{
    /// <summary>Adds an operation.</summary>
    public static void MapOperation(this IEndpointRouteBuilder routes, Operation operation, Func<ApiRequest, Task<IResult>> answer)
        => routes.MapMethods(operation.Path, operation.Method == "GET" ? ["GET", "HEAD"] : [operation.Method], (Delegate)((HttpContext context) => DoAsync(context, operation, answer)))
            .WithMetadata(operation).WithName(operation.Id).WithDisplayName(operation.Id);

    private static async Task<IResult> DoAsync(HttpContext context, Operation operation, Func<ApiRequest, Task<IResult>> answer)
    {
        var caller = Admit(context, operation);
        context.RequestServices.GetRequiredService<RateLimits>().Admit(caller, context, operation.Starts);
        var values = Values.Read(context, operation.Inputs);
        var form = Form(context, operation, values);
        var body = operation.HasBody ? await BodyAsync(context, operation) : null;
        var request = new ApiRequest(
            context, operation, caller, form, values, body is not null && operation.TextBody is null ? Values.ReadBody(body, operation.BodyInputs) : new Values(), operation.TextBody is null ? null : body);
        var audit = context.RequestServices.GetRequiredService<ApiAudit>();
        if (operation.AuditedFirst)
            await audit.RecordAsync(Line(request, 0), context.RequestAborted);
        try
        {
            var result = await answer(request);
            if (operation.Access != Access.Anyone)
                await audit.NoteAsync(Line(request, (result as IStatusCodeHttpResult)?.StatusCode ?? 200), CancellationToken.None);
            return result;
        }
        catch (ApiProblem problem)
        {
            await audit.NoteAsync(Line(request, problem.Status), CancellationToken.None);
            throw;
        }
    }

    /// <summary>Whether the caller may ask for this.</summary>
    private static Caller Admit(HttpContext context, Operation operation)
    {
        var settings = context.RequestServices.GetRequiredService<ApiSettings>();
        var failed = Credentials.Any(context.Request) && context.KnownCaller() is null; // what was brought opened nothing: never taken for nobody
        if (context.KnownCaller() is not { } known)
        {
            if ((failed || !settings.Public) && operation.Access != Access.Anyone)
                throw new ApiProblem(401, "Who asks?", failed ? "The key or token is not accepted: it is wrong, expired or revoked." : "Give a key by the header X-Api-Key, as bearer token or as the password of HTTP Basic, or sign in at /sign-in.");
            known = Caller.Anyone;
        }

        context.RequestServices.GetRequiredService<CsrfTokens>().Require(context.Request, known);
        if (operation.Access is Access.Read && !known.Scopes.Contains(Pathways.Data.Keys.KeyScope.Read))
            throw ApiProblem.Forbidden("This key may not read.");
        if (operation.Access is Access.Run && !known.MayRun)
            throw ApiProblem.Forbidden("This key may not make scenarios or start runs.");
        if (operation.Access is Access.Analyst && known.Profile != Audience.AudienceProfile.Internal)
            throw ApiProblem.Forbidden("This is for the authority's analysts.");
        return known;
    }

    /// <summary>The form to answer in, settled before anything is done. One that the address names goes before Accept, as GIS clients and links in a browser have it.</summary>
    private static string Form(HttpContext context, Operation operation, Values values)
        => values.Has("f") ? operation.MediaTypes[0] : Answers.Media.Wanted(context.Request, operation.MediaTypes);

    private static async Task<byte[]> BodyAsync(HttpContext context, Operation operation)
    {
        var wanted = operation.TextBody ?? Answers.Media.Json;
        var given = context.Request.ContentType?.Split(';')[0].Trim();
        if (!string.Equals(given, wanted, StringComparison.OrdinalIgnoreCase))
            throw new ApiProblem(415, "Not that media type", $"The body must be {wanted}.", new FieldFault("Content-Type", "is not right", "give " + wanted));
        return await Bodies.ReadAsync(context.Request, context.RequestServices.GetRequiredService<ApiSettings>().Limits.BodyBytes, context.RequestAborted);
    }

    private static AuditLine Line(ApiRequest request, int status) => new(
        request.Get<TimeProvider>().GetUtcNow(), request.Caller.AuditId, request.View.Id, request.Operation.Id, request.RunId, status);
}
