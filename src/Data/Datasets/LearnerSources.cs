using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>
/// Reads and checks what the learners are made from, and gives back how to make them. The dataset may still be faulty when
/// this is called, so that all problems are found at once; the function that it returns is called only when nothing is.
/// </summary>
/// <param name="dataset">The dataset without learners.</param>
/// <param name="problems">Receives every fault.</param>
/// <returns>Makes the learners, each id once; all that they refer to is in the dataset.</returns>
public delegate Func<ImmutableArray<Learner>> PrepareLearners(LoadedDataset dataset, ICollection<Problem> problems);

/// <summary>Where learners come from.</summary>
/// <param name="FromFile">Used when the dataset has <c>learners.csv</c>.</param>
/// <param name="Generated">Used when it has not: synthetic learners from <c>learners/marginals.csv</c>.</param>
public sealed record LearnerSources(PrepareLearners FromFile, PrepareLearners Generated);
