using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Whether a changed copy of a dataset can be read whole, learners too where it has them.</summary>
internal static class DatasetCheck
{
    /// <exception cref="InvalidInputException">It cannot; the problems name the copy's files.</exception>
    public static void Run(string copy)
    {
        if (File.Exists(Path.Combine(copy, "learners.csv")))
            DatasetLoader.Load(copy, DatasetRequest.AsItIs(), DatasetLearners.Sources);
        else
            DatasetLoader.Read(copy, DatasetRequest.AsItIs());
    }
}
