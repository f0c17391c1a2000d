using Pathways.Model;

namespace Pathways.Analysis.Tests.ColdSpots;

/// <summary>Remedies come in their order and only where they would end the cold spot.</summary>
public class RemedyTests
{
    private static ColdSpotArea Spot(GridCounty county, ColdSpotKind kind, params (string, double)[] parameters)
        => county.Analyse(3, 6, parameters).ColdSpots.Areas.First(area => area.Band == LevelBand.Level1 && area.Kind == kind);

    private static GridCounty Without(int zone, int minutes)
    {
        var county = new GridCounty(1);
        county.Offers.RemoveAll(offer => county.Minutes(zone, offer.Site) <= minutes);
        return county;
    }

    [Fact]
    public void Without_a_course_help_with_travel_comes_first_where_places_stay_empty_a_little_further()
    {
        // After those within 60 minutes of the corner, the next courses are 8 steps from it, 80 minutes; the help covers 20 beyond the limit.
        var spot = Spot(Without(0, GridCounty.Limit), ColdSpotKind.NoCourseInReach);

        spot.Remedies.Select(remedy => remedy.Kind).ShouldBe([RemedyKind.TravelHelp, RemedyKind.NewProvision]);
        spot.Remedies[0].Minutes.ShouldBe(80);
        spot.Remedies[0].Places!.Value.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Without_a_course_even_further_off_only_new_provision_is_left()
        => Spot(Without(0, GridCounty.Limit), ColdSpotKind.NoCourseInReach, ("analysis.cold.travel_help_minutes", 5)).Remedies.ShouldBe([new Remedy(RemedyKind.NewProvision, null, null)]);

    [Fact]
    public void Full_courses_without_an_empty_place_in_reach_can_be_expanded()
    {
        var county = new GridCounty(1);
        for (var i = 0; i < county.Offers.Count; i++)
            county.Offers[i] = county.Offers[i] with { Places = 0 };

        Spot(county, ColdSpotKind.Full).Remedies.Select(remedy => remedy.Kind).ShouldBe([RemedyKind.ExpandExisting, RemedyKind.NewProvision]);
    }

    [Fact]
    public void New_provision_always_ends_the_list_and_the_order_is_kept()
    {
        var result = Without(45, 80).Analyse();

        result.ColdSpots.Areas.ShouldNotBeEmpty();
        foreach (var area in result.ColdSpots.Areas)
        {
            area.Remedies[^1].Kind.ShouldBe(RemedyKind.NewProvision);
            area.Remedies.Select(remedy => remedy.Kind).ShouldBe(area.Remedies.Select(remedy => remedy.Kind).Distinct().Order());
        }
    }
}
