namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>The observed steps from Year 11 to Year 12: who takes one has taken those that it rests on.</summary>
internal static class StepEquations
{
    private const string Left = "Left Year 11 and known to tracking";
    private const string Applied = "Applied";
    private const string ByMarch = "Offered a place by the end of March";
    private const string Offered = "Offered a place at any time";
    private const string Accepted = "Accepted an offer";
    private const string Enrolled = "Enrolled, or in learning, by the end of October";
    private const string NotTakenUp = "Offer met but not taken up: accepted, and enrolled nowhere";

    /// <param name="counts">Counts of a publication.</param>
    /// <param name="at">How the names of the steps begin.</param>
    public static void Lay(BundleCounts counts, string at)
    {
        void Within(string whole, params string[] parts) => counts.Within(at + whole, [.. parts.Select(part => at + part)]);
        Within(Left, "Intended destination recorded");
        Within(Left, Applied);
        Within(Left, Enrolled, NotTakenUp);
        Within(Applied, ByMarch, "Applied, and no offer by the end of March");
        Within(Applied, Offered);
        Within(Offered, ByMarch);
        Within(Offered, Accepted);
        Within(Accepted, NotTakenUp);
        Within(Enrolled, "Of those enrolled, in learning at the end of January");
        counts.Sum(at + Left, counts.Names(at + "September Guarantee"));
        foreach (var area in counts.Areas.ToArray())
        {
            // who accepted and is not told as enrolled nowhere is enrolled
            if (counts[at + Enrolled, area] is { } enrolled && counts[at + Accepted, area] is { } accepted && counts[at + NotTakenUp, area] is { } without)
                counts.Knowledge.Row(">=", (enrolled, 1), (accepted, -1), (without, 1));
        }
    }
}
