using Pathways.Allocation.GapFilling;
using Pathways.Data.GapFilling;
using Pathways.Grains.GapFilling;
using Pathways.Grains.Parts;
using Pathways.Grains.Tests.Worlds;
using Pathways.Model;

namespace Pathways.Grains.Tests;

/// <summary>What a run keeps of its plan beside the lots: that 300 is a press figure, at which rate a lot is priced, and who pays.</summary>
public sealed class PlannedNotesTests
{
    [Fact]
    public async Task A_plan_of_the_press_figure_for_the_whole_county_keeps_that_it_is_one_and_no_other_plan_does()
    {
        (await PlannedAsync(GapWishes.Of(300, null, 15))).Note.ShouldBe(PressFigure.Note);
        (await PlannedAsync(GapWishes.Of(30, null, 15))).Note.ShouldBeEmpty();
        GapWishes.Of(300, null, 15).Note.ShouldContain("press figure");
        (GapWishes.Of(300, null, 15) with { Areas = ["A"] }).Note.ShouldBeEmpty("300 in one area is somebody's own number");
    }

    [Fact]
    public async Task Band_and_year_of_the_rate_are_kept_with_the_lot_and_come_back_from_the_store()
    {
        var plan = await PlannedAsync(GapWishes.Of(4, null, 2));
        plan.Lots.ShouldNotBeEmpty();
        var stored = PlanBytes.Read(PlanBytes.Of(new GapPlanResult([plan with { Note = PressFigure.Note }]))).Plans.ShouldHaveSingleItem();
        stored.Note.ShouldBe(PressFigure.Note);
        stored.Lots.ShouldAllBe(lot => lot.RateBand == "5" && lot.RateYear == "2025/26");
    }

    [Theory]
    [InlineData(ProviderKind.FeCollege, Payer.DfeAllocation)]
    [InlineData(ProviderKind.LocalAuthority, Payer.CouncilSubcontract)]
    public async Task The_allocation_pays_at_a_college_and_a_subcontract_of_the_council_at_the_councils_own_sites(ProviderKind kind, Payer payer)
    {
        var planning = await SmallPlanning.OfAsync(SmallScenarios.Of(1), GapWishes.Of(4, null, 2));
        var world = planning.Basis.World;
        var candidates = GapCandidates.Of(world.With(providers: [.. world.Providers.Select(provider => provider with { Kind = kind })]), SmallGaps.Inputs, GapWishes.Of(4, null, 2));
        foreach (var course in candidates.Courses)
            LotCosts.Of(candidates, course).Where(cost => cost.PoundsAYear != 0).ShouldHaveSingleItem().ShouldBe(new PayerCost(payer, 2 * 5105));
    }

    [Fact]
    public void A_year_without_a_band_of_its_own_takes_the_last_before_it_and_says_which()
    {
        var inputs = new GapInputs([], [], [new FundingRate(new AcademicYear(2024), "5", 540, null, 4843, null), new FundingRate(new AcademicYear(2025), "5", 540, null, 5105, null)]);
        inputs.Rate(600, new AcademicYear(2027)).ShouldBe((5105, "5", new AcademicYear(2025)));
        inputs.Rate(600, new AcademicYear(2024)).ShouldBe((4843, "5", new AcademicYear(2024)));
    }

    private static async Task<PlannedGaps> PlannedAsync(GapWishes wishes)
    {
        var planning = await SmallPlanning.OfAsync(SmallScenarios.Of(1), wishes);
        return new LotMaking(planning, GapFiller.Fill(planning.Problem, planning.Limits, planning.Start)).Planned("new-places", wishes, CancellationToken.None);
    }
}
