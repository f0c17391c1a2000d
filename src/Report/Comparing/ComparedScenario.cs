using Pathways.Analysis.Comparing;
using Pathways.Model;

namespace Pathways.Report.Comparing;

/// <summary>A scenario with what it changes against the basis.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Provenance">What made its run.</param>
/// <param name="Comparison">The differences.</param>
public sealed record ComparedScenario(Scenario Scenario, RunProvenance Provenance, Comparison Comparison);
