namespace Pathways.Allocation.Solving;

/// <summary>
/// OR-Tools as WebAssembly in one long-lived Node process that this object owns. A process that crashes is replaced and the
/// solve tried once more; a cancelled or overlong solve ends the process, since OR-Tools cannot be stopped from inside.
/// </summary>
public sealed class WasmFlowSolver(WasmSolverOptions options) : IFlowSolver
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private SolverProcess? _process;
    private int _asked;
    private bool _disposed;

    /// <inheritdoc />
    public string Name { get; private set; } = "OR-Tools (WebAssembly)";

    /// <inheritdoc />
    public int Restarts { get; private set; }

    /// <summary>Id of the process in use, or null before the first solve and after a crash.</summary>
    public int? ProcessId => _process?.Id;

    /// <inheritdoc />
    public async Task<int[]> SolveAsync(MinCostFlow problem, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        problem.Validate();
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            try
            {
                return await AskAsync(problem, cancellationToken).ConfigureAwait(false);
            }
            catch (IOException)
            {
                return await AskAgainAsync(problem, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the process; a solve under way then fails.</summary>
    public void Dispose()
    {
        _disposed = true;
        _process?.Dispose();
        _process = null;
    }

    private async Task<int[]> AskAgainAsync(MinCostFlow problem, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        Drop();
        try
        {
            return await AskAsync(problem, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            var said = _process is { } process ? await process.LastErrorsAsync().ConfigureAwait(false) : "";
            Drop();
            throw new SolverException(
                $"The solver's process crashed twice on a problem of {problem.NodeCount} nodes and {problem.ArcCount} arcs. Its last words: {said}", e);
        }
    }

    private async Task<int[]> AskAsync(MinCostFlow problem, CancellationToken cancellationToken)
    {
        _process ??= await SolverProcess.StartAsync(options, cancellationToken).ConfigureAwait(false);
        Name = $"OR-Tools ({_process.Version})";
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(options.SolveLimit);
        HostFrame answer;
        try
        {
            answer = await _process.AskAsync(++_asked, problem, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Drop();
            cancellationToken.ThrowIfCancellationRequested();
            throw new SolverException(
                $"The solver did not answer within {options.SolveLimit.TotalSeconds:0} s and was ended ({problem.NodeCount} nodes, {problem.ArcCount} arcs).");
        }

        return Flows(answer, problem);
    }

    private int[] Flows(HostFrame answer, MinCostFlow problem)
    {
        if (answer.Kind == HostFrameKind.Failed)
        {
            Drop();
            throw new SolverException($"OR-Tools failed: {answer.Text()}");
        }

        if (answer.Kind != HostFrameKind.Solved || answer.Id != _asked)
        {
            Drop();
            throw new SolverException($"The solver's process answered out of turn (frame {answer.Kind} {answer.Id}, asked {_asked}).");
        }

        if (answer.Status == FlowStatus.BadCostRange)
            throw new CostRangeException();
        if (answer.Status != FlowStatus.Optimal)
            throw new SolverException($"OR-Tools found no solution ({answer.Status}).");
        var flows = answer.Words();
        return flows.Length == problem.ArcCount
            ? flows
            : throw new SolverException($"OR-Tools answered with {flows.Length} flows for {problem.ArcCount} arcs.");
    }

    private void Drop()
    {
        Restarts += _process is null ? 0 : 1;
        _process?.Dispose();
        _process = null;
    }
}
