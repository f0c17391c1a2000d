using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>One target of the synthetic population, a line of <c>learners/marginals.csv</c>.</summary>
/// <param name="Dimension">What is counted, such as <c>sen</c>.</param>
/// <param name="Given">The part of the people it holds for, such as <c>academic_age=16-17</c>; empty for all.</param>
/// <param name="Category">Category of the dimension, such as <c>ehcp</c>.</param>
/// <param name="Scope"><c>all</c>, an authority's word, or a district's GSS code.</param>
/// <param name="Value">Share (0..1), number of people, or odds ratio, as the unit says.</param>
/// <param name="Unit"><c>share</c>, <c>people</c> or <c>odds_ratio</c>.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record MarginalRow(
    string Dimension, string Given, string Category, string Scope, double Value, string Unit, Provenance Provenance);
