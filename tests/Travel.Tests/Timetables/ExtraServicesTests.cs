using Pathways.Model;
using Pathways.Travel.Raptor;
using Pathways.Travel.Timetables;

namespace Pathways.Travel.Tests.Timetables;

public sealed class ExtraServicesTests
{
    private static readonly GeoPoint A = Tiny.At(-5000);
    private static readonly GeoPoint B = Tiny.At(5000);
    private static readonly GtfsFeed Feed = new FeedDraft().Stop("A", A).Stop("B", B).Daily("slow", "S", ("A", 440), ("B", 500)).Build();

    [Fact]
    public void A_college_coach_takes_learners_there_and_the_rest_stays_as_it_was()
    {
        var feed = ExtraServices.Add(Feed, [Coach([470, 500])]);
        var planner = new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday, Rules.With()));
        var journey = planner.ArriveBy(A, B, 540)!;
        (journey.DepartMinutes, journey.ArriveMinutes).ShouldBe((500, 518));
        journey.Legs.Single().Service.ShouldBe("College coach");
        planner.ArriveBy(A, B, 510)!.ArriveMinutes.ShouldBe(488);
        planner.DepartAfter(A, B, 430)!.DepartMinutes.ShouldBe(470);
        new JourneyPlanner(Timetable.From(feed, FeedDraft.Tuesday, Rules.With())).DepartAfter(A, B, 430)!.ArriveMinutes.ShouldBe(488);
        feed.Trips.Length.ShouldBe(3);
    }

    [Fact]
    public void A_new_bus_may_be_known_by_its_headway_only()
    {
        var bus = Coach([]) with { Headway = new ExtraHeadway(360, 720, 30) };
        var journey = new JourneyPlanner(Timetable.From(ExtraServices.Add(Feed, [bus]), FeedDraft.Tuesday, Rules.With())).ArriveBy(A, B, 540)!;
        journey.Legs.Single().HeadwayMinutes.ShouldBe(30);
        journey.DoorToDoorMinutes.ShouldBe(18, 0.01);
    }

    [Fact]
    public void Several_services_stand_beside_one_another()
    {
        var other = Coach([515]) with { Id = "other", Name = "Other", Mode = TravelMode.Rail };
        var journey = new JourneyPlanner(Timetable.From(ExtraServices.Add(Feed, [Coach([470]), other]), FeedDraft.Tuesday, Rules.With())).ArriveBy(A, B, 540)!;
        (journey.DepartMinutes, journey.Legs.Single().Mode).ShouldBe((515, TravelMode.Rail));
    }

    [Fact]
    public void Services_that_cannot_run_are_refused_all_at_once()
    {
        var wrong = Coach([]) with { Stops = [new ExtraStop("only", A, 0)] };
        var backwards = Coach([470]) with { Id = "back", Stops = [new ExtraStop("A", A, 5), new ExtraStop("B", B, 2)] };
        var problems = Should.Throw<InvalidInputException>(() => ExtraServices.Add(Feed, [wrong, backwards])).Problems;
        problems.Select(problem => (problem.Value, problem.Field)).ShouldBe([("coach", "stops"), ("coach", "departures"), ("back", "stops")]);
    }

    private static ExtraService Coach(double[] departures)
        => new("coach", "College coach", TravelMode.Bus, [new ExtraStop("Green", A, 0), new ExtraStop("College", B, 18)], [.. departures]);
}
