using Orleans.Runtime;
using Pathways.Embedded.Activations;

namespace Pathways.Embedded.Storage;

/// <summary>A state that is read before its grain is activated.</summary>
internal interface IStoredState
{
    Task LoadAsync();
}

/// <summary>One stored state of one activation. Its operations follow one another, also where calls interleave.</summary>
internal sealed class PersistentState<T> : IPersistentState<T>, IStoredState
{
    private readonly Activation _activation;
    private readonly StateKey _key;
    private readonly StateFormat _format;
    private readonly IStateStore _store;
    private Task _last = Task.CompletedTask;
    private bool _loaded;
    private bool _exists;
    private T _state;

    public PersistentState(Activation activation, string name)
    {
        _activation = activation;
        _key = new StateKey(activation.Id.Class.Name, activation.Id.Key, name);
        _format = activation.Host.States;
        _store = activation.Host.Store;
        _ = _format.Info<T>();
        _state = Activator.CreateInstance<T>();
    }

    public string? Etag { get; private set; }

    public bool RecordExists => _loaded ? _exists : throw new InvalidOperationException("The state has not been read yet.");

    public T State
    {
        get
        {
            RequireTurn();
            return _state;
        }

        set
        {
            RequireTurn();
            _state = value;
        }
    }

    public Task LoadAsync() => ReadStateAsync(CancellationToken.None);

    public Task ReadStateAsync() => ReadStateAsync(CancellationToken.None);

    public Task WriteStateAsync() => WriteStateAsync(CancellationToken.None);

    public Task ClearStateAsync() => ClearStateAsync(CancellationToken.None);

    public Task ReadStateAsync(CancellationToken cancellationToken) => AfterTheLast(() => ReadAsync(cancellationToken), "read");

    public Task WriteStateAsync(CancellationToken cancellationToken) => AfterTheLast(() => WriteAsync(cancellationToken), "write");

    public Task ClearStateAsync(CancellationToken cancellationToken) => AfterTheLast(() => ClearAsync(cancellationToken), "clear");

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var stored = await _store.ReadAsync(_key, cancellationToken);
        _state = stored?.Payload is { } payload ? _format.Read<T>(payload.Span) : Activator.CreateInstance<T>();
        _exists = stored?.Payload is not null;
        Etag = _exists ? stored!.Etag : null;
        _loaded = true;
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        Etag = await _store.WriteAsync(_key, _format.Write(_state), Etag, cancellationToken);
        _exists = true;
    }

    private async Task ClearAsync(CancellationToken cancellationToken)
    {
        await _store.WriteAsync(_key, null, Etag, cancellationToken);
        _state = Activator.CreateInstance<T>();
        _exists = false;
        Etag = null;
    }

    private Task AfterTheLast(Func<Task> operation, string name)
    {
        RequireTurn();
        return _last = RunAsync(_last, operation, name);
    }

    private async Task RunAsync(Task last, Func<Task> operation, string name)
    {
        await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        try
        {
            await operation();
        }
        catch (Exception exception) when (exception is not (OrleansException or OperationCanceledException))
        {
            throw new OrleansException($"{_key}: {name} failed: {exception.Message}", exception);
        }
    }

    private void RequireTurn()
    {
        if (ActivationScheduler.CurrentActivation != _activation)
        {
            throw new InvalidOperationException($"{_key}: a state is used only in a turn of its own grain.");
        }
    }
}
