using System.Xml.Linq;
using Pathways.Analysis.Comparing;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Comparing;

/// <summary>Tables about provision: places, journeys, zones, courses, cold spots, cost. They name no provider.</summary>
internal static class PlacesTables
{
    private const int CoursesShown = 40;
    private const int SpotsShown = 40;

    public static IEnumerable<XElement> Of(Comparison comparison)
    {
        var totals = comparison.Areas.Count(area => area.Kind is AreaKind.Authority or AreaKind.All);
        yield return H3("Places, journeys and zones");
        yield return Table.Of(
            "Open places of courses taught in the area in September, those taken and those left empty; the median journey of those newly placed",
            ["Area", "Places", "Taken", "Empty", "Median minutes", "Median £ a year"],
            comparison.Areas.Select(area => (string[])
            [
                area.Name, ComparingWords.Arrow(area.Places), ComparingWords.Arrow(area.Used), ComparingWords.Arrow(area.Unused),
                ComparingWords.Arrow(area.MedianMinutes), ComparingWords.Arrow(area.MedianPounds),
            ]), totals: totals);
        if (comparison.Areas.Any(area => area.Provision is not null))
            yield return Intervals(comparison, totals);
        yield return Table.Of(
            "Zones without a suitable course in reach, by level of the course",
            ["Area", "Entry level", "Level 1", "Level 2"],
            comparison.Areas.Select(area => (string[])[area.Name, .. area.ZonesWithout.Select(ComparingWords.Arrow)]), totals: totals);
        if (!comparison.Courses.IsEmpty)
            yield return Courses(comparison);
        if (AtRisk(comparison) is { } risk)
            yield return P(risk);
        yield return comparison.Spots.IsEmpty ? P("No cold spot is gone, new, smaller or larger.") : Spots(comparison);
        foreach (var element in CostTables.Of(comparison))
            yield return element;
    }

    private static XElement Courses(Comparison comparison) => Table.Of(
        $"Courses that open, close or have other places, with the learners placed there{More(comparison.Courses.Length, CoursesShown)}",
        ["Course", "Level", "Subject", "Area", "Open places", "Placed there", "Change", "On it before", "of these on another course", "without a place"],
        comparison.Courses.Take(CoursesShown).Select(course => (string[])
        [
            course.Title, course.Band.Words(), Subjects.Name(course.SsaTier1), course.AreaName ?? "outside the county", ComparingWords.Arrow(course.OpenPlaces), ComparingWords.Arrow(course.Placed),
            course.Closed ? "closed to entrants" : course.Opened ? "opened" : course.OpenPlaces.More < 0 ? "fewer places" : "more places",
            Count(course.Affected?.All), Count(course.Affected?.Elsewhere), Count(course.Affected?.None),
        ]), textColumns: 4);

    private static string Count(int? people) => people is { } known ? Figures.Whole(known) : "–";

    /// <summary>The offers at risk, in one sentence; null where there are none.</summary>
    internal static string? AtRisk(Comparison comparison)
    {
        var courses = comparison.Courses.Where(course => course.AtRisk).ToArray();
        if (courses.Length == 0)
            return null;
        var text = $"Offers at risk: {Figures.Whole(courses.Length)} {(courses.Length == 1 ? "course" : "courses")} closed to entrants or with fewer places, {Figures.Whole(-courses.Sum(course => course.OpenPlaces.More))} open places fewer";
        if (!comparison.PersonByPerson)
            return text + ".";
        var people = courses.Aggregate(default(AffectedLearners), (sum, course) => sum + (course.Affected ?? default));
        return text + $"; of {Figures.Whole(people.All)} young people on them as it is, {Figures.Whole(people.Stay)} stay, {Figures.Whole(people.Elsewhere)} are on another course and for {Figures.Whole(people.None)} no suitable place is found in the model.";
    }

    private static XElement Intervals(Comparison comparison, int totals) => Table.Of(
        "The same over the paired replications: difference with its 95 % interval",
        ["Area", "Places taken", "Mean minutes", "Zones without: Entry level", "Level 1", "Level 2"],
        comparison.Areas.Select(area => (string[])
        [
            area.Name, ComparingWords.Interval(area.Provision!.Used), area.Provision.MeanMinutes is { } minutes ? ComparingWords.Interval(minutes) : "–",
            .. area.Provision.ZonesWithout.Select(ComparingWords.Interval),
        ]), totals: totals);

    private static XElement Spots(Comparison comparison) => Table.Of(
        $"Cold spots that are not as they were{More(comparison.Spots.Length, SpotsShown)}",
        ["Cold spot", "Area", "Level", "Change", "Was", "Is", "Zones"],
        comparison.Spots.Take(SpotsShown).Select(spot => (string[])
        [
            spot.Name, spot.AreaName, spot.Band.Words(), ComparingWords.Change(spot.Change), Kind(spot.KindBefore), Kind(spot.KindAfter), ComparingWords.Arrow(spot.Zones),
        ]), textColumns: 6);

    private static string Kind(ColdSpotKind? kind) => kind is { } cold ? ColdSpotWords.Kind(cold) : "not cold";

    private static string More(int all, int shown) => all > shown ? $" (the first {Figures.Whole(shown)} of {Figures.Whole(all)}; all in comparison.json)" : "";
}
