using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Apprenticeship demand against vacancies, by area and subject.</summary>
internal static class ApprenticeshipAnalysis
{
    /// <summary>One area: both tiers, all subjects together.</summary>
    public static ImmutableArray<ApprenticeshipFigures> Totals(RunView run, ApprenticeshipMarket market, AreaGroup area)
        => [.. Enum.GetValues<ApprenticeshipTier>().Select(tier => Figures(run, market, Seekers(run, market, area, tier), tier, null))];

    /// <summary>One area by tier and subject, where somebody wants one.</summary>
    public static IEnumerable<ApprenticeshipRow> BySubject(RunView run, ApprenticeshipMarket market, AreaGroup area)
        => from tier in Enum.GetValues<ApprenticeshipTier>()
           from subject in Seekers(run, market, area, tier)
               .GroupBy(i => ApprenticeshipMarket.SubjectOf(run.World.Learners[i]), StringComparer.Ordinal)
               .OrderBy(learners => learners.Key, StringComparer.Ordinal)
           select new ApprenticeshipRow(area.Code, area.Name, Figures(run, market, [.. subject], tier, subject.Key));

    /// <summary>The vacancies themselves with the starts expected of them.</summary>
    public static ImmutableArray<VacancyRow> Vacancies(World world)
    {
        var names = world.Districts.ToDictionary(district => district.Code, district => district.Name, StringComparer.Ordinal);
        return [.. world.Vacancies.Select(row => new VacancyRow(
            row.DistrictCode, names.GetValueOrDefault(row.DistrictCode, row.DistrictCode), row.SsaTier1, row.Type, row.Vacancies,
            row.Vacancies * row.FillProbability, row.Vacancies * row.FillProbability * row.Accepts16Share, row.Provenance.Basis))];
    }

    private static int[] Seekers(RunView run, ApprenticeshipMarket market, AreaGroup area, ApprenticeshipTier tier)
        => [.. Enumerable.Range(0, run.World.Learners.Length).Where(i => market.Wants[i]
            && area.Has[run.ZoneOfLearner[i]] && ApprenticeshipMarket.TierOf(run.World.Learners[i]) == tier)];

    private static ApprenticeshipFigures Figures(
        RunView run, ApprenticeshipMarket market, int[] seekers, ApprenticeshipTier tier, string? subject)
        => new(
            tier, subject, seekers.Length, seekers.Sum(i => market.SharedVacancies[i]), seekers.Sum(i => market.Chance[i]),
            seekers.Count(i => market.SharedVacancies[i] <= 0));
}
