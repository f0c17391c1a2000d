using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Inputs were refused; carries every problem found, all at once. Commands exit with code 2.</summary>
public sealed class InvalidInputException : Exception
{
    /// <param name="problems">All problems, in file and line order.</param>
    public InvalidInputException(IEnumerable<Problem> problems)
        : this([.. problems])
    {
    }

    private InvalidInputException(ImmutableArray<Problem> problems)
        : base(string.Join(Environment.NewLine, problems))
        => Problems = problems;

    /// <summary>All problems.</summary>
    public ImmutableArray<Problem> Problems { get; }
}
