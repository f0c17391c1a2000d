using Pathways.Model;
using Pathways.Travel.Roads;

namespace Pathways.Travel.Tests.Timetables;

public sealed class TravelForAllTests
{
    private static readonly ParameterSet Parameters = Rules.With(
        ("travel.bus_single_pounds", 3), ("travel.rail_single_base_pounds", 2), ("travel.rail_single_pounds_per_km", 0), ("travel.rail_young_discount", 0.5),
        ("travel.rail_young_card_pounds", 35), ("travel.saver_pounds", 630), ("travel.days_per_year", 200), ("travel.trained_changes_limit", 0),
        ("travel.car_kmh", 30), ("travel.car_detour", 1), ("travel.car_limit_minutes", 90));

    private static readonly TravelPoint[] Zones = [new("kent", Tiny.At(0), Saver: true), new("medway", Tiny.At(0)), new("far", Tiny.At(0, -40_000), Saver: true)];
    private static readonly TravelPoint[] Sites = [new("near", Tiny.At(500)), new("b", Tiny.At(8000)), new("c", Tiny.At(8000, 10_000))];

    /// <summary>A bus from home to B, a train from B to C.</summary>
    private static readonly GtfsFeed Feed = new FeedDraft().Stop("A", Tiny.At(0)).Stop("B", Tiny.At(8000)).Stop("C", Tiny.At(8000, 10_000)).Route("train", 2)
        .Daily("1", "bus", ("A", 480), ("B", 500)).Daily("2", "train", ("B", 510), ("C", 530)).Build();

    private static readonly TravelForAll Model = new(Feed, FeedDraft.Tuesday, Parameters);
    private static readonly TravelMatrix Matrix = Model.Matrix(Zones, Sites);

    [Fact]
    public void Every_pair_has_its_mode_and_its_year_by_the_home_of_the_learner()
    {
        JourneyMode Mode(int zone, int site) => Matrix.ModeOf(TravelNeed.Independent, zone, site);
        (Mode(0, 0), Mode(0, 1), Mode(0, 2)).ShouldBe((JourneyMode.Walk, JourneyMode.Bus, JourneyMode.BusAndRail));
        var ways = Matrix.Ways.ShouldNotBeNull();

        // £3 × 400 by bus or the Saver's £630; a card of £35 and 400 × £2 / 2 by train.
        ways.YearPounds[..6].ShouldBe(new ushort[] { 0, 630, 630 + 35 + 400, 0, 1200, 1200 + 35 + 400 });
        ways.FarePence[..3].ShouldBe(new ushort[] { 0, 300, 400 });
        ways.SaverCovers[..6].ShouldBe([false, true, false, false, false, false]);
        (Matrix[2, 1], ways.YearPounds[7]).ShouldBe((TravelMatrix.Unreachable, (ushort)0));
    }

    [Fact]
    public void The_trained_have_the_minutes_of_a_search_with_few_changes_and_the_assisted_those_by_car()
    {
        Matrix.Trained!.Minutes.ToArray().ShouldBe(new TimetableTravelModel(Feed, FeedDraft.Tuesday, Parameters, changesLimit: 0).Matrix(Zones, Sites).Minutes.ToArray());
        Matrix.Minutes.ToArray().ShouldBe(new TimetableTravelModel(Feed, FeedDraft.Tuesday, Parameters).Matrix(Zones, Sites).Minutes.ToArray());
        Matrix.Assisted!.Minutes.ToArray().ShouldBe(new RoadTravelModel(TravelMode.Car, Parameters).Matrix(Zones, Sites).Minutes.ToArray());
        (Matrix[0, 2], Matrix.For(TravelNeed.Trained)[0, 2], Matrix.For(TravelNeed.Assisted)[0, 1]).ShouldBe(((ushort)50, TravelMatrix.Unreachable, (ushort)16));
        Matrix.ModeOf(TravelNeed.Assisted, 0, 1).ShouldBe(JourneyMode.Taken);
    }

    [Fact]
    public void The_hash_covers_who_may_have_the_saver_the_fares_and_the_car()
    {
        string Hash(ParameterSet parameters, params TravelPoint[] zones) => new TravelForAll(Feed, FeedDraft.Tuesday, parameters).MatrixHash(zones, Sites);
        string[] hashes =
        [
            Hash(Parameters, Zones), Hash(Parameters, [Zones[0], Zones[1] with { Saver = true }, Zones[2]]),
            Hash(Parameters.With(new Dictionary<string, double> { ["travel.saver_pounds"] = 1 }), Zones),
            Hash(Parameters.With(new Dictionary<string, double> { ["travel.car_kmh"] = 31 }), Zones),
            new TimetableTravelModel(Feed, FeedDraft.Tuesday, Parameters).MatrixHash(Zones, Sites),
        ];
        hashes.Distinct().Count().ShouldBe(hashes.Length);
        Matrix.Hash.ShouldBe(hashes[0]);
    }
}
