using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Courses of the people of a history by the ILR, with level and subject from LARS. Programme aims, which stand for no course, are left out.</summary>
internal sealed class CoursesFromIlr
{
    private const string CoreAim = "5"; // of a study programme: of several that end on one day it stands for the course, not the English or maths beside it

    private CoursesFromIlr(ImmutableArray<CourseLeft> left, Dictionary<int, (DateOnly Began, DateOnly? Until)> ofYear, DateOnly? until) => (Left, OfYear, Until) = (left, ofYear, until);

    /// <summary>Courses left, by person and day.</summary>
    public ImmutableArray<CourseLeft> Left { get; }

    /// <summary>By person: first day and last day of what was begun in the dataset's academic year, from August on; no last day while one goes on.</summary>
    public IReadOnlyDictionary<int, (DateOnly Began, DateOnly? Until)> OfYear { get; }

    /// <summary>The latest day of which it tells; null where it has nothing of the year.</summary>
    public DateOnly? Until { get; }

    public static CoursesFromIlr Read(string dataset, TrackedPeople people, int startYear)
    {
        if (!RecordFiles.Has(dataset, Ilr.Name))
            return new CoursesFromIlr([], [], null);
        var byUln = ByKey(people, keys => keys.Uln);
        var aims = RecordFiles.Read(dataset, Lars.Name).ToDictionary(row => row["aim"], row => (Level: row["level"], Tier1: row["ssa_tier1"]), StringComparer.Ordinal);
        var (from, to) = (new DateOnly(startYear, 8, 1), new DateOnly(startYear + 1, 7, 31));
        var (left, ofYear, latest) = (new List<(CourseLeft Course, bool Core)>(), new Dictionary<int, (DateOnly Began, DateOnly? Until)>(), DateOnly.MinValue);
        foreach (var row in RecordFiles.Read(dataset, Ilr.Name))
        {
            if (row["aim_type"] == "1" || !byUln.TryGetValue(row["uln"], out var person) || TrackedPeople.Day(row["start_date"]) is not { } began)
                continue;
            var ended = TrackedPeople.Day(row["ended"]);
            latest = Later(latest, Later(began, ended ?? began));
            if (began >= from && began <= to)
                ofYear[person] = ofYear.TryGetValue(person, out var other) ? (other.Began < began ? other.Began : began, other.Until is null || ended is null ? null : Later(other.Until.Value, ended.Value)) : (began, ended);
            if (ended is not { } day)
                continue;
            var aim = aims.GetValueOrDefault(row["aim"]);
            var withdrawn = row["status"] == "3";
            left.Add((new CourseLeft(person, day, people.Provider(row["ukprn"]), Filled(aim.Level), Filled(aim.Tier1), withdrawn) { Reason = withdrawn ? Filled(row["withdraw_reason"]) : null }, row["aim_type"] == CoreAim));
        }

        return new CoursesFromIlr([.. left.OrderBy(one => one.Course.Person).ThenBy(one => one.Course.Day).ThenBy(one => one.Core ? 0 : 1).Select(one => one.Course)], ofYear, ofYear.Count == 0 ? null : latest);
    }

    /// <summary>People by a joining key; one that several share tells of none of them.</summary>
    public static Dictionary<string, int> ByKey(TrackedPeople people, Func<TrackedKeys, string> key)
        => Enumerable.Range(0, people.Keys.Count).Where(person => key(people.Keys[person]).Length > 0).GroupBy(person => key(people.Keys[person]), StringComparer.Ordinal)
            .Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static string? Filled(string? text) => text is { Length: > 0 } ? text : null;
}
