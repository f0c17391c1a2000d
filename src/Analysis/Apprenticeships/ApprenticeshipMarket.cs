using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// Apprenticeships as jobs. A vacancy is shared equally among the learners who want its subject first, at its tier, and can
/// reach its district; the part whose employers take no 16-year-old is shared among the older only. With λ expected starts
/// per learner the chance of one is 1 − exp(−λ), which never reaches certainty.
/// </summary>
internal sealed class ApprenticeshipMarket
{
    private readonly RunView _run;

    private ApprenticeshipMarket(RunView run)
    {
        _run = run;
        Wants = [.. run.World.Learners.Select(learner =>
            learner is { Stage: not Stage.Continuing, PreferredRoute: PreferredRoute.Apprenticeship, AcademicAge: >= 16 and <= 18 })];
        Chance = new double[run.World.Learners.Length];
        SharedVacancies = new double[run.World.Learners.Length];
        FoundationVacancies = new double[run.World.Learners.Length];
        FoundationStarts = new double[run.World.Learners.Length];
        InReach = new bool[run.World.Learners.Length];
    }

    /// <summary>By learner: wants an apprenticeship first and needs a place.</summary>
    public bool[] Wants { get; }

    /// <summary>By learner: chance of starting one; 0 for those who do not want one.</summary>
    public double[] Chance { get; }

    /// <summary>By learner: vacancies shared to the learner.</summary>
    public double[] SharedVacancies { get; }

    /// <summary>By learner: the part of these in foundation apprenticeships.</summary>
    public double[] FoundationVacancies { get; }

    /// <summary>By learner: whether any vacancy of the subject wanted first, at the learner's tier, is in reach of home, whomever it takes.</summary>
    public bool[] InReach { get; }

    private double[] FoundationStarts { get; }

    /// <summary>The part of a learner's chance that foundation apprenticeships give: in proportion to the starts expected of them.</summary>
    public double FoundationChance(int learner)
        => FoundationStarts[learner] > 0 ? Chance[learner] * FoundationStarts[learner] / -Math.Log(1 - Chance[learner]) : 0;

    public static ApprenticeshipTier TierOf(ApprenticeshipType type)
        => type == ApprenticeshipType.Level3 ? ApprenticeshipTier.Level3 : ApprenticeshipTier.Level2AndBelow;

    public static ApprenticeshipTier TierOf(Learner learner)
        => learner.InScope ? ApprenticeshipTier.Level2AndBelow : ApprenticeshipTier.Level3;

    /// <summary>The subject wanted first; empty when the learner names none.</summary>
    public static string SubjectOf(Learner learner) => learner.SubjectPreferences is [var first, ..] ? first : "";

    /// <summary>Shares out every vacancy, in the dataset's order.</summary>
    public static ApprenticeshipMarket Of(RunView run)
    {
        var market = new ApprenticeshipMarket(run);
        var reach = market.DistrictsInReach();
        var learners = run.World.Learners;
        var seekers = Enumerable.Range(0, learners.Length).Where(i => market.Wants[i])
            .ToLookup(i => (SubjectOf(learners[i]), TierOf(learners[i])));
        var starts = new double[learners.Length];
        foreach (var row in run.World.Vacancies)
        {
            var able = seekers[(row.SsaTier1, TierOf(row.Type))]
                .Where(i => reach[run.ZoneOfLearner[i], (int)learners[i].TravelNeed].Contains(row.DistrictCode)).ToArray();
            market.Share(row, able, starts);
        }

        for (var i = 0; i < starts.Length; i++)
            market.Chance[i] = 1 - Math.Exp(-starts[i]);
        return market;
    }

    private void Share(ApprenticeshipVacancies row, int[] able, double[] starts)
    {
        var older = able.Count(i => _run.World.Learners[i].AcademicAge > 16);
        foreach (var i in able)
        {
            var share = row.Accepts16Share / able.Length;
            if (_run.World.Learners[i].AcademicAge > 16)
                share += (1 - row.Accepts16Share) / older;
            SharedVacancies[i] += row.Vacancies * share;
            starts[i] += row.Vacancies * row.FillProbability * share;
            InReach[i] |= row.Vacancies > 0;
            if (row.Type != ApprenticeshipType.Foundation)
                continue;
            FoundationVacancies[i] += row.Vacancies * share;
            FoundationStarts[i] += row.Vacancies * row.FillProbability * share;
        }
    }

    /// <summary>By zone and travel need: its own district, and each in which a site can be reached within the travel limit.</summary>
    private HashSet<string>[,] DistrictsInReach()
    {
        var needs = Enum.GetValues<TravelNeed>();
        var reach = new HashSet<string>[_run.World.Zones.Length, needs.Length];
        foreach (var need in needs)
        {
            for (var zone = 0; zone < _run.World.Zones.Length; zone++)
            {
                var districts = reach[zone, (int)need] = new HashSet<string>(StringComparer.Ordinal) { _run.World.Zones[zone].DistrictCode };
                for (var site = 0; site < _run.World.Sites.Length; site++)
                {
                    if (_run.World.Sites[site].DistrictCode is { } district && _run.WithinLimit(need, zone, site))
                        districts.Add(district);
                }
            }
        }

        return reach;
    }
}
