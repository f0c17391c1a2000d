using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>
/// Which authorities the extracts about young people cover. Extracts come from each authority: with Kent's alone, Medway's young people are not nought but unknown, save the
/// few who live across the border of the authority that tracks them.
/// </summary>
public static class ExtractReach
{
    /// <summary>Of the best share of its young people that extracts have of an authority, the least that another's share must be for it to count as covered.</summary>
    public const double LeastOfBest = 0.1;

    /// <summary>Whether a share of an authority's young people is enough for it to count as covered.</summary>
    /// <param name="share">Young people told of for each one expected, 0 or more.</param>
    /// <param name="best">The highest share of any authority.</param>
    public static bool Covers(double share, double best) => share > 0 && share >= LeastOfBest * best;

    /// <summary>Young people told of for each one expected; where fewer than one is expected, for one.</summary>
    public static double Share(int told, double expected) => told / Math.Max(1, expected);

    /// <summary>Authorities with zones in a dataset that its learners do not cover, in order; none where there are no learners at all.</summary>
    /// <param name="districts">Districts of the dataset.</param>
    /// <param name="zones">Zones of the dataset.</param>
    /// <param name="startYear">Start year of the academic year in which the learners are of their age.</param>
    /// <param name="learners">The learners.</param>
    public static ImmutableArray<Authority> NotCovered(ImmutableArray<District> districts, ImmutableArray<Zone> zones, int startYear, ImmutableArray<Learner> learners)
    {
        var authority = districts.ToDictionary(district => district.Code, district => district.Authority, StringComparer.Ordinal);
        var ofZone = zones.ToDictionary(zone => zone.Code, zone => authority[zone.DistrictCode], StringComparer.Ordinal);
        var told = learners.Where(learner => learner.AcademicAge is 16 or 17).CountBy(learner => ofZone[learner.ZoneCode]).ToDictionary();
        var shares = zones.GroupBy(zone => ofZone[zone.Code]).ToDictionary(group => group.Key, group => Share(
            told.GetValueOrDefault(group.Key), group.SelectMany(zone => zone.Cohorts).Where(cohort => cohort.Year == startYear && cohort.AcademicAge is 16 or 17).Sum(cohort => cohort.People)));
        var best = shares.Values.DefaultIfEmpty().Max();
        return best == 0 ? [] : [.. shares.Where(share => !Covers(share.Value, best)).Select(share => share.Key).Order()];
    }
}
