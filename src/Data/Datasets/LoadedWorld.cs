using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>A dataset with its learners, ready to run.</summary>
/// <param name="World">What a run looks at.</param>
/// <param name="Dataset">What is beside it: subjects, targets, outlines.</param>
/// <param name="Notes">What was told but did not stop the reading.</param>
public sealed record LoadedWorld(World World, LoadedDataset Dataset, ImmutableArray<Problem> Notes);
