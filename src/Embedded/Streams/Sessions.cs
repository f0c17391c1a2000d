using Pathways.Embedded.Activations;

namespace Pathways.Embedded.Streams;

/// <summary>The enumerations that one activation serves. Those that nobody polls for a response timeout or two expire.</summary>
internal sealed class Sessions : IDisposable
{
    private readonly Activation _activation;
    private readonly Dictionary<object, Session> _sessions = [];
    private readonly Lock _gate = new();
    private ITimer? _sweep;

    public Sessions(Activation activation) => _activation = activation;

    private TimeSpan Period => _activation.Host.Options.ResponseTimeout;

    private TimeProvider Clock => _activation.Host.Options.Clock;

    public void Add(object key, Session session)
    {
        lock (_gate)
        {
            _sessions.Add(key, session);
            _sweep ??= Clock.CreateTimer(
                static self => ((Sessions)self!)._activation.Post(static state => ((Sessions)state!).Sweep(), self),
                this, Period, Period);
        }

        // Whoever begins while the activation has been told to end comes after ReleaseWaiting, and would hold it for ever.
        if (_activation.IsEnding)
        {
            session.Release();
        }
    }

    public Session? Find(object key)
    {
        lock (_gate)
        {
            return _sessions.GetValueOrDefault(key);
        }
    }

    public Task EndAsync(object key)
    {
        Session? session;
        lock (_gate)
        {
            _sessions.Remove(key, out session);
        }

        return session?.EndAsync(Period, Clock) ?? Task.CompletedTask;
    }

    /// <summary>Lets all who wait for an item go, because the activation wants to end.</summary>
    public void ReleaseWaiting()
    {
        lock (_gate)
        {
            foreach (var session in _sessions.Values)
            {
                session.Release();
            }
        }
    }

    public async Task EndAllAsync()
    {
        Session[] sessions;
        lock (_gate)
        {
            sessions = [.. _sessions.Values];
            _sessions.Clear();
        }

        foreach (var session in sessions)
        {
            await session.EndAsync(Period, Clock);
        }

        Dispose();
    }

    public void Dispose() => _sweep?.Dispose();

    private void Sweep()
    {
        object[] expired;
        lock (_gate)
        {
            expired = [.. _sessions.Where(pair => pair.Value.HasExpired()).Select(pair => pair.Key)];
        }

        foreach (var key in expired)
        {
            _ = EndAsync(key);
        }
    }
}
