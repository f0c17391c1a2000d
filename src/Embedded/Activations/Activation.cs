using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Pathways.Embedded.Calls;
using Pathways.Embedded.Copying;
using Pathways.Embedded.Storage;
using Pathways.Embedded.Streams;

namespace Pathways.Embedded.Activations;

/// <summary>
/// One living grain: its instance, its waiting calls, and the rules of who may run when. Every field below is guarded by
/// <see cref="_gate"/> or touched only in the activation's own turns.
/// </summary>
internal sealed partial class Activation
{
    [ThreadStatic]
    private static Activation? t_beingBuilt;

    private readonly Lock _gate = new();
    private readonly ActivationScheduler _scheduler;
    private readonly List<Request> _waiting = [];
    private List<IStoredState>? _states;
    private Sessions? _sessions;
    private TaskCompletionSource? _ended;
    private AsyncServiceScope? _scope;
    private Grain? _grain;
    private Phase _phase = Phase.New;
    private Request? _blocking;
    private int _runningCount;
    private DeactivationReason _reason;
    private long _idleSince;
    private DateTimeOffset _keepUntil;

    public Activation(GrainHost host, GrainId id)
    {
        Host = host;
        Id = id;
        _scheduler = new ActivationScheduler(this, host.Options.Threads);
        _idleSince = host.Options.Clock.GetTimestamp();
    }

    private enum Phase
    {
        New,
        Activating,
        Active,
        Deactivating,
        Ended,
    }

    /// <summary>The activation whose grain is being constructed on this thread.</summary>
    public static Activation? BeingBuilt => t_beingBuilt;

    public GrainHost Host { get; }

    public GrainId Id { get; }

    /// <summary>The enumerations of streams that the grain is serving.</summary>
    public Sessions Sessions => LazyInitializer.EnsureInitialized(ref _sessions, () => new Sessions(this));

    public IServiceProvider Services => (_scope ??= Host.Services.CreateAsyncScope()).ServiceProvider;

    public Grain Grain => _grain!;

    /// <summary>Whether it has been told to end, or has.</summary>
    public bool IsEnding
    {
        get
        {
            lock (_gate)
            {
                return _phase is Phase.Deactivating or Phase.Ended;
            }
        }
    }

    /// <summary>Completes when the activation has ended.</summary>
    public Task Ended
    {
        get
        {
            lock (_gate)
            {
                return _phase == Phase.Ended
                    ? Task.CompletedTask
                    : (_ended ??= new TaskCompletionSource(Host.Options.Answering)).Task;
            }
        }
    }

    /// <summary>Takes a request; false when this activation has ended and another must be made.</summary>
    public bool TryEnqueue(Request request)
    {
        var activate = false;
        lock (_gate)
        {
            if (_phase == Phase.Ended)
            {
                return false;
            }

            _waiting.Add(request);
            if (_phase == Phase.New)
            {
                _phase = Phase.Activating;
                activate = true;
            }
        }

        if (activate)
        {
            _scheduler.Post(static self => _ = ((Activation)self!).ActivateAsync(), this);
        }
        else
        {
            StartWhatMay();
        }

        return true;
    }

    /// <summary>Runs work as a turn of this activation, beside its requests.</summary>
    public void Post(Action<object?> work, object? state) => _scheduler.Post(work, state);

    /// <summary>A state that the grain's constructor asked for; read before activation.</summary>
    public void Owns(IStoredState state) => (_states ??= []).Add(state);

    public void DelayDeactivation(TimeSpan time)
    {
        var now = Host.Options.Clock.GetUtcNow();
        lock (_gate)
        {
            _keepUntil = time == Timeout.InfiniteTimeSpan || time > DateTimeOffset.MaxValue - now ? DateTimeOffset.MaxValue
                : time <= TimeSpan.Zero ? default
                : now + time;
        }
    }

    /// <summary>Ends the activation if nobody called for as long as this.</summary>
    public void CollectIfIdle(TimeSpan age)
    {
        lock (_gate)
        {
            if (_phase != Phase.Active || _runningCount > 0 || _waiting.Count > 0
                || Host.Options.Clock.GetElapsedTime(_idleSince) < age || _keepUntil > Host.Options.Clock.GetUtcNow())
            {
                return;
            }
        }

        Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, $"Nobody called for {age}."));
    }

    /// <summary>Ends the activation once its running requests have ended. Waiting ones go to the next.</summary>
    public void Deactivate(DeactivationReason reason)
    {
        lock (_gate)
        {
            if (_phase is Phase.Deactivating or Phase.Ended)
            {
                return;
            }

            _reason = reason;
            var active = _phase == Phase.Active;
            _phase = Phase.Deactivating;
            if (!active || _runningCount > 0)
            {
                // Whoever is still running, or activating, finishes it.
                _sessions?.ReleaseWaiting();
                return;
            }
        }

        _scheduler.Post(static self => _ = ((Activation)self!).EndAsync(), this);
    }

    /// <summary>A request has ended; another may start.</summary>
    public void Completed(Request request)
    {
        bool end;
        lock (_gate)
        {
            _runningCount--;
            if (_blocking == request)
            {
                _blocking = null;
            }

            _idleSince = Host.Options.Clock.GetTimestamp();
            end = _phase == Phase.Deactivating && _runningCount == 0;
        }

        if (end)
        {
            _scheduler.Post(static self => _ = ((Activation)self!).EndAsync(), this);
        }
        else
        {
            StartWhatMay();
        }
    }

    private async Task ActivateAsync()
    {
        try
        {
            var previous = t_beingBuilt;
            t_beingBuilt = this;
            try
            {
                _grain = Id.Class.Create(this);
            }
            finally
            {
                t_beingBuilt = previous;
            }

            foreach (var state in _states ?? [])
            {
                await state.LoadAsync();
            }

            if (Id.Class.OverridesActivate)
            {
                await _grain.OnActivateAsync(Host.Stopping);
            }
        }
        catch (Exception exception)
        {
            FailActivation(DeepCopy.Unwrap(exception));
            return;
        }

        bool end;
        lock (_gate)
        {
            end = _phase == Phase.Deactivating;
            if (!end)
            {
                _phase = Phase.Active;
            }
        }

        if (end)
        {
            await EndAsync();
        }
        else
        {
            StartWhatMay();
        }
    }

    private void FailActivation(Exception exception)
    {
        LogActivationFailed(Host.Logger, exception, Id);
        foreach (var request in Leave())
        {
            request.Fail(DeepCopy.OfException(exception));
        }

        _scope?.Dispose();
    }

    private async Task EndAsync()
    {
        if (_sessions is { } sessions)
        {
            await sessions.EndAllAsync();
        }

        if (Id.Class.OverridesDeactivate)
        {
            try
            {
                await _grain!.OnDeactivateAsync(_reason, Host.Aborting);
            }
            catch (Exception exception)
            {
                LogDeactivationFailed(Host.Logger, exception, Id);
            }
        }

        foreach (var request in Leave())
        {
            Host.Forward(request);
        }

        if (_scope is { } scope)
        {
            await scope.DisposeAsync();
        }
    }

    private Request[] Leave()
    {
        Request[] waiting;
        lock (_gate)
        {
            _phase = Phase.Ended;
            _ended?.TrySetResult();
            waiting = [.. _waiting];
            _waiting.Clear();
        }

        Host.Remove(this);
        return waiting;
    }

    private void StartWhatMay()
    {
        while (TakeNext() is { } request)
        {
            request.Activation = this;
            _scheduler.Post(static state => _ = ((Request)state!).RunAsync(), request);
        }
    }

    private Request? TakeNext()
    {
        lock (_gate)
        {
            if (_phase != Phase.Active)
            {
                return null;
            }

            for (var i = 0; i < _waiting.Count; i++)
            {
                var request = _waiting[i];
                if (request.IsAbandoned)
                {
                    // The caller has gone, so the call is dropped, as Orleans drops expired messages.
                    _waiting.RemoveAt(i--);
                    continue;
                }

                if (MayStart(request))
                {
                    _waiting.RemoveAt(i);
                    Record(request);
                    return request;
                }
            }

            return null;
        }
    }

    private bool MayStart(Request request) =>
        _runningCount == 0 || request.AlwaysInterleave || _blocking is null || Id.Class.Reentrant
        || (_blocking.ReadOnly && request.ReadOnly);

    private void Record(Request request)
    {
        _runningCount++;
        if (_blocking is null && !request.AlwaysInterleave)
        {
            _blocking = request;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Grain {Grain} could not be activated")]
    private static partial void LogActivationFailed(ILogger logger, Exception exception, GrainId grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "Grain {Grain}: OnDeactivateAsync failed")]
    private static partial void LogDeactivationFailed(ILogger logger, Exception exception, GrainId grain);
}
