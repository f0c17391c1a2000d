using Pathways.Embedded.Calls;
using Pathways.Embedded.Copying;

namespace Pathways.Embedded.Streams;

/// <summary>Asks a grain for the next items of an enumeration, and begins it at the first time.</summary>
internal sealed class Poll<T>(GrainHost host, object key, StreamMethod<T> method, object?[]? begin) : Request
{
    private readonly TaskCompletionSource<Batch<T>> _answer = new(host.Options.Answering);

    public Task<Batch<T>> Answer => _answer.Task;

    public override bool IsAbandoned => false;

    public override void Fail(Exception exception) => _answer.TrySetException(exception);

    public override async Task RunAsync()
    {
        var sessions = Activation!.Sessions;
        Batch<T>? batch = null;
        Exception? error = null;
        try
        {
            var session = begin is null ? (Session<T>?)sessions.Find(key) : Begin(begin);
            batch = session is null ? new Batch<T>(BatchKind.Missing, []) : await session.NextAsync();
            if (batch.Kind == BatchKind.Last)
            {
                await sessions.EndAsync(key);
            }

            batch = method.ResultByReference ? batch : batch with { Items = CopyEach(batch.Items) };
        }
        catch (Exception exception)
        {
            await sessions.EndAsync(key);
            error = DeepCopy.OfException(DeepCopy.Unwrap(exception));
        }

        Activation.Completed(this);
        if (error is null)
        {
            _answer.TrySetResult(batch!);
        }
        else
        {
            _answer.TrySetException(error);
        }
    }

    private static List<T> CopyEach(List<T> items) => items.ConvertAll(item => DeepCopy.Of(item));

    private Session<T> Begin(object?[] arguments)
    {
        var cancellation = new CancellationTokenSource();
        if (method.TokenIndex is { } index)
        {
            arguments[index] = cancellation.Token;
        }

        var session = new Session<T>(
            method.Begin(Activation!.Grain, arguments).GetAsyncEnumerator(cancellation.Token), cancellation, host.Options.Answering);
        Activation.Sessions.Add(key, session);
        return session;
    }
}

/// <summary>Tells a grain that nobody listens to an enumeration any more.</summary>
internal sealed class EndOfPolling(GrainHost host, object key) : Request
{
    private readonly TaskCompletionSource _answer = new(host.Options.Answering);

    public Task Answer => _answer.Task;

    public override bool IsAbandoned => false;

    public override void Fail(Exception exception) => _answer.TrySetResult();

    public override async Task RunAsync()
    {
        try
        {
            await Activation!.Sessions.EndAsync(key);
        }
        finally
        {
            Activation!.Completed(this);
            _answer.TrySetResult();
        }
    }
}
