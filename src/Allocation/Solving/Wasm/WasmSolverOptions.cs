namespace Pathways.Allocation.Solving;

/// <summary>How the solver's process is run.</summary>
public sealed record WasmSolverOptions
{
    /// <summary>The command that starts Node; found on the PATH unless it is a path.</summary>
    public string Node { get; init; } = "node";

    /// <summary>The host script; beside this assembly unless given.</summary>
    public string HostScript { get; init; } = Path.Combine(AppContext.BaseDirectory, "solver", "host.mjs");

    /// <summary>Longest wait for the process to start and load OR-Tools.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest time of one solve; past it the process is ended.</summary>
    public TimeSpan SolveLimit { get; init; } = TimeSpan.FromMinutes(10);
}
