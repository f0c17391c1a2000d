using Pathways.Allocation.Solving;

namespace Pathways.Grains.Tests.Hosting;

/// <summary>A solver that never ends by itself, and tells when it was asked and when it was stopped.</summary>
internal sealed class WaitingSolver : IFlowSolver
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name => "waiting";

    public Task Asked => _asked.Task;

    public Task Stopped => _stopped.Task;

    public async Task<int[]> SolveAsync(MinCostFlow problem, CancellationToken cancellationToken = default)
    {
        _asked.TrySetResult();
        var never = new TaskCompletionSource<int[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var stop = cancellationToken.Register(() =>
        {
            _stopped.TrySetResult();
            never.TrySetCanceled(cancellationToken);
        });
        return await never.Task;
    }

    public void Dispose()
    {
    }
}
