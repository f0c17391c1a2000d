using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Tables;

/// <summary>What to do with the problems gathered from a set of files.</summary>
public static class ProblemList
{
    /// <summary>Whether any of them stops the work.</summary>
    public static bool HasErrors(this IEnumerable<Problem> problems) => problems.Any(problem => problem.Severity == Severity.Error);

    /// <summary>Throws with every error, by file, line and column, when there is one.</summary>
    /// <exception cref="InvalidInputException">There is at least one error.</exception>
    public static void ThrowIfErrors(this IEnumerable<Problem> problems)
    {
        var errors = problems.Where(problem => problem.Severity == Severity.Error)
            .OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line ?? 0).ThenBy(problem => problem.Column ?? 0)
            .ToImmutableArray();
        if (errors.Length > 0)
            throw new InvalidInputException(errors);
    }

    /// <summary>Those that do not stop the work, in the order in which they were found.</summary>
    public static ImmutableArray<Problem> Notes(this IEnumerable<Problem> problems)
        => [.. problems.Where(problem => problem.Severity == Severity.Note)];
}
