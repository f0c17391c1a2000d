using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Pathways.Api.Hosting;
using Pathways.Grains.Messages;
using Pathways.Model;

namespace Pathways.Api.Http;

/// <summary>Every refusal and failure as problem details (RFC 9457): what is wrong and with which field, never a stack trace.</summary>
internal static partial class Problems
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>Writes what a handler threw, or a status without a body.</summary>
    public static async Task HandleAsync(HttpContext context, RequestDelegate next, ILogger log)
    {
        try
        {
            await next(context);
            if (!context.Response.HasStarted && context.Response.StatusCode is 404 or 405 && context.Response.ContentLength is null && context.Response.ContentType is null)
                await WriteAsync(context, new ApiProblem(context.Response.StatusCode, ReasonPhrases.GetReasonPhrase(context.Response.StatusCode), context.Response.StatusCode == 404 ? "There is nothing at this address." : "This address does not take that method."));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // nobody is there any more to be told
        }
#pragma warning disable CA1031 // the last line of defence: whoever asked is told that it failed, the log why
        catch (Exception failure) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            if (Of(failure, context) is { } told)
            {
                if (failure is InvalidDataException)
                    LogFailed(log, context.GetEndpoint()?.DisplayName ?? "no endpoint", failure);
                await WriteAsync(context, told);
                return;
            }

            LogFailed(log, context.GetEndpoint()?.DisplayName ?? "no endpoint", failure);
            await WriteAsync(context, new ApiProblem(500, "The server failed", "The fault is recorded. Nothing that was stored is lost."));
        }
    }

    /// <summary>Writes a problem as the answer.</summary>
    public static async Task WriteAsync(HttpContext context, ApiProblem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "private, no-store";
        response.Headers.Remove("ETag");
        if (problem.RetryAfterSeconds is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (problem.Status == 401)
            response.Headers.WWWAuthenticate = context.Request.Path.StartsWithSegments("/ogc", StringComparison.Ordinal) ? "Basic realm=\"Pathways\", charset=\"UTF-8\"" : "Bearer realm=\"Pathways\"";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        await JsonSerializer.SerializeAsync(
            response.Body, new { type = "about:blank", title = problem.Title, status = problem.Status, detail = problem.Message, errors = problem.Faults }, JsonText.Options, context.RequestAborted);
    }

    private static ApiProblem? Of(Exception failure, HttpContext context) => failure switch
    {
        ApiProblem problem => problem,
        InvalidInputException refused => ApiProblem.Of(refused),
        RunRefusedException refused => new ApiProblem(409, "Not possible now", refused.Message),
        InvalidDataException or PartMissingException => new ApiProblem(409, "Not possible now", "What is stored of this run cannot be used: it is damaged, another version of Pathways stored it, or a limit of the store is too small; the server's log says which. If it is the run: stop the server, remove it (pathways runs prune RUN) and run its scenario again."),
        BadHttpRequestException { StatusCode: 413 } => Bodies.TooLong(context.RequestServices.GetRequiredService<ApiSettings>().Limits.BodyBytes),
        BadHttpRequestException bad => new ApiProblem(bad.StatusCode, "The request is not right", "The request cannot be read."),
        TimeoutException or EnumerationAbortedException => ApiProblem.NotReady("The run did not answer in time."),
        _ => null,
    };

    // The endpoint's name, never the address that was asked for or what was sent.
    [LoggerMessage(Level = LogLevel.Error, Message = "{Endpoint} failed")]
    private static partial void LogFailed(ILogger logger, string endpoint, Exception failure);
}
