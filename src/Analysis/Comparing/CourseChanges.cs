using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Comparing;

/// <summary>Finds the courses whose open places differ, those that lose most first.</summary>
internal static class CourseChanges
{
    public static ImmutableArray<CourseDifference> Of(RunResult basis, RunResult scenario, IReadOnlyDictionary<string, AffectedLearners>? moves)
    {
        var (before, after) = (ByCourse(basis), ByCourse(scenario));
        return [.. before.Keys.Union(after.Keys, StringComparer.Ordinal).Select(id => One(before.GetValueOrDefault(id), after.GetValueOrDefault(id)) with { Affected = moves?.GetValueOrDefault(id) })
            .Where(course => course.OpenPlaces.More != 0 || course.Closed || course.Opened)
            .OrderBy(course => course.OpenPlaces.More).ThenBy(course => course.OfferId, StringComparer.Ordinal)];
    }

    private static Dictionary<string, OfferResult[]> ByCourse(RunResult result)
        => result.Offers.GroupBy(offer => offer.OfferId, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static CourseDifference One(OfferResult[]? before, OfferResult[]? after)
    {
        var shown = (after ?? before)![0];
        return new CourseDifference(
            shown.OfferId, shown.Title, shown.Band, shown.SsaTier1, shown.AreaName,
            new Pair(before?.Sum(pool => pool.OpenPlaces) ?? 0, after?.Sum(pool => pool.OpenPlaces) ?? 0),
            new Pair(before?.Sum(pool => pool.Choice.Placed) ?? 0, after?.Sum(pool => pool.Choice.Placed) ?? 0),
            Closed: after is null, Opened: before is null);
    }
}
