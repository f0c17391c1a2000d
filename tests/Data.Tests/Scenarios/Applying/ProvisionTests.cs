using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Scenarios.Applying;

/// <summary>The tiny dataset's courses: O1 at S1, Level 1, 28 general and 2 commissioned places; O2 at S1, E3, 10, September, January, April; O3 at S3, E2, 6 commissioned.</summary>
public sealed class ProvisionTests : IDisposable
{
    private readonly ModifiedTiny _tiny = new();

    public void Dispose() => _tiny.Dispose();

    [Fact]
    public void Without_modifications_nothing_changes()
    {
        var world = _tiny.World();
        (world.Offers.Length, world.Sites.Length, world.Learners.Length, world.NetworkChanges.Length).ShouldBe((3, 3, 3, 0));
    }

    [Fact]
    public void A_provider_its_site_and_a_course_on_it_open_one_after_the_other()
    {
        var world = _tiny.World(
            "type: open_provider, id: 10999999, title: New, kind: training_provider",
            "type: open_site, id: N1, provider: New, title: New site, latitude: 51.18, longitude: 0.931",
            "type: open_offer, id: N1-1, site: new SITE, title: New course, level: 1, ssa: 5, group_size: 12, groups: 2, commissioned_places: 4, intake_months: [1, 9]");
        var offer = world.Offers[world.OfferIndex["N1-1"]];
        (offer.SiteId, offer.GeneralPlaces, offer.CommissionedPlaces, offer.SsaTier1, offer.Level, offer.AcademicYear).ShouldBe(("N1", 20, 4, "05", Level.Level1, world.Dataset.AcademicYear));
        offer.IntakeMonths.ShouldBe([1, 9]);
        offer.Provenance.Basis.ShouldBe(Basis.Entered);
        var site = world.Sites[world.SiteIndex["N1"]];
        (site.ProviderId, site.ZoneCode, site.DistrictCode).ShouldBe(("10999999", "Z1", "E07000105"), "the nearest zone's centre is Z1's");
        world.Providers[^1].Ukprn.ShouldBe("10999999");
        world.Offers.Take(3).Select(one => one.ToString()).ShouldBe(_tiny.World().Offers.Select(one => one.ToString()), "what was there keeps its place");
    }

    [Fact]
    public void Intakes_of_a_year_that_the_model_opens_together_share_its_places_once()
    {
        // O2: 10 places at each of three intakes; October and September are one of the model's, so two intakes share the 30.
        var offer = _tiny.World("type: change_intakes, where: { offer: O2 }, months: [9, 10, 2], keep: a_year").Offers.Single(one => one.Id == "O2");
        (offer.GeneralPlaces, offer.OpensAt(Intakes.September), offer.OpensAt(Intakes.January), offer.OpensAt(Intakes.April)).ShouldBe((15, true, true, false));
    }

    [Fact]
    public void What_a_scenario_closes_has_no_successor()
    {
        _tiny.World("type: close_offer, where: { offer: O1 }").Offers.Single(one => one.Id == "O1").HasNoSuccessor.ShouldBeTrue();
        _tiny.World().Offers.ShouldAllBe(one => !one.HasNoSuccessor);
    }

    [Fact]
    public void A_site_far_from_every_zone_is_outside_the_county()
        => _tiny.World("type: open_site, id: N1, provider: 10000001, title: Far, latitude: 55, longitude: -3").Sites[^1].ZoneCode.ShouldBeNull();

    [Fact]
    public void A_closed_course_takes_no_entrants_and_those_who_hold_a_place_finish_unless_displaced()
    {
        _tiny.Learners = [TinyDataset.Learner("L1", "Z1") with { Stage = Stage.Continuing, HeldOfferId = "O1" }, TinyDataset.Learner("L2", "Z2")];
        var finish = _tiny.World("type: close_offer, where: { offer: O1 }");
        finish.Offers[0].RouteLastYear.ShouldBe(2024);
        (finish.Learners[0].Stage, finish.Learners[0].HeldOfferId).ShouldBe((Stage.Continuing, "O1"));
        var displaced = _tiny.World("type: close_provider, provider: ashford college, continuing: displaced");
        displaced.Offers.ShouldAllBe(offer => offer.RouteLastYear == 2024);
        (displaced.Learners[0].Stage, displaced.Learners[0].HeldOfferId, displaced.Learners[0].Competes).ShouldBe((Stage.Mover, null, true));
        displaced.Learners[1].ShouldBe(finish.Learners[1]);
    }

    [Theory]
    [InlineData("where: { offer: O1 }, kind: general, to: 5", 5, 2, 10, 6)]
    [InlineData("where: { offer: O1 }, to: 15", 14, 1, 10, 6)]
    [InlineData("where: { site: S1 }, by: 20", 42, 3, 15, 6)] // 40 + 20 in the proportion 28 : 2 : 10
    [InlineData("where: { site: S1 }, percent: 50", 42, 3, 15, 6)]
    [InlineData("where: { site: S1 }, kind: commissioned, by: 3", 28, 5, 10, 6)]
    [InlineData("where: { site: S1 }, by: -40", 0, 0, 0, 6)]
    [InlineData("where: { level: [entry, 1] }, percent: 10", 31, 2, 11, 7)] // 30.8, 2.2, 11 and 6.6: floors of 49, two more to the largest remainders
    public void Places_change_by_number_or_percent_and_totals_are_exact(string change, int o1, int o1Commissioned, int o2, int o3)
    {
        var world = _tiny.World("type: change_places, " + change);
        (world.Offers[0].GeneralPlaces, world.Offers[0].CommissionedPlaces, world.Offers[1].GeneralPlaces, world.Offers[2].CommissionedPlaces).ShouldBe((o1, o1Commissioned, o2, o3));
        world.Offers.ShouldAllBe(offer => offer.GeneralPlaces + offer.CommissionedPlaces <= offer.GroupSize * offer.GroupsPerIntake);
    }

    [Fact]
    public void Internships_change_without_a_selector()
        => _tiny.World("type: supported_internships, by: 40").Offers.Select(offer => (offer.GeneralPlaces, offer.CommissionedPlaces)).ShouldBe([(28, 2), (10, 0), (0, 46)]);

    [Fact]
    public void Intakes_change_with_the_places_of_an_intake_or_of_a_year_kept()
    {
        var more = _tiny.World("type: change_intakes, where: { offer: O1 }, months: [9, 1]").Offers[0];
        (more.RollOnRollOff, more.GeneralPlaces).ShouldBe((true, 28));
        var spread = _tiny.World("type: change_intakes, where: { offer: O1 }, months: [9, 1], keep: a_year").Offers[0];
        spread.GeneralPlaces.ShouldBe(14);
        var september = _tiny.World("type: change_intakes, where: { offer: O2 }, months: 9, keep: a_year").Offers[1];
        (september.RollOnRollOff, september.GeneralPlaces, september.GroupsPerIntake).ShouldBe((false, 30, 3));
    }

    [Fact]
    public void A_minimum_group_is_never_more_than_a_group()
        => _tiny.World("type: minimum_group, where: { site: [S1, S3] }, learners: 12").Offers.Select(offer => offer.MinimumGroup).ShouldBe([12, 10, 6]);

    [Fact]
    public void A_route_ends_or_goes_over_to_one_of_two_years_with_half_the_open_places()
    {
        _tiny.Learners = [.. Enumerable.Range(1, 8).Select(i => TinyDataset.Learner($"L{i}", "Z1") with { Stage = Stage.Continuing, HeldOfferId = "O1" })];
        _tiny.World("type: end_qualification_route, route: diploma, last_year: 2024/25").Offers[0].RouteLastYear.ShouldBe(2024);
        _tiny.World("type: end_qualification_route, route: diploma, last_year: 2026/27").Offers[0].RouteLastYear.ShouldBe(2026);
        var site = _tiny.World().Sites[0];
        var gone = _tiny.World("type: end_qualification_route, route: diploma, last_year: 2024/25, successor: Two years, course_years: 2").Offers[0];
        (gone.Id, gone.QualificationRoute, gone.RouteLastYear).ShouldBe(("O1", "Two years", null));
        var openBefore = site.PlacesForResidents(28) - 8;
        (site.PlacesForResidents(gone.GeneralPlaces) - 8).ShouldBe((int)Math.Round(openBefore / 2.0, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void A_selector_narrows_by_every_key_and_widens_by_every_value()
    {
        int[] Changed(string where) => [.. _tiny.World($"type: minimum_group, where: {{ {where} }}, learners: 2").Offers.Select((offer, i) => (offer, i)).Where(pair => pair.offer.MinimumGroup == 2).Select(pair => pair.i)];
        Changed("area: ASH").ShouldBe([0, 1]);
        Changed("district: ashford").ShouldBe([0, 1]);
        Changed("provider: 10000001").ShouldBe([0, 1, 2]);
        Changed("provider: 10000001, level: entry").ShouldBe([1, 2]);
        Changed("level: [1, E2]").ShouldBe([0, 2]);
        Changed("ssa: 14, provision_type: flexible").ShouldBe([1]);
        Changed("route: [diploma, INTERNSHIP]").ShouldBe([0, 2]);
    }

    [Theory]
    [InlineData("type: close_offer, where: { site: S9 }", "site \"S9\": is not a site of the dataset; did you mean")]
    [InlineData("type: close_offer, where: { site: Ashford Campas }", "\"Ashford Campus\"")]
    [InlineData("type: close_offer, where: { area: Ashfrod }", "did you mean \"Ashford\"?")]
    [InlineData("type: close_offer, where: { area: MED }", "picks no course")]
    [InlineData("type: close_offer, where: { site: S1, level: 2 }", "with the other keys as they are, level may be 1, E3")]
    [InlineData("type: close_provider, provider: URN123456", "teaches no course of the dataset")]
    [InlineData("type: close_provider, provider: Ashford Collage", "did you mean \"Ashford College\"?")]
    [InlineData("type: open_offer, id: O1, site: S1, title: t, level: 1, ssa: 5, group_size: 5", "is a course of the dataset already")]
    [InlineData("type: open_offer, id: N, site: S2, title: t, level: 1, ssa: 5, group_size: 5", "is a selective sixth form")]
    [InlineData("type: open_offer, id: N, site: S3, title: t, level: 1, ssa: 5, group_size: 5", "is no general supply")]
    [InlineData("type: open_site, id: S1, provider: 10000001, title: t, latitude: 51, longitude: 1", "is a site of the dataset already")]
    [InlineData("type: change_places, where: { offer: O1 }, by: -31", "takes more places than the 30")]
    [InlineData("type: change_places, where: { offer: O2 }, kind: commissioned, percent: 10", "have no such places to share it by")]
    [InlineData("type: end_qualification_route, route: diplom, last_year: 2024/25", "did you mean \"diploma\"?")]
    [InlineData("type: withdraw_route, routes: B1", "the dataset has none that can be changed")]
    [InlineData("type: cohort_growth, percent: 5, district: Dover", "is not a district of the dataset; did you mean")]
    [InlineData("type: apprenticeship_vacancies, percent: 5, ssa: 14", "picks no row of apprenticeship vacancies")]
    public void What_matches_nothing_is_told_with_file_and_line_and_near_names(string modification, string said)
    {
        var problem = _tiny.Problems(modification).ShouldHaveSingleItem();
        problem.ShouldStartWith("scenarios/x.yaml:4:");
        problem.ShouldContain("modifications.m0");
        if (!said.EndsWith("did you mean", StringComparison.Ordinal))
            problem.ShouldContain(said);
    }

    [Fact]
    public void All_faults_of_all_modifications_are_told_at_once()
        => _tiny.Problems("type: close_offer, where: { site: S9, level: 1 }", "type: travel_pass, pounds_a_year: 5", "type: close_provider, provider: nobody").Length.ShouldBe(2);

    [Fact]
    public void A_travel_pass_sets_its_price_and_nothing_else()
    {
        var (before, after) = (_tiny.World(), _tiny.World("type: travel_pass, pounds_a_year: 0"));
        after.Parameters["travel.saver_pounds"].ShouldBe(0);
        after.Parameters.All.Where(parameter => parameter.Key != "travel.saver_pounds").ShouldBe(before.Parameters.All.Where(parameter => parameter.Key != "travel.saver_pounds"));
    }

    [Fact]
    public void Vacancies_change_by_percent_by_number_and_to_a_number()
    {
        double Then(string amount) => _tiny.World("type: apprenticeship_vacancies, kind: foundation, " + amount).Vacancies[0].Vacancies;
        Then("percent: 10").ShouldBe(13.75, 1e-12);
        Then("by: -2.5").ShouldBe(10, 1e-12);
        Then("to: 4").ShouldBe(4);
        Then("area: ASH, percent: 10").ShouldBe(13.75, 1e-12);
        _tiny.Problems("type: apprenticeship_vacancies, area: MED, percent: 10").ShouldHaveSingleItem().ShouldContain("picks no row");
    }
}
