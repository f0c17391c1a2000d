using Pathways.Allocation.Choice;
using Pathways.Analysis.Comparing;
using Pathways.Api.Http;
using Pathways.Api.Runs;
using Pathways.Grains.Client;

namespace Pathways.Api.Comparing;

/// <summary>Comparisons of runs, one computed at a time and kept: replications are paired anew, which takes seconds.</summary>
internal sealed class Comparisons(RunClient client) : IDisposable
{
    private const int Kept = 8, Waiting = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly OneAtATime<(string Basis, string Run), Comparison> _known = new(Kept, Waiting);

    /// <summary>What a run changes against another.</summary>
    /// <exception cref="ApiProblem">It is being computed, or too many others are; later.</exception>
    /// <exception cref="Pathways.Model.InvalidInputException">The two cannot be compared.</exception>
    public async Task<Comparison> OfAsync(DoneRun basis, DoneRun run, CancellationToken cancel)
    {
        if (!_known.TryGet((basis.View.RunId + basis.View.ResultHash, run.View.RunId + run.View.ResultHash), () => ComputeAsync(basis, run), out var task))
            throw ApiProblem.NotReady("Too many comparisons wait to be computed.", 30);
        try
        {
            return await task.WaitAsync(Patience, cancel);
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            throw ApiProblem.NotReady("The comparison is being computed.", 10);
        }
    }

    public void Dispose() => _known.Dispose();

    private async Task<Comparison> ComputeAsync(DoneRun basis, DoneRun run) => RunComparison.Of(await ReadAsync(basis.View.RunId), await ReadAsync(run.View.RunId));

    private async Task<ComparedRun> ReadAsync(string runId)
    {
        var run = await client.ReadAsync(runId);
        return new ComparedRun(run.Scenario, run.World, run.Travel, run.ChoiceSet, run.Choice, run.Result, redraw => RedrawnChoice.Run(run.World, run.Travel, run.ChoiceSet, redraw));
    }
}
