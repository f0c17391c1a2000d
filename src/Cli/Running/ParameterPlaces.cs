using Pathways.Data.Scenarios;
using Pathways.Model;

namespace Pathways.Cli.Running;

/// <summary>
/// The pure rooms check numbers whose origin they do not know; this gives their problems the file and line where the user wrote
/// the number: the scenario's, or else the dataset's own.
/// </summary>
internal static class ParameterPlaces
{
    private const string Unknown = "parameters";

    /// <summary>Does the work; a refusal of a parameter then says where the parameter stands.</summary>
    /// <exception cref="InvalidInputException">The work refused its input.</exception>
    public static async Task<T> NameAsync<T>(ScenarioFile file, Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (InvalidInputException refused) when (refused.Problems.Any(problem => problem.File == Unknown))
        {
            throw new InvalidInputException(refused.Problems.Select(problem => Placed(problem, file)));
        }
    }

    private static Problem Placed(Problem problem, ScenarioFile file)
    {
        if (problem.File != Unknown || problem.Field is not { } key)
            return problem;
        return file.Parameters.TryGetValue(key, out var written)
            ? problem with { File = written.File, Line = written.Line, Column = written.Column, Field = "parameters." + key }
            : problem with { File = Path.TrimEndingDirectorySeparator(file.DatasetFolder) + "/parameters.csv" };
    }
}
