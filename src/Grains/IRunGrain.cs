using Orleans;
using Orleans.Concurrency;
using Pathways.Grains.Messages;

namespace Pathways.Grains;

/// <summary>One run; its key is the run's id. Steps are short, idempotent and checkpointed; the run worker of some process takes them.</summary>
[Alias("pathways.IRunGrain")]
public interface IRunGrain : IGrainWithStringKey
{
    /// <summary>Records the run and returns at once. Sent twice with one operation id it is one start; a failed or cancelled run starts anew with another.</summary>
    /// <param name="operationId">The caller's id of this start.</param>
    /// <param name="request">What to run.</param>
    /// <exception cref="RunRefusedException">Too many runs wait, or the id stands for another request.</exception>
    [Alias("StartAsync")]
    Task<RunView> StartAsync(string operationId, RunRequest request);

    /// <summary>
    /// Takes one step, if the run stands before it; else changes nothing. Returns within seconds, also when the step's work is not
    /// done yet: the next call finds the work again.
    /// </summary>
    /// <param name="expectedStep">The step that the caller believes to be next.</param>
    /// <exception cref="EngineVersionException">Another version of the engine began the run.</exception>
    /// <exception cref="RunRefusedException">No such run was started.</exception>
    [Alias("AdvanceAsync")]
    Task<RunView> AdvanceAsync(int expectedStep);

    /// <summary>Stops the run, frees what it holds and clears its checkpoints away. A finished run stays as it is.</summary>
    [AlwaysInterleave]
    [Alias("CancelAsync")]
    Task<RunView> CancelAsync();

    /// <summary>The run as it stands; null when no such run was started.</summary>
    [AlwaysInterleave]
    [Alias("ViewAsync")]
    Task<RunView?> ViewAsync();

    /// <summary>What the run tells on its way, until it is final. After an interruption ask again with the last number seen.</summary>
    /// <param name="afterSequence">Only what has a higher number; 0 for everything that is still known.</param>
    /// <param name="cancellationToken">Ends the watching.</param>
    [Alias("WatchAsync")]
    IAsyncEnumerable<RunProgress> WatchAsync(long afterSequence, CancellationToken cancellationToken);

    /// <summary>Clears everything that is stored of a final run.</summary>
    /// <exception cref="RunRefusedException">The run is still under way.</exception>
    [Alias("ForgetAsync")]
    Task ForgetAsync();
}
