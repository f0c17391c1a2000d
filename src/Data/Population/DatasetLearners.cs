using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Data.Kent.Population;
using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>The two places from which a dataset's learners come: its own <c>learners.csv</c>, or else its marginals.</summary>
public static class DatasetLearners
{
    /// <summary>Both, as the loader takes them.</summary>
    public static LearnerSources Sources { get; } = new(FromFile, Generated);

    /// <summary>What synthetic learners of a dataset are generated from; null when its marginals cannot be used, for the reasons added.</summary>
    public static PopulationInputs? Inputs(LoadedDataset dataset, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return Marginals.Read(dataset.PathOf(PopulationPart.MarginalsPath), dataset.NameOf(PopulationPart.MarginalsPath), dataset.Districts, problems) is { } marginals
            ? new PopulationInputs(dataset.Year, dataset.Districts, dataset.Zones, marginals, dataset.Sites, dataset.Offers, dataset.Parameters)
            : null;
    }

    private static Func<ImmutableArray<Learner>> Generated(LoadedDataset dataset, ICollection<Problem> problems)
    {
        var inputs = Inputs(dataset, problems);
        CheckSubjects(dataset, problems);
        return () => LearnerGenerator.Generate(inputs!, dataset.Info.PopulationSeed);
    }

    private static Func<ImmutableArray<Learner>> FromFile(LoadedDataset dataset, ICollection<Problem> problems)
    {
        var learners = LearnersCsv.Read(
            dataset.PathOf("learners.csv"), dataset.NameOf("learners.csv"), problems,
            dataset.Zones.Select(zone => zone.Code).ToHashSet(StringComparer.Ordinal),
            dataset.Offers.Select(offer => offer.Id).ToHashSet(StringComparer.Ordinal),
            dataset.Sites.Select(site => site.Id).ToHashSet(StringComparer.Ordinal),
            dataset.Subjects.Select(subject => subject.Code).ToHashSet(StringComparer.Ordinal));
        return () => learners!.Value;
    }

    // Everything else that synthetic learners refer to is taken from the dataset itself; the subjects are those of the proxy.
    private static void CheckSubjects(LoadedDataset dataset, ICollection<Problem> problems)
    {
        var known = dataset.Subjects.Select(subject => subject.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var code in known.Count == 0 ? [] : MarginalNeeds.Subjects.Where(code => !known.Contains(code)))
            problems.Add(new Problem(dataset.NameOf("ssa.csv"), null, null, "ssa_tier1", code, "is missing, which synthetic learners want", "give the subject a row"));
    }
}
