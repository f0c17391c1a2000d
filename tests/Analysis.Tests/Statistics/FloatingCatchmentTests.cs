using Pathways.Analysis.Spatial;
using Pathways.Analysis.Tests.Statistics.Support;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Statistics;

public class FloatingCatchmentTests
{
    private static readonly CatchmentWeights Slow = CatchmentWeights.Steps([(10, 1), (20, 0.68), (30, 0.22)]); // Luo and Qi 2009

    [Fact]
    public void A_worked_example_with_the_published_step_weights()
    {
        // Minutes   site a  site b          weights  a     b
        // zone 1      5      25                      1     0.22
        // zone 2     15      10                      0.68  1
        // zone 3     40      20                      0     0.68
        // R a = 10 ÷ (100 × 1 + 50 × 0.68) = 10 ÷ 134;  R b = 20 ÷ (100 × 0.22 + 50 × 1 + 200 × 0.68) = 20 ÷ 208.
        var access = FloatingCatchment.Of([100, 50, 200], [10, 20], [5, 25, 15, 10, 40, 20], Slow);

        access.PlacesPerWeightedPerson.ShouldBe([10 / 134.0, 20 / 208.0]);
        access.PlacesPerPerson[0].ShouldBe((10 / 134.0) + (0.22 * 20 / 208), 1e-12);
        access.PlacesPerPerson[1].ShouldBe((0.68 * 10 / 134.0) + (20 / 208.0), 1e-12);
        access.PlacesPerPerson[2].ShouldBe(0.68 * 20 / 208, 1e-12);
    }

    [Fact]
    public void With_one_step_it_is_the_plain_two_step_catchment()
    {
        // Eight people reach a and four reach b, one place each; the two who reach both have 1/8 + 1/4.
        var access = FloatingCatchment.Of([6, 2, 2], [1, 1], [10, 99, 30, 30, 99, 1], CatchmentWeights.Steps([(30, 1)]));

        access.PlacesPerPerson.ToArray().ShouldBe([0.125, 0.375, 0.25], 1e-12);
    }

    [Fact]
    public void Steps_include_their_limit_and_end_at_zero()
    {
        new[] { 0, 10, 11, 20, 21, 30, 31, TravelMatrix.Unreachable }.Select(minutes => Slow.At(minutes)).ShouldBe([1, 1, 0.68, 0.68, 0.22, 0.22, 0, 0]);
        (Slow.LimitMinutes, Slow.Statement).ShouldBe((30, "steps: 1 up to 10 min, 0.68 up to 20 min, 0.22 up to 30 min"));
        Should.Throw<ArgumentException>(() => CatchmentWeights.Steps([]));
        Should.Throw<ArgumentException>(() => CatchmentWeights.Steps([(10, 0.5), (20, 0.6)]));
        Should.Throw<ArgumentException>(() => CatchmentWeights.Steps([(10, 1), (10, 0.6)]));
        Should.Throw<ArgumentException>(() => CatchmentWeights.Steps([(10, 0)]));
    }

    [Fact]
    public void The_bell_falls_from_one_to_zero_at_the_limit()
    {
        var bell = CatchmentWeights.Gaussian(60);
        (bell.At(0), bell.At(60), bell.At(61)).ShouldBe((1, 0, 0));
        bell.At(30).ShouldBe((0.88249690 - 0.60653066) / (1 - 0.60653066), 1e-8); // e^(−1/8), e^(−1/2)
        Enumerable.Range(0, 60).ShouldAllBe(minute => bell.At(minute) > bell.At(minute + 1));
    }

    [Fact]
    public void Every_place_in_reach_is_shared_out_once_and_the_invariances_hold()
        => Cases.Hold(random =>
        {
            var (zones, sites) = (random.Next(2, 9), random.Next(1, 6));
            var people = Enumerable.Range(0, zones).Select(_ => (double)random.Next(0, 60)).ToArray();
            var places = Enumerable.Range(0, sites).Select(_ => (double)random.Next(0, 30)).ToArray();
            var minutes = Enumerable.Range(0, zones * sites).Select(_ => (ushort)random.Next(0, 70)).ToArray();
            var weights = random.Next(2) == 0 ? Slow : CatchmentWeights.Gaussian(45);

            var plain = FloatingCatchment.Of(people, places, minutes, weights);

            var inReach = Enumerable.Range(0, sites).Where(site => plain.PlacesPerWeightedPerson[site] is not null).Sum(site => places[site]);
            plain.PlacesPerPerson.Zip(people, (access, each) => access * each).Sum().ShouldBe(inReach, 1e-9);

            // A zone that reaches nothing.
            var far = FloatingCatchment.Of([.. people, 1000], places, [.. minutes, .. Enumerable.Repeat(TravelMatrix.Unreachable, sites)], weights);
            far.PlacesPerPerson.AsSpan()[..zones].ToArray().ShouldBe([.. plain.PlacesPerPerson]);
            far.PlacesPerPerson[zones].ShouldBe(0);

            // Twice the people and twice the places.
            FloatingCatchment.Of([.. people.Select(each => 2 * each)], [.. places.Select(each => 2 * each)], minutes, weights)
                .PlacesPerPerson.ToArray().ShouldBe([.. plain.PlacesPerPerson], 1e-12);

            // Zones in another order.
            var order = random.Order(zones);
            FloatingCatchment.Of(people.Relabelled(order), places, [.. order.SelectMany(zone => minutes[(zone * sites)..((zone + 1) * sites)])], weights)
                .PlacesPerPerson.ToArray().ShouldBe([.. plain.PlacesPerPerson.Relabelled(order)], 1e-12);
        });

    [Fact]
    public void Neighbours_demand_takes_from_a_zone()
    {
        var alone = FloatingCatchment.Of([100, 0], [10], [5, 5], Slow).PlacesPerPerson[0];
        FloatingCatchment.Of([100, 100], [10], [5, 5], Slow).PlacesPerPerson[0].ShouldBe(alone / 2, 1e-12);
    }

    [Fact]
    public void Lengths_must_fit()
        => Should.Throw<ArgumentException>(() => FloatingCatchment.Of([1, 2], [1], [5], Slow));
}
