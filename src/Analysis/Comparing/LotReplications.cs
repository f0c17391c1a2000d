using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis.Comparing;

/// <summary>
/// What each lot of a plan does as applications work today: the plan is opened lot by lot, in the order in which to buy, and every
/// prefix is run over the replications with the same draws (common random numbers). A lot's figure is the difference that it makes
/// after the lots before it, so the lots' figures add up to the plan's.
/// </summary>
/// <param name="Placed">Young people with a place more: mean with a 95 % interval over paired replications.</param>
/// <param name="Filled">Young people in the lot when all lots are open, September.</param>
/// <param name="Neet">Change of expected NEET, low, central and high assumption: mean over the replications.</param>
public readonly record struct LotReplications(ReplicationInterval Placed, ReplicationInterval Filled, AssumptionRange Neet)
{
    /// <summary>Makes every prefix anew, replication by replication.</summary>
    /// <param name="plan">The run with all lots open.</param>
    /// <param name="lots">Ids of the courses that the lots opened, in the order in which to buy them.</param>
    /// <param name="threads">Threads; 0 for one a core. The result is the same.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="KeyNotFoundException">The run has no course of such an id.</exception>
    public static ImmutableArray<LotReplications> Of(ComparedRun plan, IReadOnlyList<string> lots, int threads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(lots);
        var offers = lots.Select(id => plan.World.OfferIndex[id]).ToArray();
        var rules = ColdSpotParameters.Read(plan.World.Parameters.With(plan.Scenario.Parameters));
        var draws = new OfferRedraws(plan.World, rules.Redraw, plan.Scenario.Seed);
        var view = new RunView(plan.World, plan.Scenario, plan.Travel, plan.Choices, plan.Choice, null);
        var statuses = new NeetReplications(view, ApprenticeshipMarket.Of(view).Chance, 0);
        var width = lots.Count + 1;
        var made = new Prefix[rules.Replications * width];
        var filled = new int[rules.Replications, lots.Count];
        Threaded.For(made.Length, threads, at =>
        {
            var (number, open) = (at / width, at % width);
            var draw = Only(draws.Of(number), offers, open);
            var one = plan.Replicate(draw);
            made[at] = new Prefix(one.Result.PlacedPool.Count(pool => pool >= 0), Sum(statuses.Statuses(ReplicationView.Of(view, draw, one)).All()));
            for (var lot = 0; open == lots.Count && lot < lots.Count; lot++)
                filled[number, lot] = one.Result.PlacedPool.Count(pool => pool >= 0 && one.Choices.Pools[pool].Offer == offers[lot]);
        }, cancellationToken);
        return [.. Enumerable.Range(0, lots.Count).Select(lot => Lot(made, filled, rules.Replications, width, lot))];
    }

    private static LotReplications Lot(Prefix[] made, int[,] filled, int replications, int width, int lot)
    {
        double[] Each(Func<int, double> figure) => [.. Enumerable.Range(0, replications).Select(figure)];
        double Mean(Func<AssumptionRange, double> of) => Each(number => of(made[(number * width) + lot + 1].Neet) - of(made[(number * width) + lot].Neet)).Average();
        return new LotReplications(
            ReplicationInterval.Of(Each(number => made[(number * width) + lot + 1].Placed - made[(number * width) + lot].Placed)), ReplicationInterval.Of(Each(number => filled[number, lot])),
            new AssumptionRange(Mean(neet => neet.Low), Mean(neet => neet.Central), Mean(neet => neet.High)));
    }

    /// <summary>The draw with so many of the lots only; a course that does not run is nobody's option, and no other draw changes.</summary>
    private static OfferRedraw Only(OfferRedraw draw, int[] offers, int open)
    {
        var exists = draw.Exists.ToBuilder();
        foreach (var offer in offers.AsSpan(open))
            exists[offer] = false;
        return draw with { Exists = exists.MoveToImmutable() };
    }

    private static AssumptionRange Sum(AreaStatus[] all)
        => new(all.Sum(status => status.Neet.Low), all.Sum(status => status.Neet.Central), all.Sum(status => status.Neet.High));

    private readonly record struct Prefix(int Placed, AssumptionRange Neet);
}
