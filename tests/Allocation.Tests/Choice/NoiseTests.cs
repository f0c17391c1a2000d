using Pathways.Allocation.Choice;
using Pathways.Model;

namespace Pathways.Allocation.Tests.Choice;

public class NoiseTests
{
    private const double EulerGamma = 0.57721566490153286;

    /// <summary>Standard Gumbel: mean γ, variance π²/6, fourth central moment 27/5 σ⁴ (kurtosis). Bounds are five standard errors.</summary>
    [Fact]
    public void Gumbel_draws_have_the_mean_and_variance_of_theory()
    {
        const int count = 200_000;
        var draws = Enumerable.Range(0, count).Select(i => Draws.Gumbel(42, (ulong)(i % 400), (ulong)(i / 400), DrawPurpose.Utility)).ToArray();
        var variance = Math.PI * Math.PI / 6;
        var mean = draws.Average();
        mean.ShouldBe(EulerGamma, 5 * Math.Sqrt(variance / count));
        draws.Average(draw => (draw - mean) * (draw - mean)).ShouldBe(variance, 5 * variance * Math.Sqrt(4.4 / count));
    }

    /// <summary>With equal costs a choice among n offers is even; with a cost gap d the odds are exp(d ÷ scale) (multinomial logit).</summary>
    [Fact]
    public void First_choices_follow_the_logit_that_Gumbel_noise_implies()
    {
        const double scale = 200;
        var test = new TestWorld().Set("noise_scale_minutes", scale).Set("travel_weight", 10).Site("A", 10).Site("B", 30)
            .Offer("a", "A", offer => offer with { GeneralPlaces = 9999 }).Offer("b", "B", offer => offer with { GeneralPlaces = 9999 });
        const int learners = 20_000;
        for (var i = 0; i < learners; i++)
            test.Learner("l" + i);
        var result = DeferredAcceptance.Run(test.Build(), test.Choices(), 3, 1);
        var expected = 1 / (1 + Math.Exp(-200 / scale));
        (result.Pools[0].FirstChoiceApplicants / (double)learners).ShouldBe(expected, 5 * Math.Sqrt(expected * (1 - expected) / learners));
    }

    [Fact]
    public void Both_pools_of_an_offer_have_the_same_noise()
    {
        var test = new TestWorld().Site("A").Offer("o", "A", offer => offer with { CommissionedPlaces = 1 });
        for (var i = 0; i < 50; i++)
            test.Learner("l" + i.ToString("00"), learner => learner with { Sen = SenStatus.Ehcp });
        var order = Preferences.Of(test.Build(), test.Choices(), 1, 100, 1).Order;
        order.ShouldBe(Enumerable.Range(0, 100)); // the commissioned place is cheaper by 5 and so always first
    }

    [Fact]
    public void The_noise_share_is_the_variance_of_noise_over_that_of_utility_within_learners()
    {
        var test = TestWorld.Random(8, learners: 200, offers: 40);
        var (world, choices) = (test.Build(), test.Choices());
        double noiseSquares = 0, utilitySquares = 0;
        for (var i = 0; i < choices.LearnerCount; i++)
        {
            var options = Enumerable.Range(choices.Start[i], choices.Start[i + 1] - choices.Start[i]).ToArray();
            if (options.Length == 0)
                continue;
            var learner = Draws.Key(world.Learners[choices.Learners[i]].Id);
            var noise = options.Select(option => Math.Round(10 * Draws.Gumbel(
                6, learner, Draws.Key(world.Offers[choices.Pools[choices.OptionPool[option]].Offer].Id), DrawPurpose.Utility), MidpointRounding.AwayFromZero)).ToArray();
            var utility = options.Select((option, k) => noise[k] - choices.OptionCost[option]).ToArray();
            noiseSquares += noise.Sum(x => Math.Pow(x - noise.Average(), 2));
            utilitySquares += utility.Sum(x => Math.Pow(x - utility.Average(), 2));
        }

        var share = DeferredAcceptance.Run(world, choices, 6, 1).NoiseShareOfCost;
        share.ShouldBe(noiseSquares / utilitySquares, 1e-9);
        share.ShouldBeInRange(0.05, 0.95);
    }
}
