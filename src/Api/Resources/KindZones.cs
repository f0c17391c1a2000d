using System.Collections.Immutable;
using Pathways.Analysis;
using Pathways.Api.Runs;
using Pathways.Model;

namespace Pathways.Api.Resources;

/// <summary>
/// What zones can reach of one kind of provision alone, from the run's offers and travel: as for all kinds together the courses that any
/// young person of the level may join, and of supported internships, which nobody else may join, those for holders of a plan.
/// </summary>
internal sealed class KindZones
{
    private readonly RunResult _result;
    private readonly CountedKind _kind;
    private readonly KindCourse[] _courses;
    private readonly Dictionary<string, int> _row;
    private readonly double[] _people;

    private KindZones(RunResult result, CountedKind kind)
    {
        (_result, _kind) = (result, kind);
        _row = kind.Travel.ZoneCodes.Select((code, row) => (code, row)).ToDictionary(pair => pair.code, pair => pair.row, StringComparer.Ordinal);
        _people = [.. kind.World.Zones.Select(zone => zone.Cohorts.Where(cohort => cohort.Year == result.AcademicYear.StartYear && cohort.AcademicAge is 16 or 17).Sum(cohort => cohort.People))];
        _courses = [.. KindCourse.Of(result, kind).Select(course => course with { PlacesPerPerson = PerPerson(course) })];
    }

    /// <summary>The zones of a result with figures of the kind in the place of those of all kinds.</summary>
    public static ImmutableArray<ZoneResult> Of(RunResult result, CountedKind kind)
    {
        var zones = new KindZones(result, kind);
        var found = result.Zones.Select((zone, index) => zones.Of(zone, index)).ToArray();
        for (var level = 0; level < (found.Length == 0 ? 0 : found[0].Access.Length); level++)
        {
            var middle = Percentile.NearestRank([.. found.Select(zone => zone.Access[level].PlacesPer100).Order()], 50);
            for (var zone = 0; zone < found.Length; zone++)
                found[zone] = found[zone] with { Access = found[zone].Access.SetItem(level, zones.Classed(found[zone].Access[level], middle)) };
        }

        return [.. found];
    }

    private ZoneResult Of(ZoneResult zone, int index)
    {
        var all = _courses.Select(course => new KindReach(course, Minutes(zone.Code, course), Pounds(zone.Code, course))).ToArray();
        var within = all.Where(reach => reach.Course.Counts && reach.Minutes <= _result.TravelLimitMinutes).ToArray();
        var places = within.Sum(reach => reach.Course.Places);
        var access = _result.Access.Zones.IsDefaultOrEmpty || _result.TravelLimitMinutes > _result.Access.LimitsMinutes.Max() ? [] : _result.Access.Rows(index).ToArray();
        return zone with
        {
            Access = [.. zone.Access.Select(level => AccessOf(level, [.. all.Where(reach => reach.Course.Band == level.Band)]))],
            Reach = [.. zone.Reach.Select(level => ReachOf(level, [.. all.Where(reach => reach.Course.Band == level.Band)], access))],
            ConfirmedShare = places == 0 ? null : (double)within.Where(reach => reach.Course.Confirmed).Sum(reach => reach.Course.Places) / places,
        };
    }

    private ZoneAccess AccessOf(ZoneAccess level, KindReach[] all)
    {
        var open = all.Where(reach => reach.Course.Counts).ToArray();
        var within = open.Where(reach => reach.Minutes <= _result.TravelLimitMinutes).ToArray();
        var nearest = open.Select(reach => reach.Minutes).Append(TravelMatrix.Unreachable).Min();
        return level with
        {
            CoursesInReach = within.Length,
            PlacesInReach = within.Sum(reach => reach.Course.Places),
            ProvidersInReach = within.Select(reach => reach.Course.Provider).Distinct(StringComparer.Ordinal).Count(),
            SubjectsInReach = within.Select(reach => reach.Course.Subject).Distinct(StringComparer.Ordinal).Count(),
            NearestMinutes = nearest == TravelMatrix.Unreachable ? null : nearest,
            PlacesPer100 = 100 * within.Sum(reach => reach.Course.PlacesPerPerson),
        };
    }

    private ZoneReach ReachOf(ZoneReach level, KindReach[] all, AccessRow[] access)
    {
        var open = all.Where(reach => reach.Course.Counts).ToArray();
        var within = open.Where(reach => reach.Minutes <= _result.TravelLimitMinutes).ToArray();
        var costed = open.Where(reach => reach.Pounds is not null).ToArray();
        int Places(Func<KindCourse, bool> which) => all.Where(reach => reach.Minutes <= _result.TravelLimitMinutes && which(reach.Course)).Sum(reach => reach.Course.Places);
        return level with
        {
            Within = [.. level.Within.Select(limit => limit with { Courses = open.Count(reach => reach.Minutes <= limit.Minutes), Places = open.Where(reach => reach.Minutes <= limit.Minutes).Sum(reach => reach.Course.Places) })],
            FlexiblePlaces = _kind.Type == ProvisionType.Flexible ? Places(course => course.General) : 0,
            PlanPlaces = Places(course => course.ForPlans),
            InternshipPlaces = _kind.Type == ProvisionType.SupportedInternship ? Places(_ => true) : 0,
            Subjects = [.. within.Select(reach => reach.Course.Subject).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            PlacesPer100Competing = access.Where(row => row.Kind.Band == level.Band && row.Kind.Type == _kind.Type && row.Kind.PlanOnly == (_kind.Type == ProvisionType.SupportedInternship)).Sum(row => row.PlacesPer100Competing),
            ValueOfOneMorePlace = within.Length == 0 ? null : within.Max(reach => reach.Course.Value),
            NearestPoundsPerYear = costed.OrderBy(reach => reach.Minutes).ThenBy(reach => reach.Pounds).FirstOrDefault()?.Pounds,
            LeastPoundsPerYear = costed.Where(reach => reach.Minutes <= _result.TravelLimitMinutes).Min(reach => reach.Pounds),
        };
    }

    private ZoneAccess Classed(ZoneAccess access, double middle) => access with
    {
        Class = access.CoursesInReach == 0 ? AccessClass.None
            : access.PlacesPer100 < _kind.World.Parameters["analysis.few_places_ratio"] * middle ? AccessClass.Few
            : access.PlacesPer100 < middle ? AccessClass.BelowMiddle : AccessClass.MiddleOrAbove,
    };

    /// <summary>Two-step floating catchment with weight 1 within the limit, as for all kinds together.</summary>
    private double PerPerson(KindCourse course)
    {
        var people = _kind.World.Zones.Select((zone, index) => Minutes(zone.Code, course) <= _result.TravelLimitMinutes ? _people[index] : 0).Sum();
        return people > 0 ? course.Places / people : 0;
    }

    private ushort Minutes(string zone, KindCourse course) => course.Column < 0 || !_row.TryGetValue(zone, out var row) ? TravelMatrix.Unreachable : _kind.Travel[row, course.Column];

    private int? Pounds(string zone, KindCourse course)
        => _kind.Travel.Ways is { } ways && Minutes(zone, course) != TravelMatrix.Unreachable ? ways.YearPounds[(_row[zone] * _kind.Travel.SiteIds.Count) + course.Column] : null;

    private sealed record KindReach(KindCourse Course, ushort Minutes, int? Pounds);
}
