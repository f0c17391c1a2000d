namespace Pathways.Allocation.Solving;

/// <summary>The solver could not do its work; the message says why and what to do.</summary>
public class SolverException : Exception
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

/// <summary>The costs are so large that the solver's own numbers would overflow; smaller ones may do.</summary>
public sealed class CostRangeException : SolverException
{
    public CostRangeException()
        : base("The costs are too large for OR-Tools.")
    {
    }
}
