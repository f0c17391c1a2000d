using System.Runtime.CompilerServices;
using Orleans.Runtime;
using Pathways.Grains.Messages;

namespace Pathways.Grains.Client;

/// <summary>
/// Follows a run over the ends of its grain and of the processes that held it. A stream that came from a process which died may be
/// silent for as long as a call may last, so whoever hears nothing asks now and then whether there is more to hear.
/// </summary>
internal sealed class RunWatch(IRunGrain run, TimeProvider clock)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>What the run tells after a number, until it is final.</summary>
    /// <exception cref="RunRefusedException">There is no such run.</exception>
    /// <exception cref="TimeoutException">Nobody answered for two minutes.</exception>
    public async IAsyncEnumerable<RunProgress> FollowAsync(long afterSequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var watch = run.WatchAsync(afterSequence, cancellationToken).GetAsyncEnumerator(cancellationToken);
            var next = Task.FromResult(false);
            try
            {
                while (await IsNextAsync(next = watch.MoveNextAsync().AsTask(), afterSequence, cancellationToken))
                {
                    afterSequence = watch.Current.Sequence;
                    yield return watch.Current;
                }
            }
            finally
            {
                await EndAsync(watch, next);
            }

            if (await ViewAsync(cancellationToken) is not { } view || view.Phase.IsFinal())
                yield break;
        }
    }

    private async Task<bool> IsNextAsync(Task<bool> next, long afterSequence, CancellationToken cancellationToken)
    {
        try
        {
            while (!await EndsInTimeAsync(next, cancellationToken))
            {
                if (await ViewAsync(cancellationToken) is not { } view || view.Phase.IsFinal() || view.Sequence > afterSequence)
                    return next.IsCompleted && await next;
            }

            return await next;
        }
        catch (Exception trouble) when (IsPassing(trouble))
        {
            return false; // the grain ended, or its process; the caller asks the next one
        }
    }

    private async Task<bool> EndsInTimeAsync(Task next, CancellationToken cancellationToken)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(next, Task.Delay(Silence, clock, silence.Token));
        silence.Cancel(); // CancelAsync would go through the thread pool, past a scheduler of the caller's own
        cancellationToken.ThrowIfCancellationRequested();
        return first == next;
    }

    private static async Task EndAsync(IAsyncEnumerator<RunProgress> watch, Task<bool> next)
    {
        if (next.IsCompleted)
            await DisposeAsync(watch);
        else
            _ = next.ContinueWith(_ => DisposeAsync(watch), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Current);
    }

    private static async Task DisposeAsync(IAsyncEnumerator<RunProgress> watch)
    {
        try
        {
            await watch.DisposeAsync();
        }
        catch (Exception trouble) when (IsPassing(trouble))
        {
            // Nobody is there any more to be told that nobody watches.
        }
    }

    private async Task<RunView?> ViewAsync(CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return await run.ViewAsync();
            }
            catch (Exception trouble) when (IsPassing(trouble) && clock.GetElapsedTime(begun) < Patience)
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    /// <summary>What a stream may meet when grains move between processes, or one of these dies; the host repeats calls that nobody took.</summary>
    private static bool IsPassing(Exception trouble) => trouble is EnumerationAbortedException or TimeoutException;
}
