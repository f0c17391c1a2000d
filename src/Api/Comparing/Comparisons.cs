using System.Collections.Concurrent;
using Pathways.Allocation.Choice;
using Pathways.Analysis.Comparing;
using Pathways.Api.Http;
using Pathways.Api.Runs;
using Pathways.Grains.Client;

namespace Pathways.Api.Comparing;

/// <summary>Comparisons of runs, one computed at a time and kept: replications are paired anew, which takes seconds.</summary>
internal sealed class Comparisons(RunClient client) : IDisposable
{
    private const int Kept = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _computing = new(1);
    private readonly ConcurrentDictionary<(string Basis, string Run), Lazy<Task<Comparison>>> _known = new();

    /// <summary>What a run changes against another.</summary>
    /// <exception cref="ApiProblem">It is being computed; later.</exception>
    /// <exception cref="Pathways.Model.InvalidInputException">The two cannot be compared.</exception>
    public async Task<Comparison> OfAsync(DoneRun basis, DoneRun run, CancellationToken cancel)
    {
        if (_known.Count > Kept)
            _known.Clear();
        var key = (basis.View.RunId + basis.Hash, run.View.RunId + run.Hash);
        var task = _known.GetOrAdd(key, _ => new Lazy<Task<Comparison>>(() => Task.Run(() => ComputeAsync(basis, run)))).Value;
        try
        {
            return await task.WaitAsync(Patience, cancel);
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            throw ApiProblem.NotReady("The comparison is being computed.", 10);
        }
        catch when (task.IsFaulted)
        {
            _known.TryRemove(key, out var _);
            throw;
        }
    }

    public void Dispose() => _computing.Dispose();

    private async Task<Comparison> ComputeAsync(DoneRun basis, DoneRun run)
    {
        await _computing.WaitAsync();
        try
        {
            return RunComparison.Of(await ReadAsync(basis.View.RunId), await ReadAsync(run.View.RunId));
        }
        finally
        {
            _computing.Release();
        }
    }

    private async Task<ComparedRun> ReadAsync(string runId)
    {
        var run = await client.ReadAsync(runId);
        return new ComparedRun(run.Scenario, run.World, run.Travel, run.ChoiceSet, run.Choice, run.Result, redraw => RedrawnChoice.Run(run.World, run.Travel, run.ChoiceSet, redraw));
    }
}
