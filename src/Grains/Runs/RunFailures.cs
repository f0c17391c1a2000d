using Pathways.Allocation.Solving;
using Pathways.Grains.Messages;
using Pathways.Model;

namespace Pathways.Grains.Runs;

/// <summary>Tells failures that trying again would not mend from trouble that may pass, such as a store that is full.</summary>
public static class RunFailures
{
    /// <summary>The failure in words; null for trouble.</summary>
    public static RunFailure? Of(Exception failure) => failure switch
    {
        ObjectDisposedException => null, // the process is stopping
        InvalidInputException { Problems.IsDefaultOrEmpty: false } refused
            => new RunFailure(RunFailureKind.InvalidInput, refused.Problems[0].ToString(), [.. refused.Problems.Select(Message)]),
        SolverException => new RunFailure(RunFailureKind.Solver, failure.Message, []),
        InvalidInputException or PartConflictException or ArgumentException or InvalidOperationException or InvalidDataException
            or KeyNotFoundException or ArithmeticException => new RunFailure(RunFailureKind.Program, failure.Message, []),
        _ => null,
    };

    /// <summary>A failure as the exception that it was, for the caller of the run.</summary>
    public static Exception ToException(RunFailure failure) => failure.Kind switch
    {
        RunFailureKind.InvalidInput => new InvalidInputException(failure.Problems.Select(problem =>
            new Problem(problem.File, problem.Line, problem.Column, problem.Field, problem.Value, problem.Message, problem.Allowed))),
        RunFailureKind.Solver => new SolverException(failure.Message),
        _ => new InvalidOperationException(failure.Message),
    };

    private static RunProblem Message(Problem problem)
        => new(problem.File, problem.Line, problem.Column, problem.Field, problem.Value, problem.Message, problem.Allowed);
}
