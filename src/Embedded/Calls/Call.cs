using System.Diagnostics.CodeAnalysis;
using Orleans;
using Orleans.Storage;
using Pathways.Embedded.Copying;

namespace Pathways.Embedded.Calls;

/// <summary>One call of a grain's method, from the caller's copy of the arguments to the caller's copy of the answer.</summary>
/// <typeparam name="T">The answer; for methods that return only a task, any type.</typeparam>
[SuppressMessage("Design", "CA1001", Justification = "The source has no timer and no wait handle, so it needs no disposal.")]
internal sealed class Call<T>(GrainHost host, GrainMethod<T> method, object?[] arguments) : Request, ITimedOut
{
    private readonly TaskCompletionSource<T> _answer = new(host.Options.Answering);
    private CancellationTokenSource? _calleeCancellation;
    private CancellationTokenRegistration _callerCancellation;

    public Task<T> Answer => _answer.Task;

    public LinkedListNode<ITimedOut>? TimeoutNode { get; set; }

    public long DueTimestamp { get; set; }

    public override bool IsAbandoned => _answer.Task.IsCompleted;

    private TimeSpan TimeoutAfter => method.Timeout ?? host.Options.ResponseTimeout;

    public void Send()
    {
        if (method.TokenIndex is { } index && arguments[index] is CancellationToken { CanBeCanceled: true } token)
        {
            // The callee gets a token of its own, cancelled in its own turn; the caller does not wait for it.
            _calleeCancellation = new CancellationTokenSource();
            arguments[index] = _calleeCancellation.Token;
            _callerCancellation = token.UnsafeRegister(static state => ((Call<T>)state!).OnCallerCancelled(), this);
        }

        host.Timeouts.Watch(this, TimeoutAfter);
        host.Send(this);
    }

    public void OnTimeout()
    {
        if (_answer.TrySetException(new TimeoutException(
            $"Response did not arrive on time in {TimeoutAfter} for {method.Name} of {Target}. The call may still run.")))
        {
            _callerCancellation.Unregister();
        }
    }

    public override void Fail(Exception exception)
    {
        Leave();
        _answer.TrySetException(exception);
    }

    public override async Task RunAsync()
    {
        var activation = Activation!;
        T? result = default;
        Exception? error = null;
        try
        {
            result = await method.InvokeAsync(activation.Grain, arguments);
            result = method.ResultByReference ? result : DeepCopy.Of(result);
        }
        catch (Exception exception)
        {
            error = DeepCopy.Unwrap(exception);
            if (error is InconsistentStateException { IsSourceActivation: true } inconsistent)
            {
                inconsistent.IsSourceActivation = false;
                activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, error,
                    "The stored state was not the one that the grain knows."));
            }
        }

        // First the end, then the answer: who has the answer finds the grain no longer busy with it.
        activation.Completed(this);
        Leave();
        if (error is null)
        {
            _answer.TrySetResult(result!);
        }
        else
        {
            _answer.TrySetException(DeepCopy.OfException(error));
        }
    }

    private void OnCallerCancelled()
    {
        _answer.TrySetCanceled(CancellationToken.None);
        Timeouts.Forget(this);
        if (Activation is { } activation)
        {
            activation.Post(static state => ((CancellationTokenSource)state!).Cancel(), _calleeCancellation);
        }
        else
        {
            _calleeCancellation!.Cancel();
        }
    }

    private void Leave()
    {
        Timeouts.Forget(this);
        _callerCancellation.Unregister();
    }
}
