namespace Pathways.Allocation.GapFilling;

/// <summary>A plan under way.</summary>
/// <param name="Sharing">The best case with its lots.</param>
/// <param name="Lots">By candidate: lots opened.</param>
/// <param name="Order">Candidates in the order in which a lot of them was opened.</param>
internal sealed record LotPlan(PlanSharing Sharing, int[] Lots, IReadOnlyList<int> Order)
{
    /// <summary>The plan that opens nothing.</summary>
    public static LotPlan None(GapProblem problem, PlanSharing start) => new(start, new int[problem.Candidates.Length], []);

    /// <summary>Places and pounds that it uses.</summary>
    public (long Places, long Pounds) Uses(GapProblem problem)
        => (Order.Sum(candidate => (long)problem.Candidates[candidate].CountedPlaces), Order.Sum(candidate => problem.Candidates[candidate].Pounds));
}
