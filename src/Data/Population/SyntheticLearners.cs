using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Data.Kent.Population;
using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>Synthetic learners as a dataset's source of learners.</summary>
public static class SyntheticLearners
{
    /// <summary>Reads the dataset's marginals and gives back how to generate its learners from its own population seed.</summary>
    public static Func<ImmutableArray<Learner>> Prepare(LoadedDataset dataset, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        var marginals = Marginals.Read(
            dataset.PathOf(PopulationPart.MarginalsPath), dataset.NameOf(PopulationPart.MarginalsPath), dataset.Districts, problems);
        return () => LearnerGenerator.Generate(
            new PopulationInputs(dataset.Year, dataset.Districts, dataset.Zones, marginals!, dataset.Sites, dataset.Offers, dataset.Parameters),
            dataset.Info.PopulationSeed);
    }
}
