namespace Pathways.Analysis;

/// <summary>One learner's chances of NEET before tracking.</summary>
/// <param name="Own">0..1: own risk, by characteristics alone.</param>
/// <param name="OnCourse">0..1: the same on the course taken, a long journey or another course than wanted counted.</param>
/// <param name="Inactive">0..1: the part that is illness, pregnancy or caring; the same with and without a place.</param>
internal readonly record struct PersonRisk(double Own, double OnCourse, double Inactive)
{
    /// <summary>Without a place: the assumption, but never less than the own risk.</summary>
    public double WithoutPlace(double ifNoPlace) => Math.Max(ifNoPlace, Own);

    /// <summary>With the place taken: never more than without one, so a place never raises it.</summary>
    public double WithPlace(double ifNoPlace) => Math.Min(OnCourse, WithoutPlace(ifNoPlace));

    /// <summary>With any place that suits: the own risk.</summary>
    public PersonRisk Suited => this with { OnCourse = Own };
}
