using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests;

public class OfferTests
{
    [Fact]
    public void A_pool_tells_what_happened_at_it()
    {
        var run = new TestRun { ClosedPools = [1] };
        run.Offer("S1", Level.Level2, 3);
        run.Offer("S3", Level.Entry3, 5);
        run.Compete(Person(), [0], 0, 0);
        run.Compete(Person(), [0], -1, 0);

        var offers = run.Analyse().Offers;

        (offers[0].OpenPlaces, offers[0].Choice.Placed, offers[0].PlacedBest, offers[0].UnfilledBest).ShouldBe((3, 1, 2, 1));
        (offers[0].AreaCode, offers[1].AreaCode, offers[1].LevelCode).ShouldBe(("A", "M", "E3"));
        (offers[0].RunsChoice, offers[1].RunsChoice, offers[1].RunsBest).ShouldBe((true, false, true));
    }
}
