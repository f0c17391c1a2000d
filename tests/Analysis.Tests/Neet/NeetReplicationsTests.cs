using Pathways.Analysis.Statistics;
using Pathways.Analysis.Tests.ColdSpots;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Neet;

/// <summary>Expected NEET over replications of a county in which places are short.</summary>
public class NeetReplicationsTests
{
    private static RunResult Short(bool oneMoreCourse = false, ulong seed = 3, params (string Key, double Value)[] parameters)
    {
        var county = new GridCounty(1);
        for (var offer = 0; offer < county.Offers.Count; offer++)
            county.Offers[offer] = county.Offers[offer] with { Places = 12 };
        if (oneMoreCourse)
            county.Offers.Add((13, "05", 25));
        return county.Analyse(seed, 6, parameters);
    }

    private static AreaNeet All(RunResult result) => result.Neet.Areas.Single(area => area.Kind == AreaKind.All);

    [Fact]
    public void A_difference_between_two_scenarios_with_one_seed_is_narrower_than_either_level()
    {
        var (without, with) = (Short(), Short(oneMoreCourse: true));

        var difference = NeetDifferences.Of(without.Neet, with.Neet).Single(area => area.Kind == AreaKind.All);
        foreach (var (more, level) in new[]
        {
            (difference.Low, All(without).NeetLow), (difference.Central, All(without).NeetCentral), (difference.High, All(without).NeetHigh), (difference.Central, All(with).NeetCentral),
        })
        {
            more.Mean.ShouldBeLessThan(0);
            more.HalfWidth!.Value.ShouldBeLessThan(ReplicationInterval.Of(level.AsSpan()).HalfWidth!.Value / 2);
        }

        difference.Varied.HalfWidth!.Value.ShouldBeLessThan(ReplicationInterval.Of(All(without).NeetVaried.AsSpan()).HalfWidth!.Value / 2, "parameters vary too, and alike in both");
        difference.NotKnown.Mean.ShouldBe(0);
    }

    [Fact]
    public void Replications_differ_and_another_seed_gives_others()
    {
        var neet = All(Short()).NeetCentral;

        neet.Length.ShouldBe(10);
        neet.Distinct().Count().ShouldBeGreaterThan(5);
        All(Short(seed: 4)).NeetCentral.ShouldNotBe(neet);
    }

    [Fact]
    public void Provision_does_not_move_not_known_and_low_central_high_stay_in_order()
    {
        var (without, with) = (All(Short()), All(Short(oneMoreCourse: true)));

        with.NotKnown.ShouldBe(without.NotKnown);
        without.NotKnown.Distinct().Count().ShouldBe(1);
        without.NeetLow.Zip(without.NeetCentral).ShouldAllBe(pair => pair.First < pair.Second);
        without.NeetCentral.Zip(without.NeetHigh).ShouldAllBe(pair => pair.First < pair.Second);
    }

    [Fact]
    public void Districts_stand_beside_areas_and_area_figures_are_means_of_the_replications()
    {
        var result = Short();

        result.Neet.Areas.Single(area => area.Kind == AreaKind.District).NeetCentral.ShouldBe(All(result).NeetCentral);
        result.Total.Neet.Central.ShouldBe(All(result).NeetCentral.Average(), 1e-9);
        result.Total.Status.Total.ShouldBe(result.Total.Cohort, 1e-6);
    }

    [Fact]
    public void More_places_lower_expected_NEET_in_the_tornado_and_the_assumption_moves_no_place()
    {
        var sensitivity = Short().Sensitivity;

        var places = sensitivity.Bars.Single(bar => bar.Name.StartsWith("Places", StringComparison.Ordinal));
        places.NeetAtLow.ShouldBeGreaterThan(sensitivity.Base);
        places.NeetAtHigh.ShouldBeLessThan(sensitivity.Base);
        places.NoPlaceAtLow.ShouldBeGreaterThan(places.NoPlaceAtHigh);
        var assumption = sensitivity.Bars.Single(bar => bar.Name.StartsWith("Chance", StringComparison.Ordinal));
        (assumption.NoPlaceAtLow, assumption.NoPlaceAtHigh).ShouldBe((sensitivity.NoPlaceFound, sensitivity.NoPlaceFound));
        assumption.NeetAtLow.ShouldBeLessThan(sensitivity.Base);
        assumption.NeetAtHigh.ShouldBeGreaterThan(sensitivity.Base);
        sensitivity.Bars.Zip(sensitivity.Bars.Skip(1)).ShouldAllBe(pair => pair.First.Width >= pair.Second.Width);
    }
}
