using Pathways.Model;

namespace Pathways.Analysis.Tests.ColdSpots;

/// <summary>What may change nothing.</summary>
public class ColdSpotInvarianceTests
{
    private static GridCounty Planted(int seed)
    {
        var county = new GridCounty(seed);
        var chosen = county.AnyZone();
        county.Offers.RemoveAll(offer => county.Minutes(chosen, offer.Site) <= GridCounty.Limit);
        return county;
    }

    private static IEnumerable<(string, long)> Figures(RunResult result) => ResultFigures.Of(result);

    [Fact]
    public void The_same_inputs_give_the_same_figures_and_another_seed_others()
    {
        Figures(Planted(1).Analyse(3)).ShouldBe(Figures(Planted(1).Analyse(3)));

        var (one, other) = (Planted(1).Analyse(3).Replications, Planted(1).Analyse(4).Replications);
        one.Areas[^1].PlacesInReach.ShouldNotBe(other.Areas[^1].PlacesInReach);
    }

    [Fact]
    public void Replications_really_differ()
    {
        var all = Planted(1).Analyse().Replications.Areas.Single(area => area is { AreaCode: "ALL", Band: null });

        all.PlacesInReach.Length.ShouldBe(10);
        all.PlacesInReach.Distinct().Count().ShouldBeGreaterThan(5);
    }

    [Fact]
    public void More_replications_leave_the_first_as_they_are()
    {
        var (ten, twelve) = (Planted(2).Analyse().Replications, Planted(2).Analyse(3, 6, ("analysis.replications", 12)).Replications);

        twelve.Count.ShouldBe(12);
        foreach (var (fewer, more) in ten.Areas.Zip(twelve.Areas))
        {
            more.NoPlaceFound[..10].ShouldBe(fewer.NoPlaceFound);
            more.PlacesInReach[..10].ShouldBe(fewer.PlacesInReach);
        }
    }

    [Fact]
    public void Differences_between_scenarios_are_narrower_than_levels()
    {
        // Common random numbers: the same courses are drawn alike in both; half the places are taken from one site only.
        var (before, after) = (new GridCounty(1), new GridCounty(1));
        for (var i = 0; i < before.Offers.Count; i++)
        {
            before.Offers[i] = before.Offers[i] with { Places = 10 };
            after.Offers[i] = after.Offers[i] with { Places = after.Offers[i].Site == 3 ? 5 : 10 };
        }

        double[] Gaps(GridCounty county) => [.. county.Analyse().Replications.Areas.Single(area => area is { AreaCode: "ALL", Band: null }).NoPlaceFound.Select(count => (double)count)];
        var (one, other) = (Gaps(before), Gaps(after));

        Statistics.Variance(other.Zip(one, (a, b) => a - b)).ShouldBeLessThan(Statistics.Variance(one) / 2);
    }

    [Fact]
    public void The_number_of_draws_of_the_offer_is_at_least_that_of_the_replications()
        => Planted(3).Analyse(3, 6, ("analysis.offer_draws", 5)).ColdSpots.OfferDraws.ShouldBe(10);

    [Fact]
    public void Where_providers_have_confirmed_the_offer_a_gap_is_certain_and_no_course_is_redrawn()
    {
        var county = Planted(5);
        county.Basis = Basis.Confirmed;
        var result = county.Analyse();

        result.Replications.Areas.Single(area => area is { AreaCode: "ALL", Band: LevelBand.Level1 }).PlacesInReach.Distinct().Count().ShouldBe(1);
        var spots = result.ColdSpots.Areas.Where(area => area.Band == LevelBand.Level1).ToArray();
        spots.ShouldNotBeEmpty();
        spots.ShouldAllBe(area => area.Certain && area.ColdDraws == area.Draws && area.ConfirmedShare == 1);
        Planted(5).Analyse().ColdSpots.Areas.ShouldAllBe(area => !area.Certain);
    }

    [Fact]
    public void Counts_of_people_are_left_out_where_few_live()
    {
        var result = Planted(4).Analyse();
        foreach (var area in result.ColdSpots.Areas)
        {
            // 60 young people aged 16 live in every zone.
            (area.People is not null).ShouldBe(60 * area.ZoneCodes.Length >= 100);
            if (area is { Band: LevelBand.Level1, Kind: ColdSpotKind.NoCourseInReach, People: { } people })
                (people.Competing, people.NoPlaceFoundBest).ShouldBe((6 * area.ZoneCodes.Length, 6 * area.ZoneCodes.Length));
        }

        result.ColdSpots.Areas.ShouldContain(area => area.Band == LevelBand.Level1 && area.People != null);
    }

    private static class Statistics
    {
        public static double Variance(IEnumerable<double> figures)
        {
            var all = figures.ToArray();
            var mean = all.Average();
            return all.Sum(figure => (figure - mean) * (figure - mean)) / (all.Length - 1);
        }
    }
}
