using Pathways.Allocation.Choice;
using Pathways.Model;

namespace Pathways.Allocation.Tests.Choice;

public class NoiseFitTests
{
    [Theory]
    [InlineData(2, 1.4142135623730951)]
    [InlineData(-1, 0)]
    [InlineData(100, 8)]
    public void Bisection_meets_the_target_or_stops_at_the_nearer_end(double target, double expected)
        => NoiseFit.Bisect(0, 8, target, x => x * x).ShouldBe(expected, 8.0 / 512);

    [Fact]
    public void Bisection_follows_a_decreasing_function_when_the_ends_are_swapped()
        => NoiseFit.Bisect(8, 0, -2, x => -x).ShouldBe(2, 8.0 / 512);

    [Fact]
    public void The_mean_distance_is_straight_lines_of_the_placed_to_sites_inside_the_county()
    {
        var test = new TestWorld().Site("A").Site("Outside", change: site => site with { DistrictCode = null }).Site("B")
            .Offer("a", "A").Offer("b", "B").Offer("x", "Outside").Learner("1").Learner("2").Learner("3").Learner("4");
        var world = test.Build();
        var zone = world.Zones[0].Centroid;
        var choices = test.Choices();
        TravelledDistance.MeanKilometres(world, choices, [0, 1, 2, -1])
            .ShouldBe((zone.KilometresTo(world.Sites[0].Location) + zone.KilometresTo(world.Sites[2].Location)) / 2, 1e-12);
        TravelledDistance.MeanKilometres(world, choices, [-1, 2, 2, -1]).ShouldBe(0);
    }

    /// <summary>Two sites, A near and B far: with scale s the share of B is 1 ÷ (1 + exp(30 ÷ s)), so the scale that gives a mean can be worked out.</summary>
    [Fact]
    public void The_fitted_scale_is_that_of_theory()
    {
        var test = new TestWorld().Site("A", 10).Site("B", 40)
            .Offer("a", "A", offer => offer with { GeneralPlaces = 9999 }).Offer("b", "B", offer => offer with { GeneralPlaces = 9999 });
        for (var i = 0; i < 4000; i++)
            test.Learner("l" + i);
        var far = test.Build().Zones[0].Centroid.KilometresTo(test.Build().Sites[1].Location);
        const double share = 0.2;
        var world = WithParameters(test.Build(), ("noise_scale_minutes", 10, 2, 60), ("target_mean_kilometres", far * share, null, null));
        var fit = NoiseFit.Fit(world, ChoiceSets.Build(world, test.Travel(), 1), test.Travel(), 1, 1);
        fit.Reached.ShouldBeTrue();
        fit.TravelWeight.ShouldBe(1);
        fit.NoiseScaleMinutes.ShouldBe(30 / Math.Log((1 - share) / share), 1.5);
    }

    [Fact]
    public void When_the_noise_alone_goes_too_far_the_minute_becomes_dearer_and_a_target_out_of_range_is_said_so()
    {
        var test = new TestWorld().Set("subject_other_minutes", 60).Site("A", 10).Site("B", 40)
            .Offer("a", "A", offer => offer with { GeneralPlaces = 9999, SsaTier1 = "09" }).Offer("b", "B", offer => offer with { GeneralPlaces = 9999 });
        for (var i = 0; i < 2000; i++)
            test.Learner("l" + i);
        NoiseFitResult Fit(double target)
        {
            var world = WithParameters(test.Build(), ("noise_scale_minutes", 10, 5, 10), ("travel_weight", 1, 0.5, 3), ("target_mean_kilometres", target, null, null));
            return NoiseFit.Fit(world, ChoiceSets.Build(world, test.Travel(), 1), test.Travel(), 1, 1);
        }

        // The far course has the wanted subject (60 minutes): at weight 1 most go there, at weight 2 (30 extra minutes × 2) half do.
        var far = test.Build().Zones[0].Centroid.KilometresTo(test.Build().Sites[1].Location);
        var half = Fit(far / 2);
        half.Reached.ShouldBeTrue();
        half.TravelWeight.ShouldBe(2, 0.1);

        var beyond = Fit(far * 2);
        beyond.Reached.ShouldBeFalse();
        beyond.MeanKilometres.ShouldBe(far, far * 0.05);
    }

    private static World WithParameters(World world, params (string Key, double Value, double? Low, double? High)[] changed)
        => new(world.Dataset, world.Districts, world.Msoas, world.Zones, world.Areas, world.Providers, world.Sites, world.Offers, world.Vacancies,
            world.Learners, new ParameterSet(world.Parameters.All.Select(parameter =>
                changed.FirstOrDefault(change => parameter.Key == "choice." + change.Key) is { Key: not null } change
                    ? parameter with { Value = change.Value, Low = change.Low, High = change.High }
                    : parameter)));
}
