using System.Collections.Frozen;
using System.Collections.Immutable;
using Pathways.Analysis.Observed;
using Pathways.Analysis.Tests.Support;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Observed;

/// <summary>Histories made by hand: zones 0 and 1 in Kent (areas A and B), zone 2 in Medway (area M).</summary>
internal sealed class Histories
{
    private readonly List<TrackedRow> _rows = [];

    public List<CourseLeft> Left { get; } = [];
    public List<Year11Leaver> Year11 { get; } = [];
    public Year11Sources Sources { get; set; } = new(false, null);

    public static World World { get; } = new TestRun().World();

    public static CalendarMonth Month(int year, int month) => CalendarMonth.Of(year, month);

    public Histories Add(int person, int year, int month, short activity, int zone = 0, byte age = 16, DateOnly? since = null, DateOnly? started = null, bool? lapsed = false, int provider = -1, TrackedNeed need = TrackedNeed.None, ushort bits = 0, bool? female = true)
    {
        _rows.Add(new TrackedRow(person, Month(year, month), zone, age, activity, StatusOf(activity), need, bits, female, lapsed, provider, started, since));
        return this;
    }

    public TrackingHistory History => new(
        [.. _rows.OrderBy(row => row.Person).ThenBy(row => row.Month.Number)], ["10000001", "10000002"], [.. Left], [.. Year11],
        [new TrackedImport(1, ["made up.csv"], [.. _rows.Select(row => row.Month).Distinct().Order()], _rows.Count)], TestRun.Year)
    { Sources = Sources };

    public ObservedFigures Figures => Observing.Of(History, World)!;

    // The groups of KENT.md's list of activity codes, written out by hand.
    private static TrackedStatus StatusOf(short activity) => activity switch
    {
        230 or 210 or 310 => TrackedStatus.Learning,
        330 => TrackedStatus.Work,
        530 => TrackedStatus.ReEngagement,
        610 or 619 => TrackedStatus.NeetActive,
        640 => TrackedStatus.NeetInactive,
        810 => TrackedStatus.NotKnown,
        _ => TrackedStatus.Other,
    };

    /// <summary>Two areas that cut two districts of Kent across: A has D1 and half of D2, B the other half of D2.</summary>
    public static World Crossed()
    {
        var world = new TestRun().World();
        ImmutableArray<Msoa> msoas = [new("M1", "One 001", "", "D1"), new("M2", "Two 001", "", "D2"), new("M3", "Two 002", "", "D2"), new("M4", "Three 001", "", "D3")];
        ImmutableArray<Zone> zones = [.. msoas.Select((msoa, index) => world.Zones[0] with { Code = $"Z{index + 1}", MsoaCode = msoa.Code, DistrictCode = msoa.DistrictCode })];
        var areas = new AreaSet("lcpa", [new("A", "Area A", true), new("B", "Area B", true), new("M", "Medway", false)],
            new Dictionary<string, int> { ["M1"] = 0, ["M2"] = 0, ["M3"] = 1, ["M4"] = 2 }.ToFrozenDictionary(), FrozenSet<string>.Empty);
        return new World(world.Dataset, world.Districts, msoas, zones, areas, world.Providers, [], [], [], [], world.Parameters);
    }
}
