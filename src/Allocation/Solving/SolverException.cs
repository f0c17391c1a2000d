namespace Pathways.Allocation.Solving;

/// <summary>The solver could not do its work; the message says why and what to do.</summary>
public sealed class SolverException : Exception
{
    public SolverException(string message)
        : base(message)
    {
    }

    public SolverException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
