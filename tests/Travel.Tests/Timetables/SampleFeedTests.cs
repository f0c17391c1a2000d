using Pathways.Model;
using Pathways.Travel.Raptor;
using Pathways.Travel.Timetables;

namespace Pathways.Travel.Tests.Timetables;

/// <summary>Journeys in Google's sample feed, worked by hand from its rows.</summary>
public sealed class SampleFeedTests
{
    private static readonly DateOnly Tuesday = new(2007, 6, 5);
    private static readonly DateOnly Saturday = new(2007, 6, 9);

    [Fact]
    public void Airport_to_Furnace_Creek_changes_at_Bullfrog()
    {
        // 08:00 Airport – 08:10 Bullfrog, 08:20 Bullfrog – 09:20 Furnace Creek.
        var journey = On(Tuesday).ArriveBy(SampleFeed.Airport, SampleFeed.FurnaceCreek, 570).ShouldNotBeNull();
        (journey.DepartMinutes, journey.ArriveMinutes, journey.Changes).ShouldBe((480, 560, 1));
        journey.Legs.Select(leg => (leg.Mode, leg.TripId)).ShouldBe([(TravelMode.Bus, "AB1"), (TravelMode.Wait, null), (TravelMode.Bus, "BFC1")]);
    }

    [Fact]
    public void A_change_of_ten_minutes_just_keeps_the_connection_and_one_of_eleven_does_not()
    {
        On(Tuesday, ("travel.change_minutes", 10)).ArriveBy(SampleFeed.Airport, SampleFeed.FurnaceCreek, 570).ShouldNotBeNull();
        On(Tuesday, ("travel.change_minutes", 11)).ArriveBy(SampleFeed.Airport, SampleFeed.FurnaceCreek, 570).ShouldBeNull();
    }

    [Fact]
    public void Furnace_Creek_to_Airport_leaves_at_eleven()
    {
        // 11:00 – 12:00 Bullfrog, 12:05 – 12:15 Airport: asked for from 10:00 on, one leaves home at 11:00.
        var journey = On(Tuesday).DepartAfter(SampleFeed.FurnaceCreek, SampleFeed.Airport, 600).ShouldNotBeNull();
        (journey.DepartMinutes, journey.ArriveMinutes, journey.Changes).ShouldBe((660, 735, 1));
    }

    [Fact]
    public void Amargosa_Valley_is_reached_at_weekends_only()
    {
        var journey = On(Saturday).ArriveBy(SampleFeed.Airport, SampleFeed.AmargosaValley, 545).ShouldNotBeNull();
        (journey.DepartMinutes, journey.ArriveMinutes, journey.Changes).ShouldBe((480, 540, 0));
        On(Tuesday).ArriveBy(SampleFeed.Airport, SampleFeed.AmargosaValley, 545).ShouldBeNull();
    }

    [Fact]
    public void On_the_day_taken_out_of_the_calendar_nothing_runs_and_the_next_day_is_named()
    {
        var message = Should.Throw<InvalidInputException>(() => On(new DateOnly(2007, 6, 4))).Message;
        message.ShouldContain("2007-06-04");
        message.ShouldContain("2007-06-05 (Tuesday)");
    }

    [Fact]
    public void The_shuttle_takes_twenty_minutes_and_prints_every_thirty()
    {
        var journey = On(Tuesday).ArriveBy(SampleFeed.Stagecoach, SampleFeed.Airport, 540).ShouldNotBeNull();
        journey.DoorToDoorMinutes.ShouldBe(20, 0.01);
        journey.ArriveMinutes.ShouldBeInRange(510.01, 540); // the half hour before nine has one arrival
        var ride = journey.Legs.ShouldHaveSingleItem();
        (ride.Service, ride.HeadwayMinutes, ride.TripId).ShouldBe(("STBA", 30, "STBA"));
    }

    [Fact]
    public void The_city_bus_runs_every_ten_minutes_after_eight_and_every_thirty_before()
    {
        On(Tuesday).ArriveBy(SampleFeed.Stagecoach, SampleFeed.EastMain, 540)!.Legs.Single(leg => leg.Mode == TravelMode.Bus).HeadwayMinutes.ShouldBe(10);
        On(Tuesday).ArriveBy(SampleFeed.Stagecoach, SampleFeed.EastMain, 480)!.Legs.Single(leg => leg.Mode == TravelMode.Bus).HeadwayMinutes.ShouldBe(30);
        On(Tuesday).ArriveBy(SampleFeed.Stagecoach, SampleFeed.EastMain, 540)!.DoorToDoorMinutes.ShouldBe(26, 0.01);
    }

    [Fact]
    public void The_shuttle_to_the_eight_o_clock_bus_waits_for_part_of_its_headway()
    {
        // The last shuttle with five minutes to spare arrives in the half hour before 07:55, twenty minutes after it left.
        var journey = On(Tuesday).ArriveBy(SampleFeed.Stagecoach, SampleFeed.Bullfrog, 500).ShouldNotBeNull();
        journey.ArriveMinutes.ShouldBe(490);
        journey.DepartMinutes.ShouldBeInRange(475 - 20 - 30, 475 - 20);
        journey.Legs.Select(leg => leg.Mode).ShouldBe([TravelMode.Bus, TravelMode.Wait, TravelMode.Bus]);
    }

    [Fact]
    public void All_itineraries_can_be_travelled()
    {
        GeoPoint[] places = [SampleFeed.Stagecoach, SampleFeed.Airport, SampleFeed.Bullfrog, SampleFeed.FurnaceCreek, SampleFeed.EastMain];
        var planner = On(Tuesday);
        var found = 0;
        foreach (var from in places)
        {
            foreach (var to in places)
            {
                var journey = planner.ArriveBy(from, to, 570);
                ItineraryChecker.Check(SampleFeed.Build(), journey, from, to);
                found += journey is null ? 0 : 1;
            }
        }

        found.ShouldBeGreaterThan(10);
    }

    private static JourneyPlanner On(DateOnly date, params (string Key, double Value)[] rules)
        => new(Timetable.From(SampleFeed.Build(), date, Rules.With([("travel.change_minutes", 5), ("travel.walk_limit_metres", 100), ("travel.bus_access_limit_metres", 100), .. rules])));
}
