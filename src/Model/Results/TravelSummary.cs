namespace Pathways.Model;

/// <summary>
/// Door-to-door minutes of placed learners, one way. Percentiles by nearest rank: the smallest minutes such that at least that
/// share of the learners travels no longer.
/// </summary>
/// <param name="Learners">Placed learners behind the figures.</param>
/// <param name="MedianMinutes">50th percentile.</param>
/// <param name="Percentile90Minutes">90th percentile.</param>
public sealed record TravelSummary(int Learners, int MedianMinutes, int Percentile90Minutes);
