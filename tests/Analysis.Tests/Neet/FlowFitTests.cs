using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests.Neet;

public class FlowFitTests
{
    private static ApprenticeshipFlow Flow(string home, string delivery, int starts) => new("2024/25", home, delivery, starts, Source);

    /// <summary>Two of D1 learn in D1, one in D2, one in D3; the one of D2 in D2.</summary>
    private static FlowFit? Fit(params ApprenticeshipFlow[] published)
    {
        var run = new TestRun();
        int[] pools = [run.Offer("S1", Level.Level2, 9), run.Offer("S2", Level.Level2, 9), run.Offer("S3", Level.Level2, 9)];
        foreach (var (zone, pool) in new[] { ("Z1", 0), ("Z1", 0), ("Z1", 1), ("Z1", 2), ("Z2", 1) })
            run.Compete(Person(zone), pools, pools[pool]);
        run.Records = new Records([.. published], []);
        return run.Analyse().Validation.Flows;
    }

    [Fact]
    public void The_same_shares_fit_wholly_whatever_the_numbers_and_what_leaves_the_county()
    {
        var fit = Fit(Flow("D1", "D1", 20), Flow("D1", "D2", 10), Flow("D1", "D3", 10), Flow("D1", ApprenticeshipFlow.London, 500), Flow("D2", "D2", 3))!;

        fit.RSquared.ShouldBe(1, 1e-12);
        fit.Pairs.ShouldBe(6); // nobody of D3 is placed
        fit.StaysModelled.ShouldBe((0.5 + 1) / 2, 1e-12);
        fit.StaysPublished.ShouldBe((0.5 + 1) / 2, 1e-12);
    }

    [Fact]
    public void A_worked_example()
    {
        // Published shares 1, 0, 0 and 0, 1, 0; modelled ½, ¼, ¼ and 0, 1, 0. Misses ¼ + 1/16 + 1/16 = 3/8; around the mean 1/3: 2 × 4/9 + 4 × 1/9 = 4/3.
        Fit(Flow("D1", "D1", 7), Flow("D2", "D2", 3))!.RSquared.ShouldBe(1 - (3.0 / 8 / (4.0 / 3)), 1e-12);
    }

    [Fact]
    public void Without_published_flows_there_is_no_fit() => Fit().ShouldBeNull();
}
