using System.Diagnostics.CodeAnalysis;

namespace Pathways.Embedded.Streams;

/// <summary>One enumeration that a grain serves. Touched only in the activation's turns, but for <see cref="Release"/>.</summary>
internal abstract class Session(CancellationTokenSource cancellation, TaskCreationOptions answering)
{
    private readonly TaskCompletionSource _released = new(answering);
    private bool _seen = true;

    public bool Busy { get; protected set; }

    protected Task Released => _released.Task;

    protected abstract Task<bool>? Pending { get; }

    /// <summary>Whether nobody has asked since the last time this was asked, which it then counts from anew.</summary>
    public bool HasExpired()
    {
        var expired = !Busy && !_seen;
        _seen = false;
        return expired;
    }

    /// <summary>Lets a caller who waits for the next item go, without one.</summary>
    public void Release() => _released.TrySetResult();

    /// <summary>Cancels the grain's method and ends it.</summary>
    /// <param name="patience">How long a method that ignores its cancellation is waited for.</param>
    /// <param name="clock">Measures it.</param>
    [SuppressMessage("Design", "CA1031", Justification = "How the body of a stream ends when nobody listens is nobody's concern.")]
    public async Task EndAsync(TimeSpan patience, TimeProvider clock)
    {
        Release();
        try
        {
            cancellation.Cancel();
            if (Pending is { } pending)
            {
                await pending.WaitAsync(patience, clock);
            }
        }
        catch (Exception)
        {
            // The body was cancelled or failed; either way it is over, or past patience.
        }

        if (Pending is null or { IsCompleted: true })
        {
            try
            {
                await DisposeEnumeratorAsync();
            }
            catch (Exception)
            {
                // As above.
            }
        }

        cancellation.Dispose();
    }

    protected void Seen() => _seen = true;

    protected abstract ValueTask DisposeEnumeratorAsync();
}

/// <inheritdoc />
internal sealed class Session<T>(IAsyncEnumerator<T> items, CancellationTokenSource cancellation, TaskCreationOptions answering)
    : Session(cancellation, answering)
{
    private const int MaxItemsPerAnswer = 100;

    private Task<bool>? _pending;

    protected override Task<bool>? Pending => _pending;

    /// <summary>What is ready at once, up to a limit; or else the next item; or neither, when the caller should ask again.</summary>
    public async Task<Batch<T>> NextAsync()
    {
        Seen();
        if (_pending is null && TakeReady() is { } ready)
        {
            return ready;
        }

        Busy = true;
        try
        {
            await Task.WhenAny(_pending!, Released);
        }
        finally
        {
            Busy = false;
            Seen();
        }

        if (!_pending!.IsCompleted)
        {
            return new Batch<T>(BatchKind.AskAgain, []);
        }

        var pending = _pending;
        _pending = null;
        return await pending ? new Batch<T>(BatchKind.Items, [items.Current]) : new Batch<T>(BatchKind.Last, []);
    }

    protected override ValueTask DisposeEnumeratorAsync() => items.DisposeAsync();

    private Batch<T>? TakeReady()
    {
        List<T> ready = [];
        while (ready.Count < MaxItemsPerAnswer)
        {
            var next = items.MoveNextAsync();
            if (!next.IsCompletedSuccessfully)
            {
                _pending = next.AsTask();
                break;
            }

            if (!next.Result)
            {
                return new Batch<T>(BatchKind.Last, ready);
            }

            ready.Add(items.Current);
        }

        return ready.Count > 0 ? new Batch<T>(BatchKind.Items, ready) : null;
    }
}
