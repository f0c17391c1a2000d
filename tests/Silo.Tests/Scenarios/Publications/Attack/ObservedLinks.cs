using static Pathways.Silo.Tests.Scenarios.Publications.Attack.ObservedMeanings;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>What the model counts of the young people that tracking has too: a run's learners may come from it. Where both came out the same, a reader knows that they are.</summary>
internal static class ObservedLinks
{
    private static readonly (string Modelled, string Group)[] Same =
    [
        ("need/SEN support", "SEN support"), ("need/Education, health and care plan", "Education, health and care plan"), ("plan/with_plan", "Education, health and care plan"),
        ("need/In the vulnerable group", "Any of the characteristics 110 to 190"),
    ];

    /// <returns>How many are the same.</returns>
    public static int Lay(BundleCounts counts)
    {
        var linked = 0;
        foreach (var at in counts.Names(Observed).Where(name => name.Contains("/group/", StringComparison.Ordinal)).Select(name => name[..(name.IndexOf('/', Observed.Length) + 1)]).Distinct(StringComparer.Ordinal).ToArray())
        {
            foreach (var (modelled, observed) in Same.Select(pair => (pair.Modelled, $"{at}group/{pair.Group}/cohort")).Append(("cohort", at + "cohort")))
            {
                foreach (var area in counts.Areas.ToArray())
                {
                    if (counts[modelled, area] is not { } one || counts[observed, area] is not { } other || Math.Abs(counts.Truth(one) - counts.Truth(other)) > 1e-6)
                        continue;
                    counts.Knowledge.Row("=", (one, 1), (other, -1));
                    linked++;
                }
            }
        }

        return linked;
    }
}
