using Pathways.Analysis.Tests.Support;
using Pathways.Model;

namespace Pathways.Analysis.Tests;

public class TravelResultsTests
{
    // Minutes: Z1 to S1 20, S2 80, S3 60; Z2 40, 30, 200; Z3 never, 70, 10. The limit is 75.
    private static readonly TravelWays Ways = new(
        [0, 1, 1, 1, 0, 1, 0, 2, 0], [0, 0, 1, 0, 1, 0, 0, 0, 0], new ushort[9], [0, 900, 1500, 600, 800, 700, 0, 1200, 0],
        [false, true, false, true, false, true, false, false, false]);

    private static TestRun Placed()
    {
        var run = new TestRun { Ways = Ways };
        var (a, b, c) = (run.Offer("S1", Level.Level2, 10), run.Offer("S2", Level.Level2, 20), run.Offer("S3", Level.Level1, 10));
        run.Compete(TestRun.Person("Z1"), [a], a); // 20 minutes on foot
        run.Compete(TestRun.Person("Z2"), [a, b], a, b); // 40 by bus; best: 30 by train
        run.Compete(TestRun.Person("Z1", Level.Level1), [c], c); // 60 by both
        run.Compete(TestRun.Person("Z3"), [b], b); // 70 by bus
        run.Compete(TestRun.Person("Z3") with { TravelNeed = TravelNeed.Assisted }, [b], b); // 70, taken
        run.Compete(TestRun.Person("Z3"), [], -1);
        return run;
    }

    [Fact]
    public void Modes_and_long_journeys_of_the_placed_are_counted_by_area_and_level()
    {
        var travel = Placed().Analyse().Travel;
        AreaTravel Of(string area, LevelBand? band) => travel.Areas.Single(one => one.AreaCode == area && one.Band == band);

        var all = Of("ALL", null);
        all.Choice.Modes.ShouldBe([1, 2, 0, 1, 1, 0]);
        all.Best.Modes.ShouldBe([1, 1, 1, 1, 1, 0]);
        all.Choice.Beyond.ShouldBe([new(45, 3), new(60, 2), new(75, 0)]);
        (all.Competing, all.Choice.Placed).ShouldBe((6, 5));
        Of("M", LevelBand.Level2).Choice.Modes.ShouldBe([0, 1, 0, 0, 1, 0]);
        Of("A", LevelBand.Level1).Choice.Modes.ShouldBe([0, 0, 0, 1, 0, 0]);
        Of("B", LevelBand.Entry).Choice.Placed.ShouldBe(0);
        foreach (var area in travel.Areas)
            area.Choice.Modes.Sum().ShouldBe(area.Choice.Placed);
    }

    [Fact]
    public void Who_has_no_suitable_course_within_some_minutes_is_counted_placed_or_not()
    {
        var all = Placed().Analyse().Travel.Areas[^1];
        all.Nearest.ShouldBe([new(45, 4), new(60, 3), new(75, 1)]); // nearest 20, 30, 60, 70, 70, none
        Placed().Analyse(("choice.travel_limit_minutes", 60)).Travel.Areas[^1].Nearest[2].ShouldBe(new(75, null)); // nobody looked
    }

    [Fact]
    public void Costs_are_of_those_who_pay_a_fare()
    {
        var all = Placed().Analyse().Travel.Areas[^1];
        (all.Choice.Costed, all.Choice.MedianPoundsPerYear, all.Choice.SaverCovers).ShouldBe((4, 600, 1)); // 0, 600, 1200, 1500
        var withoutWays = new TestRun();
        withoutWays.Compete(TestRun.Person(), [withoutWays.Offer("S1", Level.Level2, 1)], 0);
        var unknown = withoutWays.Analyse().Travel.Areas[^1].Choice;
        (unknown.Modes[(int)JourneyMode.NotKnown], unknown.Costed, unknown.MedianPoundsPerYear).ShouldBe((1, 0, null));
    }

    [Fact]
    public void A_zone_without_a_course_in_reach_is_led_to_the_nearest_beyond_the_limit()
    {
        var run = new TestRun { Ways = Ways };
        run.Offer("S2", Level.Level2, 10);
        run.Offer("S1", Level.Level1, 10);
        var result = run.Analyse();

        result.Travel.Journeys.Where(journey => journey.Band == LevelBand.Level2).ShouldHaveSingleItem()
            .ShouldBe(new ZoneJourney("Z1", LevelBand.Level2, "S2", "Site 2", 80, 900, null));
        result.Travel.Journeys.Single(journey => journey.Band == LevelBand.Level1).ShouldBe(new ZoneJourney("Z3", LevelBand.Level1, null, null, null, null, null));
        ZoneJourneys.Wanted(run.World(), result).ShouldBe([(0, 1)]);

        var way = new Itinerary(400, 480, []);
        var told = ZoneJourneys.With(run.World(), result, [way]);
        told.Travel.Journeys.Where(journey => journey.Journey is not null).ShouldHaveSingleItem().ZoneCode.ShouldBe("Z1");
        ZoneJourneys.With(run.World(), result, null).ShouldBeSameAs(result);
        Should.Throw<ArgumentException>(() => ZoneJourneys.With(run.World(), result, []));
    }

    [Fact]
    public void Reach_has_its_price_to_the_nearest_the_cheapest_and_the_middle_place()
    {
        var run = new TestRun { Ways = Ways };
        run.Offer("S1", Level.Level2, 10);
        run.Offer("S2", Level.Level2, 90);
        run.Offer("S3", Level.Level2, 11);
        ZoneReach Of(int zone) => run.Analyse().Zones[zone].Reach.Single(reach => reach.Band == LevelBand.Level2);

        // Z1: 10 places for 0 and 11 for 1,500 in reach, 90 beyond. Z3: 90 for 1,200 and 11 for 0.
        (Of(0).NearestPoundsPerYear, Of(0).LeastPoundsPerYear, Of(0).MedianPoundsPerYear).ShouldBe((0, 0, 1500));
        (Of(2).NearestPoundsPerYear, Of(2).LeastPoundsPerYear, Of(2).MedianPoundsPerYear).ShouldBe((0, 0, 1200));
        var far = new TestRun { Ways = Ways };
        far.Offer("S2", Level.Level2, 1);
        var reach = far.Analyse().Zones[0].Reach.Single(reach => reach.Band == LevelBand.Level2);
        (reach.NearestPoundsPerYear, reach.LeastPoundsPerYear, reach.MedianPoundsPerYear).ShouldBe((900, null, null)); // 80 minutes: beyond
    }

    [Fact]
    public void Every_figure_of_travel_is_in_the_result_hash()
    {
        var result = Placed().Analyse();
        var travel = result.Travel;
        List<(string, long)> Figures(TravelResults changed) => [.. ResultFigures.Of(result with { Travel = changed })];
        TravelResults[] all =
        [
            travel, travel with { Areas = travel.Areas.SetItem(0, travel.Areas[0] with { Competing = 99 }) },
            travel with { Areas = travel.Areas.SetItem(0, travel.Areas[0] with { Best = travel.Areas[0].Best with { SaverCovers = 99 } }) },
            travel with { Areas = travel.Areas.SetItem(0, travel.Areas[0] with { Nearest = [new(45, 99)] }) },
            travel with { Journeys = [new ZoneJourney("Z1", LevelBand.Entry, "S1", "Site 1", 90, 1, null)] },
            travel with { Journeys = [new ZoneJourney("Z1", LevelBand.Entry, "S1", "Site 1", 90, 1, new Itinerary(0, 90, [new Leg(TravelMode.Walk, "a", "b", 0, 90, null, null)]))] },
            travel with { Journeys = [new ZoneJourney("Z1", LevelBand.Entry, "S1", "Site 1", 90, 1, new Itinerary(0, 90, [new Leg(TravelMode.Bus, "a", "b", 0, 90, null, null)]))] },
        ];
        for (var i = 0; i < all.Length; i++)
        {
            for (var j = 0; j < i; j++)
                Figures(all[i]).SequenceEqual(Figures(all[j])).ShouldBeFalse($"{i} and {j}");
        }
    }
}
