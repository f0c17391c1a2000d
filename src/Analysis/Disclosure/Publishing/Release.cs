using System.Collections.Immutable;

namespace Pathways.Analysis.Disclosure;

/// <summary>A publication that has left: its counts, unrounded, and what stood in the place of each. It stays inside.</summary>
/// <param name="Tables">The counts and how they add up.</param>
/// <param name="Figures">What stood in the place of every count and percentage, by key.</param>
public sealed record Release(PeopleTables Tables, ImmutableDictionary<string, PublishedFigure> Figures);
