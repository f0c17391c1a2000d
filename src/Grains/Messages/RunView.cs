using Orleans;

namespace Pathways.Grains.Messages;

/// <summary>A run as its grain knows it.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Phase">How far it is.</param>
/// <param name="Step">Number of the next step, from 1; the argument of <see cref="IRunGrain.AdvanceAsync"/>.</param>
/// <param name="Sequence">Number of the last thing that was told of it.</param>
/// <param name="Attempt">How often it was started: 1, and one more for every start after a failure.</param>
/// <param name="EngineVersion">The engine that began it and alone may go on with it.</param>
/// <param name="Request">What it is made from.</param>
/// <param name="Inputs">The blobs it looks at; null before they are known.</param>
/// <param name="Areas">Codes of its areas, in the area set's order; empty before they are known.</param>
/// <param name="ResultHash">Hash of the results; null until done.</param>
/// <param name="Failure">Why it failed; null otherwise.</param>
/// <param name="StartedAt">When it was first started.</param>
/// <param name="ChangedAt">When its record was last written.</param>
/// <param name="PartsId">Under what name its checkpoints are kept.</param>
/// <param name="LearnersAsked">Learners who were asked for their feasible offers when these were last gathered; of the others the base run had told the same.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.RunView")]
public sealed record RunView(
    [property: Id(0)] string RunId,
    [property: Id(1)] RunPhase Phase,
    [property: Id(2)] int Step,
    [property: Id(3)] long Sequence,
    [property: Id(4)] int Attempt,
    [property: Id(5)] string EngineVersion,
    [property: Id(6)] RunRequest Request,
    [property: Id(7)] RunInputs? Inputs,
    [property: Id(8)] string[] Areas,
    [property: Id(9)] string? ResultHash,
    [property: Id(10)] RunFailure? Failure,
    [property: Id(11)] DateTimeOffset StartedAt,
    [property: Id(12)] DateTimeOffset ChangedAt,
    [property: Id(13)] string PartsId,
    [property: Id(14)] int LearnersAsked);

/// <summary>Why a run failed.</summary>
/// <param name="Kind">What sort of failure.</param>
/// <param name="Message">In words; of several problems the first.</param>
/// <param name="Problems">Every problem of refused input; empty otherwise.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.RunFailure")]
public sealed record RunFailure([property: Id(0)] RunFailureKind Kind, [property: Id(1)] string Message, [property: Id(2)] RunProblem[] Problems);

/// <summary>One problem of refused input, see <see cref="Pathways.Model.Problem"/>.</summary>
[GenerateSerializer]
[Immutable]
[Alias("pathways.RunProblem")]
public sealed record RunProblem(
    [property: Id(0)] string File,
    [property: Id(1)] int? Line,
    [property: Id(2)] int? Column,
    [property: Id(3)] string? Field,
    [property: Id(4)] string? Value,
    [property: Id(5)] string Message,
    [property: Id(6)] string Allowed);

/// <summary>What sort of failure.</summary>
[GenerateSerializer]
[Alias("pathways.RunFailureKind")]
public enum RunFailureKind
{
    /// <summary>The input was refused; starting it again leads to the same.</summary>
    InvalidInput,

    /// <summary>The solver is missing or failed.</summary>
    Solver,

    /// <summary>An error of the program.</summary>
    Program,
}

/// <summary>One thing that a run tells on its way.</summary>
/// <param name="Sequence">Its number, rising.</param>
/// <param name="Phase">How far the run is.</param>
/// <param name="Step">The step that it is about.</param>
/// <param name="Message">In words.</param>
/// <param name="Seconds">Seconds since the run was started or taken up again.</param>
/// <param name="Kind">What sort of thing.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.RunProgress")]
public sealed record RunProgress(
    [property: Id(0)] long Sequence,
    [property: Id(1)] RunPhase Phase,
    [property: Id(2)] int Step,
    [property: Id(3)] string Message,
    [property: Id(4)] double Seconds,
    [property: Id(5)] ProgressKind Kind);

/// <summary>What sort of thing a run tells.</summary>
[GenerateSerializer]
[Alias("pathways.ProgressKind")]
public enum ProgressKind
{
    /// <summary>Something within a step.</summary>
    Told,

    /// <summary>A step was checkpointed.</summary>
    StepEnd,

    /// <summary>A step could not be taken or stored and will be tried again.</summary>
    Trouble,
}
