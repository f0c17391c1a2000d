using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>
/// Expected people (or, for one person, probabilities) by status, averaged over the ends of December, January and February
/// as the DfE publishes them. Modelled. The six add up to the cohort.
/// </summary>
/// <param name="Participating">In education or training that counts as participation.</param>
/// <param name="ReEngagement">In re-engagement provision (NCCIS 530), which does not count as participation.</param>
/// <param name="WorkWithoutTraining">In work without regulated training.</param>
/// <param name="NeetActive">NEET and available for work or learning.</param>
/// <param name="NeetInactive">NEET and not available: illness, pregnancy, caring. No place that opens changes it.</param>
/// <param name="NotKnown">Not known to the authority's tracking. No place that opens changes it.</param>
public readonly record struct StatusExpectation(
    double Participating, double ReEngagement, double WorkWithoutTraining, double NeetActive, double NeetInactive, double NotKnown)
{
    /// <summary>NEET, active and inactive.</summary>
    public double Neet => NeetActive + NeetInactive;

    /// <summary>The sum of the six.</summary>
    public double Total => Participating + ReEngagement + WorkWithoutTraining + NeetActive + NeetInactive + NotKnown;

    /// <summary>The six in the order in which they are shown.</summary>
    public ImmutableArray<double> InOrder => [Participating, ReEngagement, WorkWithoutTraining, NeetActive, NeetInactive, NotKnown];

    /// <summary>Adds status to status.</summary>
    public static StatusExpectation operator +(StatusExpectation left, StatusExpectation right) => new(
        left.Participating + right.Participating, left.ReEngagement + right.ReEngagement,
        left.WorkWithoutTraining + right.WorkWithoutTraining, left.NeetActive + right.NeetActive,
        left.NeetInactive + right.NeetInactive, left.NotKnown + right.NotKnown);
}
