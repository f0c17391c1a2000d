using Pathways.Model;
using Pathways.Travel.Roads;

namespace Pathways.Travel.Tests.Timetables;

public sealed class TimetableTravelModelTests
{
    private static readonly TravelPoint[] Points = [new("a", Tiny.At(-5000)), new("b", Tiny.At(5000)), new("c", Tiny.At(5000, 2000))];
    private static readonly GtfsFeed Feed = Draft().Build();
    private static readonly TransportNetwork Water = Tiny.Empty with { Barriers = [Tiny.River(100)], Crossings = [Tiny.Bridge("Bridge", Tiny.At(100))] };

    [Fact]
    public void Any_change_that_could_change_a_minute_changes_the_hash()
    {
        var times = Feed.StopTimes;
        string[] hashes =
        [
            Hash(Feed), Hash(Feed with { Name = "other" }),
            Hash(Feed with { StopTimes = times with { ArrivalSeconds = [.. times.ArrivalSeconds.Select(time => time + 1)] } }),
            Hash(Feed with { StopTimes = times with { NoPickup = [.. times.NoPickup.Select(_ => true)] } }),
            Hash(Feed with { StopTimes = times with { Stop = [.. times.Stop.Reverse()] } }),
            Hash(Feed with { Stops = Feed.Stops.SetItem(0, Feed.Stops[0] with { Location = Tiny.At(1) }) }),
            Hash(Feed with { Routes = Feed.Routes.SetItem(0, Feed.Routes[0] with { Confidence = Confidence.Low }) }),
            Hash(Feed with { Services = Feed.Services.SetItem(0, Feed.Services[0] with { Days = 1 }) }),
            Hash(Feed with { Frequencies = Feed.Frequencies.SetItem(0, Feed.Frequencies[0] with { HeadwaySeconds = 1 }) }),
            Hash(Feed with { Transfers = [new GtfsTransfer(0, 1, 2, 60)] }),
            Hash(Draft().Daily("new", "N", ("A", 400), ("B", 420)).Build()),
            new TimetableTravelModel(Feed, FeedDraft.Tuesday.AddDays(1), Rules.With()).Hash,
            new TimetableTravelModel(Feed, FeedDraft.Tuesday, Rules.With(("travel.headway_draws", 21))).Hash,
            new TimetableTravelModel(Feed, FeedDraft.Tuesday, Rules.With(), Water).Hash,
            new TimetableTravelModel(Feed, FeedDraft.Tuesday, Rules.With(), null, 2).Hash,
            new TimetableTravelModel(Feed, FeedDraft.Tuesday, Rules.With(), null, 1, 0).Hash,
        ];
        hashes.Distinct().Count().ShouldBe(hashes.Length);
        Hash(Draft().Build()).ShouldBe(Hash(Feed));
        new TimetableTravelModel(Feed, FeedDraft.Tuesday, Rules.With(("choice.other", 1))).Hash.ShouldBe(Hash(Feed));
    }

    [Fact]
    public void The_matrix_carries_the_announced_hash_and_the_label_of_the_feed()
    {
        var model = new TimetableTravelModel(Feed with { Info = new GtfsFeedInfo("P", null, "modelled; school-day buses missing") }, FeedDraft.Tuesday, Rules.With());
        var matrix = model.Matrix(Points, Points);
        matrix.Hash.ShouldBe(model.MatrixHash(Points, Points));
        matrix.Label.ShouldBe("modelled; school-day buses missing");
        new TimetableTravelModel(Feed, FeedDraft.Tuesday, Rules.With()).Label.ShouldBe("timetable made of 2026-09-22");
    }

    [Fact]
    public void The_route_for_the_last_deadline_takes_the_minutes_of_the_table()
    {
        var model = new TimetableTravelModel(Feed, FeedDraft.Tuesday, Rules.With());
        var table = model.Table(Points, Points);
        for (var from = 0; from < Points.Length; from++)
        {
            for (var to = 0; to < Points.Length; to++)
            {
                var journey = model.Route(Points[from].Location, Points[to].Location, 540);
                var minutes = journey is null ? TravelMatrix.Unreachable : (ushort)Math.Round(journey.DoorToDoorMinutes, MidpointRounding.AwayFromZero);
                table.MinutesByLastDeadline[table.Index(from, to)].ShouldBe(minutes);
            }
        }

        table.MinutesByLastDeadline[table.Index(0, 2)].ShouldNotBe(TravelMatrix.Unreachable);
    }

    [Fact]
    public void Work_stops_when_cancelled()
        => Should.Throw<OperationCanceledException>(() => new TimetableTravelModel(Feed, FeedDraft.Tuesday, Rules.With()).Matrix(Points, Points, null, new CancellationToken(true)));

    [Fact]
    public void Progress_ends_at_one()
    {
        var told = new List<double>();
        _ = new TimetableTravelModel(Feed, FeedDraft.Tuesday, Rules.With(), threads: 1).Matrix(Points, Points, new Told(told));
        told.ShouldBe([1 / 3.0, 2 / 3.0, 1.0]);
    }

    [Fact]
    public void A_missing_rule_is_named()
        => Should.Throw<KeyNotFoundException>(() => new TimetableTravelModel(Feed, FeedDraft.Tuesday, Tiny.Rules()).Route(Points[0].Location, Points[1].Location, 540)).Message.ShouldContain("travel.");

    [Fact]
    public void Who_is_travel_trained_makes_few_changes_and_who_is_assisted_goes_by_car()
    {
        var rules = Rules.With(("travel.trained_changes_limit", 0), ("travel.car_kmh", 30), ("travel.car_detour", 1), ("travel.car_limit_minutes", 90));
        ushort Minutes(TravelNeed need, int to) => TravelByNeed.Model(need, Feed, FeedDraft.Tuesday, rules).Matrix([Points[0]], [Points[to]])[0, 0];
        Minutes(TravelNeed.Independent, 2).ShouldNotBe(TravelMatrix.Unreachable); // with a change
        Minutes(TravelNeed.Trained, 2).ShouldBe(TravelMatrix.Unreachable);
        Minutes(TravelNeed.Trained, 1).ShouldBe(Minutes(TravelNeed.Independent, 1));
        Minutes(TravelNeed.Assisted, 1).ShouldBe((ushort)20); // 10 km at 30 km/h
        TravelByNeed.Model(TravelNeed.Assisted, Feed, FeedDraft.Tuesday, rules).ShouldBeOfType<RoadTravelModel>();
    }

    private static string Hash(GtfsFeed feed) => new TimetableTravelModel(feed, FeedDraft.Tuesday, Rules.With()).Hash;

    /// <summary>A to B every 20 minutes, B to C at 08:30 and 08:50.</summary>
    private static FeedDraft Draft() => new FeedDraft().Stop("A", Points[0].Location).Stop("B", Points[1].Location).Stop("C", Points[2].Location)
        .Daily("h", "H", ("A", 0), ("B", 15)).Every("h", 360, 600, 20, exact: false).Daily("1", "D", ("B", 510), ("C", 515)).Daily("2", "D", ("B", 530), ("C", 535));

    private sealed class Told(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}
