using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The modelled figures that stand beside published ones, for one authority in one replication. A key is the target's id without authority and year.</summary>
internal static class ValidationFigures
{
    /// <summary>Keys with what the modelled figure means where that differs from the published one.</summary>
    public static IReadOnlyList<(string Key, string Note)> All { get; } =
    [
        ("neet", ""), ("not-known", ""), ("neet-not-known", ""), ("participating", ""),
        ("neet-not-known-no-sen", ""), ("neet-not-known-sen-support", ""), ("neet-not-known-ehcp", ""), ("neet-not-known-vulnerable", "The target is the geometric mean of Kent's odds ratios of 2022, 2023 and 2025, not one year's figure, which moved too fast for behaviour; not known by group is not published, so the authority's rate is taken for all."),
        ("ks4-fe-college", Destination), ("ks4-school-sixth-form", Destination), ("ks4-apprenticeship", "Modelled: expected starts of Year 11 leavers who want one first; published: sustained for two terms."),
        ("ks4-not-sustained", "Modelled: Year 11 leavers NEET, in work without regulated training or re-engagement over the winter; published: no destination sustained for two terms."),
        ("september-guarantee", "Modelled: on Level 3, keeps a place, placed in September or expected to start an apprenticeship; published: an offer made by the end of September, taken up or not, and none for those whom nobody reached. Applications and offers are not published, so the two differ in meaning and neither bounds the other."),
        ("level2-by-19", Level2), ("level2-by-19-no-sen", Level2), ("level2-by-19-sen-support", Level2), ("level2-by-19-ehcp", Level2),
        ("leavers-level3", Leavers), ("leavers-level2", Leavers), ("leavers-other", Leavers),
        ("leavers-level3-share", LeaversShare), ("leavers-level2-share", LeaversShare), ("leavers-other-share", LeaversShare),
    ];

    private const int LeaversFrom = 17;
    private const string Destination = "Modelled: Year 11 leavers by the institution where they are placed, on Level 3 by the route they want; published: sustained for two terms.";
    private const string Level2 = "Modelled of those aged 17: has a full Level 2, studies at Level 3, or achieves one this year or at 18 by the rates of the years ahead, as if a Level 2 place were found at 18; everybody on Level 3 is taken to have a Level 2, so the figure is high.";
    private const string LeaversShare = "Modelled: Year 13 by home and level of the programme; published: leavers by the provider's address and the level of their main aim, those without a known level among the rest. The learners were made by grades in English and maths and by the published ratio of Level 2 to the rest below Level 3: that ratio is a target, the share at Level 3 is not. Leavers also include those of shorter programmes, whom a count of Year 13 holds once.";
    private const string Leavers = "Modelled: Year 13 by home and level; published: leavers of 16 to 18 study in 2020/21, a smaller cohort, by the provider's address.";

    /// <summary>By key; in per cent, leavers in people. Not a number where nobody is counted.</summary>
    public static double[] Of(RunView run, AreaStatus[] statuses, double[] apprenticeship, Authority authority)
    {
        var (sums, counts) = (new double[All.Count], new double[All.Count]);
        var level2By19 = new Level2Chance(run);
        var competing = new int[run.World.Learners.Length];
        Array.Fill(competing, -1);
        for (var i = 0; i < run.ChoiceSet.LearnerCount; i++)
            competing[run.ChoiceSet.Learners[i]] = i;
        void Add(int at, double value)
        {
            sums[at] += value;
            counts[at]++;
        }

        for (var i = 0; i < run.World.Learners.Length; i++)
        {
            var learner = run.World.Learners[i];
            if (!learner.InDfeCohort || run.AuthorityOf(i) != authority)
                continue;
            var status = statuses[i].Status;
            Add(0, status.Neet);
            Add(1, status.NotKnown);
            Add(2, status.Neet + status.NotKnown);
            Add(3, status.Participating);
            Add(4 + (int)learner.Sen, status.Neet + status.NotKnown);
            if (LearnerRiskFactors.Of(learner).HasFlag(RiskFactors.VulnerableGroup))
                Add(7, status.Neet + status.NotKnown);
            var placed = competing[i] >= 0 ? run.Choice.PlacedPool[competing[i]] : -1;
            if (learner is { Stage: Stage.Entrant, AcademicAge: 16 })
            {
                var destination = Destinations(run, learner, placed, apprenticeship[i]);
                Add(8, destination.College);
                Add(9, destination.School);
                Add(10, destination.Apprenticeship);
                Add(11, status.NotKnown < 1 ? (status.Neet + status.WorkWithoutTraining + status.ReEngagement) / (1 - status.NotKnown) : 0);
            }

            Add(12, competing[i] < 0 || placed >= 0 ? 1 : apprenticeship[i]);
            if (learner.AcademicAge == 17)
            {
                var level2 = level2By19.Of(learner, placed, competing[i]);
                Add(13, level2);
                Add(14 + (int)learner.Sen, level2);
                Add(learner.InScope ? learner.IntendedLevel == Level.Level2 ? 18 : 19 : 17, 1);
            }
        }

        var leavers = counts[LeaversFrom] + counts[LeaversFrom + 1] + counts[LeaversFrom + 2];
        return [.. sums.Select((sum, at) => at switch
        {
            >= LeaversFrom + 3 => leavers == 0 ? double.NaN : 100 * counts[at - 3] / leavers,
            >= LeaversFrom => counts[at],
            _ => counts[at] == 0 ? double.NaN : 100 * sum / counts[at],
        })];
    }

    private static (double College, double School, double Apprenticeship) Destinations(RunView run, Learner learner, int placed, double apprenticeship)
    {
        if (placed >= 0)
        {
            var kind = run.ProviderKindOf(placed);
            var rest = 1 - apprenticeship;
            return (kind == ProviderKind.FeCollege ? rest : 0, kind == ProviderKind.SchoolSixthForm ? rest : 0, apprenticeship);
        }

        return learner.InScope
            ? (0, 0, apprenticeship)
            : (learner.PreferredRoute == PreferredRoute.College ? 1 : 0, learner.PreferredRoute == PreferredRoute.SchoolSixthForm ? 1 : 0, apprenticeship);
    }
}
