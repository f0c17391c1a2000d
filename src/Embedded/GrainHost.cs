using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using Pathways.Embedded.Activations;
using Pathways.Embedded.Calls;
using Pathways.Embedded.Storage;

namespace Pathways.Embedded;

/// <summary>Runs grains in this process: finds or makes the activation of each, and carries requests there.</summary>
public sealed partial class GrainHost : IGrainFactory, IHostedService, IAsyncDisposable, IDisposable
{
    private const int MaxForwards = 8;

    private readonly ConcurrentDictionary<GrainId, Activation> _activations = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _aborting = new();
    private readonly GrainTypes _types;
    private readonly ITimer _collector;
    private int _disposed;
    private int _longTurns;

    internal GrainHost(
        IServiceProvider services,
        GrainHostOptions options,
        IEnumerable<Assembly> assemblies,
        StateFormat states,
        IStateStore store,
        ILogger<GrainHost> logger)
    {
        Services = services;
        Options = options;
        States = states;
        Store = store;
        Logger = logger;
        Timeouts = new Timeouts(options.Clock);
        _types = new GrainTypes(assemblies);
        _collector = options.Clock.CreateTimer(
            static self => ((GrainHost)self!).CollectIdle(), this, options.CollectionQuantum, options.CollectionQuantum);
    }

    /// <summary>How many grains are active now.</summary>
    public int ActivationCount => _activations.Count;

    /// <summary>How many turns took longer than <see cref="GrainHostOptions.LongTurn"/>.</summary>
    public int LongTurnCount => _longTurns;

    internal IServiceProvider Services { get; }

    internal GrainHostOptions Options { get; }

    internal StateFormat States { get; }

    internal IStateStore Store { get; }

    internal ILogger Logger { get; }

    internal Timeouts Timeouts { get; }

    internal CancellationToken Stopping => _stopping.Token;

    internal CancellationToken Aborting => _aborting.Token;

    /// <inheritdoc />
    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(primaryKey);
        var id = new GrainId(_types.Implementation(typeof(TGrainInterface), grainClassNamePrefix), primaryKey);
        var reference = DispatchProxy.Create<TGrainInterface, GrainProxy>();
        ((GrainProxy)(object)reference).Bind(this, GrainTypes.Interface(typeof(TGrainInterface)), id);
        return reference;
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends every activation in an orderly way: running calls end, then <c>OnDeactivateAsync</c> runs.</summary>
    /// <param name="cancellationToken">Says when to wait no longer.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _stopping.Cancel();
        await using var abort = cancellationToken.UnsafeRegister(static self => ((GrainHost)self!)._aborting.Cancel(), this);
        var reason = new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The host stops.");
        var ended = InOrder().Select(activation =>
        {
            activation.Deactivate(reason);
            return activation.Ended;
        }).ToArray();
        await Task.WhenAll(ended).WaitAsync(cancellationToken);
    }

    /// <summary>Lets go of everything at once, as if the process had ended.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _stopping.Cancel();
            _collector.Dispose();
            Timeouts.Dispose();
        }
    }

    /// <inheritdoc cref="Dispose" />
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal void Send(Request request)
    {
        while (true)
        {
            if (_activations.TryGetValue(request.Target, out var activation) && activation.TryEnqueue(request))
            {
                return;
            }

            if (_stopping.IsCancellationRequested)
            {
                request.Fail(new OrleansException($"{request.Target} cannot be called: the host is stopping."));
                return;
            }

            if (_activations.GetOrAdd(request.Target, static (id, host) => new Activation(host, id), this).TryEnqueue(request))
            {
                return;
            }
        }
    }

    internal void Forward(Request request)
    {
        if (++request.Forwards > MaxForwards)
        {
            request.Fail(new OrleansException($"{request.Target} ends whenever it is called."));
            return;
        }

        Send(request);
    }

    internal void Remove(Activation activation) => _activations.TryRemove(new(activation.Id, activation));

    internal void Watch(Activation activation, TimeSpan turn)
    {
        if (turn > Options.LongTurn)
        {
            Interlocked.Increment(ref _longTurns);
            LogLongTurn(Logger, activation.Id, turn.TotalMilliseconds);
        }
    }

    private void CollectIdle()
    {
        foreach (var activation in InOrder())
        {
            activation.CollectIfIdle(Options.CollectionAge);
        }
    }

    /// <summary>All activations; on a scheduler of the caller's own in an order that the next run sees again.</summary>
    private IEnumerable<Activation> InOrder() => Options.Threads == TaskScheduler.Default
        ? _activations.Values
        : _activations.Values.OrderBy(activation => activation.Id.ToString(), StringComparer.Ordinal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A turn of {Grain} took {Milliseconds:0} ms")]
    private static partial void LogLongTurn(ILogger logger, GrainId grain, double milliseconds);
}
