using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>What one replication says of status.</summary>
/// <param name="Zones">By zone, central numbers.</param>
/// <param name="Varied">By zone, the analysis's numbers drawn too.</param>
/// <param name="Central">By learner: chance of NEET after tracking, 0 outside the cohort.</param>
/// <param name="Steps">By zone: the year of those who compete.</param>
/// <param name="Figures">By authority: the figures of <see cref="ValidationFigures"/>.</param>
internal sealed record ReplicatedNeet(AreaStatus[] Zones, AreaStatus[] Varied, double[] Central, YearSteps[] Steps, double[][] Figures);
