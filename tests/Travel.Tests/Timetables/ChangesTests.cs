using Pathways.Model;
using Pathways.Travel.Raptor;
using Pathways.Travel.Timetables;

namespace Pathways.Travel.Tests.Timetables;

/// <summary>A to B1, then B2 to C: whether and how the change is made.</summary>
public sealed class ChangesTests
{
    private static readonly GeoPoint A = Tiny.At(-8000);
    private static readonly GeoPoint C = Tiny.At(8000);

    [Theory]
    [InlineData(0, 502, true)] // 2 minutes of change
    [InlineData(0, 501, false)]
    [InlineData(300, 505, true)] // and 3 minutes on foot
    [InlineData(300, 504, false)]
    [InlineData(450, 530, false)] // beyond 400 m
    public void A_change_takes_its_minutes_and_its_walk(double metresApart, double leaves, bool caught)
        => Journey(Draft(metresApart, leaves)).ShouldBe(caught);

    [Fact]
    public void A_walk_at_a_change_may_be_longer_at_a_railway()
    {
        var rules = Rules.With(("travel.town_change_walk_limit_metres", 1000));
        Journey(Draft(900, 530), rules).ShouldBeFalse();
        Journey(Draft(900, 530, firstType: 2), rules).ShouldBeTrue();
        Journey(Draft(900, 510, firstType: 2), rules).ShouldBeFalse(); // 9 minutes on foot and 2
    }

    [Theory]
    [InlineData(3, null, 530, false)] // not possible
    [InlineData(2, 600, 510, true)] // at least ten minutes, walk and change in it
    [InlineData(2, 600, 509, false)]
    [InlineData(2, 60, 501, true)]
    [InlineData(1, null, 503, true)] // timed: the walk alone
    [InlineData(1, null, 502, false)]
    public void Transfers_say_otherwise(int type, int? seconds, double leaves, bool caught)
        => Journey(Draft(300, leaves).Transfer("B1", "B2", type, seconds)).ShouldBe(caught);

    [Fact]
    public void A_transfer_joins_stops_beyond_walking_distance()
        => Journey(Draft(2000, 515).Transfer("B1", "B2", 2, 900)).ShouldBeTrue();

    [Fact]
    public void A_transfer_between_stations_holds_for_their_platforms()
    {
        var feed = new FeedDraft().Stop("A", A).Stop("BS", Tiny.At(0), isStation: true).Stop("B1", Tiny.At(0), "BS").Stop("B2", Tiny.At(0, 100), "BS").Stop("C", C)
            .Daily("1", "one", ("A", 480), ("B1", 500)).Daily("2", "two", ("B2", 505), ("C", 520));
        Journey(feed).ShouldBeTrue();
        Journey(feed.Transfer("BS", "BS", 2, 400)).ShouldBeFalse();
    }

    [Fact]
    public void Platforms_of_a_station_are_joined_over_water()
    {
        var water = Tiny.Empty with { Barriers = [Tiny.River(50)] };
        var feed = new FeedDraft().Stop("A", A).Stop("BS", Tiny.At(0), isStation: true).Stop("B1", Tiny.At(0), "BS").Stop("B2", Tiny.At(100), "BS").Stop("C", C)
            .Daily("1", "one", ("A", 480), ("B1", 500)).Daily("2", "two", ("B2", 505), ("C", 520)).Build();
        new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday, Rules.With(), water)).ArriveBy(A, C, 540).ShouldNotBeNull();
    }

    [Fact]
    public void Water_between_two_stops_forbids_the_walk_and_a_bridge_allows_it()
    {
        var water = Tiny.Empty with { Barriers = [Tiny.River(0)] };
        var feed = new FeedDraft().Stop("A", A).Stop("B1", Tiny.At(-100)).Stop("B2", Tiny.At(100)).Stop("C", C)
            .Daily("1", "one", ("A", 480), ("B1", 500)).Daily("2", "two", ("B2", 510), ("C", 525)).Build();
        new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday, Rules.With(), water)).ArriveBy(A, C, 540).ShouldBeNull();
        var bridged = new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday, Rules.With(), water with { Crossings = [Tiny.Bridge("Bridge", Tiny.At(0))] })).ArriveBy(A, C, 540).ShouldNotBeNull();
        bridged.Legs.Where(leg => leg.Mode == TravelMode.Walk).Select(leg => leg.To).ShouldBe(["Bridge", "B2"]);
        bridged.WalkMinutes.ShouldBe(2, 0.05);
    }

    [Fact]
    public void Changes_are_limited()
    {
        Journey(Draft(0, 510), Rules.With(("travel.changes_limit", 0))).ShouldBeFalse();
        Journey(Draft(0, 510), Rules.With(("travel.changes_limit", 1))).ShouldBeTrue();
        new JourneyPlanner(Timetable.From(Draft(0, 510).Build(), FeedDraft.Tuesday, Rules.With())).ArriveBy(A, C, 540, changesLimit: 0).ShouldBeNull();
    }

    [Fact]
    public void Who_would_wait_longer_than_the_limit_has_no_journey()
    {
        var feed = Draft(0, 510).Build(); // there at 08:45
        new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday, Rules.With(("travel.early_wait_limit_minutes", 15)))).ArriveBy(A, C, 540).ShouldNotBeNull();
        new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday, Rules.With(("travel.early_wait_limit_minutes", 14)))).ArriveBy(A, C, 540).ShouldBeNull();
    }

    private static bool Journey(FeedDraft feed, ParameterSet? rules = null)
    {
        var built = feed.Build();
        var journey = new JourneyPlanner(Timetable.From(built, FeedDraft.Tuesday, rules ?? Rules.With())).ArriveBy(A, C, 600);
        if (rules is null)
            ItineraryChecker.Check(built, journey, A, C);
        return journey is not null;
    }

    private static FeedDraft Draft(double metresApart, double leaves, int firstType = 3)
        => new FeedDraft().Stop("A", A).Stop("B1", Tiny.At(0)).Stop("B2", Tiny.At(0, metresApart)).Stop("C", C).Route("one", firstType)
            .Daily("1", "one", ("A", 480), ("B1", 500)).Daily("2", "two", ("B2", leaves), ("C", leaves + 15));
}
