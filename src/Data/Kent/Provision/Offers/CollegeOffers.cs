using System.Collections.Frozen;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>Makes the offer of a fitted college course.</summary>
internal static class CollegeOffers
{
    public static CourseOffer Make(
        CourseSeed seed, FittedGroups groups, AcademicYear year, FrozenDictionary<Level, LevelRule> levels, FrozenDictionary<string, QualificationRoute> routes)
    {
        var rule = levels[seed.Level];
        var route = routes[rule.Route];
        return new CourseOffer(seed.OfferId, seed.SiteId, year, seed.Title, ProvisionType.StudyProgramme, seed.Level, route.Name, route.FirstYear,
            route.LastYear, seed.SsaTier1, seed.SsaTier2, groups.GroupSize, groups.Groups, [9], groups.Places, 0, rule.DurationWeeks, rule.PlannedHours,
            rule.MinimumGroup, rule.EntryRequirement, rule.EnglishMaths,
            new Provenance(Basis.Modelled, seed.Confidence, seed.Source + "; places modelled: published volumes, scaled to the calibration targets"));
    }
}
