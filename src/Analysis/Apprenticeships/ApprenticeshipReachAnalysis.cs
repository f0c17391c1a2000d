using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Which subjects are out of reach, foundation apprenticeships, and starts elsewhere.</summary>
internal static class ApprenticeshipReachAnalysis
{
    public static ApprenticeshipReach Of(RunView run, ApprenticeshipMarket market, ImmutableArray<AreaGroup> groups) => new(
        [.. groups.SelectMany(group => Enum.GetValues<ApprenticeshipTier>().Select(tier => Scope(run, market, group, tier)))], Leakage(run));

    private static ApprenticeshipScope Scope(RunView run, ApprenticeshipMarket market, AreaGroup group, ApprenticeshipTier tier)
    {
        var seekers = Enumerable.Range(0, run.World.Learners.Length).Where(i => market.Wants[i]
            && group.Has[run.ZoneOfLearner[i]] && ApprenticeshipMarket.TierOf(run.World.Learners[i]) == tier).ToArray();
        var subjects = seekers.GroupBy(i => ApprenticeshipMarket.SubjectOf(run.World.Learners[i]), StringComparer.Ordinal)
            .Where(wanted => wanted.Key.Length > 0).OrderBy(wanted => wanted.Key, StringComparer.Ordinal).ToArray();
        var without = subjects.Where(wanted => !wanted.Any(i => market.InReach[i])).ToArray();
        return new ApprenticeshipScope(
            group.Code, group.Name, tier, subjects.Length, [.. without.Select(wanted => wanted.Key)], without.Sum(wanted => wanted.Count()),
            seekers.Sum(i => market.FoundationVacancies[i]), seekers.Sum(i => market.FoundationChance(i)));
    }

    private static ImmutableArray<ApprenticeshipLeakage> Leakage(RunView run)
    {
        var flows = run.World.Records.LatestFlows();
        var authority = run.World.Districts.ToDictionary(district => district.Code, district => district.Authority, StringComparer.Ordinal);
        int Sum(IEnumerable<ApprenticeshipFlow> some) => some.Sum(flow => flow.Starts);
        return [.. from district in run.World.Districts
                   from year in flows.Where(flow => flow.HomeDistrictCode == district.Code).GroupBy(flow => flow.Year, StringComparer.Ordinal)
                   let away = year.Where(flow => flow.Delivery != district.Code).ToArray()
                   select new ApprenticeshipLeakage(
                       year.Key, district.Code, district.Name, Sum(year.Where(flow => flow.Delivery == district.Code)),
                       Sum(away.Where(flow => authority.TryGetValue(flow.Delivery, out var there) && there == Authority.Kent)),
                       Sum(away.Where(flow => authority.TryGetValue(flow.Delivery, out var there) && there == Authority.Medway)),
                       Sum(away.Where(flow => flow.Delivery == ApprenticeshipFlow.London)), Sum(away.Where(flow => flow.Delivery == ApprenticeshipFlow.Elsewhere)))];
    }
}
