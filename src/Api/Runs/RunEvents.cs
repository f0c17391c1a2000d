using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Pathways.Api.Answers;
using Pathways.Api.Http;
using Pathways.Api.Operations;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Grains.Runs;

namespace Pathways.Api.Runs;

/// <summary>What a run tells on its way, as server-sent events (WHATWG HTML, 9.2).</summary>
internal static class RunEvents
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    public static async Task<IResult> FollowAsync(ApiRequest request)
    {
        var view = await request.Get<RunAccess>().FindAsync(request);
        return new Stream(request, view.RunId, request.Values.Whole("Last-Event-ID", 0));
    }

    private sealed class Stream(ApiRequest request, string runId, long after) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = Media.Events;
            httpContext.Response.Headers.CacheControl = "private, no-store";
            httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            var cancel = httpContext.RequestAborted;
            var client = request.Get<RunClient>();
            var next = default(Task<bool>);
            var told = client.WatchAsync(runId, after, cancel).GetAsyncEnumerator(cancel);
            try
            {
                while (await NextAsync(httpContext, next = told.MoveNextAsync().AsTask()))
                    await WriteAsync(httpContext, told.Current.Sequence, Pathways.Data.Codes.Word(told.Current.Kind), Of(told.Current));
                if (await client.ViewAsync(runId) is { } view)
                    await WriteAsync(httpContext, view.Sequence, "final", await request.Get<RunDesk>().ToldAsync(request.Caller, view));
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                // whoever listened has gone
            }
            finally
            {
                if (next is { IsCompleted: true } or null)
                    await told.DisposeAsync();
            }
        }

        /// <summary>Waits for more; a comment now and then keeps what lies between from closing a silent connection.</summary>
        private async Task<bool> NextAsync(HttpContext context, Task<bool> next)
        {
            while (true)
            {
                try
                {
                    return await next.WaitAsync(Silence, request.Get<TimeProvider>(), context.RequestAborted);
                }
                catch (TimeoutException) when (!next.IsCompleted)
                {
                    await context.Response.Body.WriteAsync(": still under way\n\n"u8.ToArray(), context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                }
            }
        }

        private static object Of(RunProgress told)
            => new { told.Phase, step = told.Step - 1, steps = RunStepNames.Count, says = told.Kind == ProgressKind.Trouble ? "Something is in the way; it is tried again." : told.Message, told.Seconds };

        private static async Task WriteAsync(HttpContext context, long id, string name, object data)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"id: {id}\nevent: {name}\ndata: {JsonSerializer.Serialize(data, JsonText.Options)}\n\n");
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }
}
