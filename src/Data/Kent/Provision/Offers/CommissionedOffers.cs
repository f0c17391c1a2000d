using System.Collections.Frozen;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>
/// Places at colleges commissioned for learners with an EHCP, apart from general ones: the high-needs students of each campus
/// less those on Level 3, spread over levels by stated shares in whole groups.
/// </summary>
internal static class CommissionedOffers
{
    public static IReadOnlyList<CourseOffer> Make(
        IReadOnlyList<Campus> campuses, RuleNumbers rules, FrozenDictionary<Level, LevelRule> levels, AcademicYear year, FrozenDictionary<string, QualificationRoute> routes)
        => [.. campuses.SelectMany(campus => Make(campus, rules, levels, year, routes))];

    private static IEnumerable<CourseOffer> Make(
        Campus campus, RuleNumbers rules, FrozenDictionary<Level, LevelRule> levels, AcademicYear year, FrozenDictionary<string, QualificationRoute> routes)
    {
        var total = (int)Math.Round(campus.HighNeeds * (1 - rules["high_needs_level3_share"]), MidpointRounding.AwayFromZero);
        var places = LargestRemainder.Apportion([.. Levels.InScope.Select(level => rules["commissioned_share_" + level.Code()])], total);
        foreach (var (level, wanted) in Levels.InScope.Zip(places).Where(pair => pair.Second > 0))
        {
            var groups = Math.Max(1, (int)Math.Round((double)wanted / rules["commissioned_group_size"], MidpointRounding.AwayFromZero));
            var size = Math.Max(1, (int)Math.Round((double)wanted / groups, MidpointRounding.AwayFromZero));
            var (rule, site) = (levels[level], campus.Entry.Site.Id);
            var route = routes[rule.Route];
            yield return new CourseOffer($"{site}-{level.Code()}-supported-ehcp", site, year, "Supported learning, commissioned places",
                ProvisionType.StudyProgramme, level, route.Name, route.FirstYear, route.LastYear, "14", "14.1", size, groups, [9], 0, size * groups,
                rule.DurationWeeks, rule.PlannedHours, Math.Min(size, rules.Whole("commissioned_minimum_group")), EntryRequirement.Ehcp,
                rule.EnglishMaths, new Provenance(Basis.Modelled, Confidence.Low,
                    "High-needs students published by college (ESFA 2019/20, Ofsted 2020), shared over campuses and levels by rule: " + campus.Source));
        }
    }
}
