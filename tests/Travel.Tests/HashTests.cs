using Pathways.Model;

namespace Pathways.Travel.Tests;

public sealed class HashTests
{
    private static readonly TransportNetwork Network = Tiny.Empty with
    {
        Stations = [Tiny.Station("AAA", Tiny.At(0)), Tiny.Station("BBB", Tiny.At(9000))],
        RailServices = [Tiny.Train("R1", 2, ("AAA", 0), ("BBB", 9))],
        Barriers = [Tiny.River(100)],
        Crossings = [Tiny.Bridge("Bridge", Tiny.At(100))],
    };

    private static readonly TravelPoint[] Points = [new("a", Tiny.At(0)), new("b", Tiny.At(9000))];

    [Fact]
    public void The_same_inputs_give_the_same_hash()
        => new FrequencyTravelModel(Network, Tiny.Rules(), 1).Hash.ShouldBe(new FrequencyTravelModel(Network with { }, Tiny.Rules(), 2).Hash);

    [Fact]
    public void Any_change_that_could_change_a_minute_changes_the_hash()
    {
        TransportNetwork[] others =
        [
            Network with { RailServices = [Tiny.Train("R1", 2, ("AAA", 0), ("BBB", 9.5))] },
            Network with { RailServices = [Tiny.Train("R1", 3, ("AAA", 0), ("BBB", 9))] },
            Network with { Stations = [Network.Stations[0], Tiny.Station("BBB", Tiny.At(9001))] },
            Network with { Crossings = [Tiny.Bridge("Bridge", Tiny.At(100), open: false)] },
            Network with { Barriers = [Tiny.River(101)] },
            Network with { Stops = [new TransportStop("s", "Stop", Tiny.At(5))] },
            Network with { TimingPoints = [Tiny.Town("A", Tiny.At(5))] },
        ];
        var hashes = others.Append(Network).Select(network => new FrequencyTravelModel(network, Tiny.Rules()).Hash)
            .Append(new FrequencyTravelModel(Network, Tiny.Rules(("travel.change_minutes", 6))).Hash).ToList();
        hashes.Distinct().Count().ShouldBe(hashes.Count);
    }

    [Fact]
    public void A_parameter_of_another_room_does_not_change_the_hash()
    {
        var rules = new ParameterSet(Tiny.Rules().All.Append(new Parameter("choice.other", 1, null, null, "", Tiny.Sure)));
        new FrequencyTravelModel(Network, rules).Hash.ShouldBe(new FrequencyTravelModel(Network, Tiny.Rules()).Hash);
    }

    [Fact]
    public void The_matrix_carries_the_hash_announced_for_its_points_and_their_order()
    {
        var model = new FrequencyTravelModel(Network, Tiny.Rules());
        model.Matrix(Points, Points).Hash.ShouldBe(model.MatrixHash(Points, Points));
        model.MatrixHash([Points[1], Points[0]], Points).ShouldNotBe(model.MatrixHash(Points, Points));
        model.MatrixHash(Points, [Points[0]]).ShouldNotBe(model.MatrixHash(Points, Points));
        model.Matrix(Points, Points).Label.ShouldBe("modelled from 2026 sample times; school-day buses missing");
    }

    [Fact]
    public void A_missing_parameter_is_named()
        => Should.Throw<KeyNotFoundException>(() => new FrequencyTravelModel(Network, new ParameterSet([]))).Message.ShouldContain("travel.");

    [Fact]
    public void Work_stops_when_cancelled()
        => Should.Throw<OperationCanceledException>(() => new FrequencyTravelModel(Network, Tiny.Rules()).Matrix(Points, Points, null, new CancellationToken(true)));
}
