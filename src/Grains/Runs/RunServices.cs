using Pathways.Allocation.Solving;
using Pathways.Grains.Computing;
using Pathways.Grains.Metrics;
using Pathways.Grains.Ports;
using Pathways.Grains.Reference;

namespace Pathways.Grains.Runs;

/// <summary>What the grains of this process share.</summary>
/// <param name="References">Reference data.</param>
/// <param name="Pool">Where is computed.</param>
/// <param name="Jobs">The long works under way.</param>
/// <param name="Solver">OR-Tools, or what stands for it in a test.</param>
/// <param name="Options">Limits and times.</param>
/// <param name="Signal">Tells the worker.</param>
/// <param name="Probe">Points for tests.</param>
/// <param name="Engine">Version of the engine.</param>
/// <param name="Clock">The host's clock.</param>
/// <param name="Audit">Where looks at real people are recorded; without one nobody is looked at.</param>
/// <param name="Meter">Tells of the work; null where nobody listens.</param>
public sealed record RunServices(
    ReferenceData References, ComputePool Pool, RunJobs Jobs, IFlowSolver Solver, RunOptions Options, RunSignal Signal,
    IRunProbe Probe, EngineVersion Engine, TimeProvider Clock, IAudit? Audit = null,
    PathwaysMeter? Meter = null);
