using Pathways.Model;

namespace Pathways.Travel.Tests.Timetables;

public sealed class CostsTests
{
    private static readonly ParameterSet Prices = Rules.With(
        ("travel.bus_single_pounds", 3), ("travel.rail_single_base_pounds", 2), ("travel.rail_single_pounds_per_km", 0.25), ("travel.rail_young_discount", 0.5),
        ("travel.rail_young_card_pounds", 35), ("travel.saver_pounds", 630), ("travel.days_per_year", 100));

    private static readonly FareRules Fares = FareRules.From(Prices);

    [Fact]
    public void Each_bus_costs_its_single_and_a_train_its_base_and_kilometres_less_the_discount()
    {
        Fares.Single(0, 0, 0).ShouldBe(0);
        Fares.Single(2, 0, 0).ShouldBe(6);
        Fares.Single(0, 1, 20_000).ShouldBe(3.5, 1e-9); // (2 + 5) / 2
        Fares.Single(1, 2, 20_000).ShouldBe(6.5, 1e-9);
    }

    [Fact]
    public void The_travel_saver_stands_for_buses_where_it_is_cheaper_and_never_for_trains()
    {
        Fares.Year(2, 0, 0, saver: true).ShouldBe(630); // 1,200 without
        Fares.Year(1, 0, 0, saver: true).ShouldBe(600);
        Fares.Year(2, 0, 0, saver: false).ShouldBe(1200);
        Fares.Year(2, 1, 20_000, saver: true).ShouldBe(630 + 35 + 700, 1e-9);
        Fares.Year(0, 0, 0, saver: true).ShouldBe(0);
    }

    [Fact]
    public void A_table_costs_what_its_journeys_are_made_of()
    {
        // Kent and Medway both reach b by one bus and c by a train of 10 km.
        var (from, b, c) = (Tiny.At(0), Tiny.At(8000), Tiny.At(0, 10_000));
        var feed = new FeedDraft().Stop("A", from).Stop("B", b).Stop("C", c).Route("train", 2)
            .Daily("1", "bus", ("A", 500), ("B", 515)).Daily("2", "train", ("A", 500), ("C", 510)).Build();
        var table = new TimetableTravelModel(feed, FeedDraft.Tuesday, Prices).Table([new("kent", from), new("medway", from)], [new("home", from), new("b", b), new("c", c)]);
        var costs = Fares.Of(table, [true, false]);
        costs.FarePounds.Select(fare => Math.Round(fare, 2)).ShouldBe([0, 3, 2.25, 0, 3, 2.25]);
        costs.SaverCovers.ShouldBe([false, true, false, false, false, false]);
        costs.YearPounds.ShouldBe([0, 600, 485, 0, 600, 485]);
        ((double)table.RailMetres[2]).ShouldBe(10_000, 10);
        table.Trains.ShouldBe(new byte[] { 0, 0, 1, 0, 0, 1 });
    }
}
