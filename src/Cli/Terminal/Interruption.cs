using System.Runtime.InteropServices;

namespace Pathways.Cli.Terminal;

/// <summary>
/// Ctrl-C and SIGTERM from the first moment on, also while a step computes without looking up: the work is asked to stop and
/// given a moment to put its things away; then the process ends without it. A second signal ends it at once.
/// </summary>
internal static class Interruption
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);
    private static Action? _enough;

    /// <summary>Until it is disposed the first Ctrl-C asks work that has an answer at any moment for the one that it has; the command goes on with it, and the next Ctrl-C stops the command.</summary>
    /// <param name="enough">Ends the work; called once at most.</param>
    public static IDisposable Softly(Action enough)
    {
        Volatile.Write(ref _enough, enough);
        return new Hardly();
    }

    /// <summary>Does the work and gives its exit code.</summary>
    /// <exception cref="OperationCanceledException">A signal stopped it.</exception>
    public static async Task<int> RunAsync(Func<CancellationToken, Task<int>> work)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var working = Task.Run(() => work(stop.Token));
        await Task.WhenAny(working, AMomentAfter(stop.Token)).ConfigureAwait(false);
        return working.IsCompleted ? await working.ConfigureAwait(false) : throw new OperationCanceledException();

        void Stop(PosixSignalContext signal)
        {
            if (signal.Signal == PosixSignal.SIGINT && Interlocked.Exchange(ref _enough, null) is { } enough)
            {
                signal.Cancel = true;
                enough();
                return;
            }

            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }

    private static async Task AMomentAfter(CancellationToken stopped)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = stopped.Register(asked.SetResult);
        await asked.Task.ConfigureAwait(false);
        await Task.Delay(Moment, CancellationToken.None).ConfigureAwait(false);
    }

    private sealed class Hardly : IDisposable
    {
        public void Dispose() => Interlocked.Exchange(ref _enough, null);
    }
}
