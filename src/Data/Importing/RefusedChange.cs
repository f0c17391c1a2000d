using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Why a changed copy of a dataset was refused, in words about the dataset: a table given without rows that others need is one fault, not one of each row that needs them.</summary>
internal static class RefusedChange
{
    private const int MostOfAKind = 5;
    private const int Examples = 3;

    /// <summary>The problems with the dataset's files for the copy's; more than five alike are told as one.</summary>
    public static IEnumerable<Problem> Told(IEnumerable<Problem> problems, string copy, string dataset)
        => problems.Select(problem => problem with { File = problem.File.Replace(copy, dataset, StringComparison.Ordinal), Allowed = problem.Allowed.Replace(copy, dataset, StringComparison.Ordinal) })
            .GroupBy(problem => (problem.File, problem.Field, problem.Message, problem.Severity)).SelectMany(alike => alike.Count() <= MostOfAKind ? alike.AsEnumerable() : [One([.. alike])]);

    private static Problem One(Problem[] alike)
    {
        var values = alike.Select(problem => problem.Value).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return alike[0] with
        {
            Value = null,
            Message = string.Create(CultureInfo.InvariantCulture, $"{alike[0].Message}, in {alike.Length:N0} rows{(values.Length == 0 ? "" : $" with {values.Length:N0} values, such as {string.Join(", ", values.Take(Examples))}")}"),
            Allowed = "that file is the dataset's own: what was given does not fit it. Give a table that has what its rows name, or first import one of them that fits",
        };
    }
}
