using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Whether a changed copy of a dataset can be read whole, learners too where it has them.</summary>
internal static class DatasetCheck
{
    /// <exception cref="InvalidInputException">It cannot; the problems name the files as those of the dataset.</exception>
    public static void Run(string copy, string dataset)
    {
        try
        {
            if (File.Exists(Path.Combine(copy, "learners.csv")))
                DatasetLoader.Load(copy, DatasetRequest.AsItIs(), DatasetLearners.Sources);
            else
                DatasetLoader.Read(copy, DatasetRequest.AsItIs());
        }
        catch (InvalidInputException refused)
        {
            throw new InvalidInputException(refused.Problems.Select(problem => problem with { File = problem.File.Replace(copy, dataset, StringComparison.Ordinal) }).ToImmutableArray());
        }
    }
}
