using System.Collections.Immutable;
using Pathways.Analysis.Comparing;
using Pathways.Analysis.Tests.Support;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Comparing;

/// <summary>Places at £5,000 from 540 hours, at £1,700 below, £6,000 for element 2; all expectations by hand.</summary>
public sealed class PlacesCostTests
{
    private static readonly PlaceRates Rates = new(hours => hours >= 540 ? (5_000, "5", new AcademicYear(2025)) : (1_700, "1", new AcademicYear(2024)), 6_000, "to-be-found");
    private static readonly HashSet<string> None = [];

    [Fact]
    public void A_course_that_opens_costs_its_places_at_the_rate_at_every_intake_by_the_allocation()
    {
        var estimate = PlacesCost.Of(World(), World(offers => offers.Add(offers[0] with { Id = "new", GeneralPlaces = 10, IntakeMonths = [1, 4, 9] })), Rates, None);
        estimate.Costs.ShouldBe([new PayerCost(Payer.DfeAllocation, 150_000)]);
        (estimate.Courses, estimate.Rates.ShouldHaveSingleItem()).ShouldBe((1, "band 5 of 2025/26"));
    }

    [Fact]
    public void Places_that_change_and_courses_that_close_are_the_difference_with_its_sign()
    {
        PlacesCost.Of(World(), World(offers => offers.SetItem(0, offers[0] with { GeneralPlaces = 23 })), Rates, None).Costs.ShouldBe([new PayerCost(Payer.DfeAllocation, 15_000)], "three places more");
        PlacesCost.Of(World(), World(offers => offers.RemoveAt(0)), Rates, None).Costs.ShouldBe([new PayerCost(Payer.DfeAllocation, -100_000)]);
        PlacesCost.Of(World(), World(offers => offers.SetItem(0, offers[0] with { GeneralPlaces = 23 }).RemoveAt(1)), Rates, None).Costs.ShouldBe([new PayerCost(Payer.DfeAllocation, -85_000)], "+3 and −20 places");
    }

    [Fact]
    public void A_commissioned_place_has_element_two_of_the_high_needs_block_beside_the_rate()
        => PlacesCost.Of(World(), World(offers => offers.SetItem(0, offers[0] with { CommissionedPlaces = 4 })), Rates, None).Costs
            .ShouldBe([new PayerCost(Payer.DfeAllocation, 20_000), new PayerCost(Payer.HighNeeds, 24_000)]);

    [Theory]
    [InlineData("P1", ProviderKind.LocalAuthority)]
    [InlineData("to-be-found", ProviderKind.TrainingProvider)]
    public void At_the_councils_own_sites_and_where_the_provider_is_to_be_found_a_subcontract_of_the_council_pays(string provider, ProviderKind kind)
    {
        World At(World world) => world.With(
            providers: [new Provider(provider, null, "Host", kind, TestRun.Source), .. world.Providers.Skip(1)], sites: [world.Sites[0] with { ProviderId = provider }, .. world.Sites.Skip(1)]);
        PlacesCost.Of(At(World()), At(World(offers => offers.SetItem(0, offers[0] with { GeneralPlaces = 21 }))), Rates, None).Costs.ShouldBe([new PayerCost(Payer.CouncilSubcontract, 5_000)]);
    }

    [Fact]
    public void What_somebody_entered_a_cost_for_and_what_only_changes_in_other_ways_is_not_priced()
    {
        var changed = World(offers => offers.SetItem(0, offers[0] with { GeneralPlaces = 23 }).SetItem(1, offers[1] with { MinimumGroup = 9, Title = "Other" }));
        var estimate = PlacesCost.Of(World(), changed, Rates, new HashSet<string> { "O0" });
        (estimate.Costs.Length, estimate.Courses, estimate.Rates.Length).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void A_course_that_goes_over_to_another_route_or_is_closed_to_entrants_is_not_priced_as_if_money_were_saved()
    {
        PlacesCost.Of(World(), World(offers => offers.SetItem(0, offers[0] with { GeneralPlaces = 10, QualificationRoute = "two years" })), Rates, None).Courses.ShouldBe(0);
        PlacesCost.Of(World(), World(offers => offers.SetItem(0, offers[0] with { RouteLastYear = TestRun.Year - 1, HasNoSuccessor = true })), Rates, None).Courses.ShouldBe(0);
    }

    private static World World(Func<ImmutableArray<CourseOffer>, ImmutableArray<CourseOffer>>? change = null)
    {
        var run = new TestRun();
        run.Offer("S1", Level.Level2, 20);
        run.Offer("S1", Level.Level1, 20);
        var world = run.World();
        return change is null ? world : world.With(offers: change(world.Offers));
    }
}
