using Pathways.Allocation.Choice;
using Pathways.Allocation.GapFilling;
using Pathways.Analysis.Comparing;
using Pathways.Embedded.Storage;
using Pathways.Grains.Client;
using Pathways.Grains.GapFilling;
using Pathways.Grains.Messages;
using Pathways.Grains.Tests.Hosting;
using Pathways.Grains.Tests.Worlds;
using Pathways.Model;

namespace Pathways.Grains.Tests;

/// <summary>A scenario that fills gaps is planned by its own run, on whatever host.</summary>
public sealed class FillingGapsTests
{
    private static readonly FillGaps Four = new(4, null, 2, 0, false, [], [], [], [], []) { Name = "new-places" };

    [Fact]
    public async Task Lots_are_planned_opened_and_told_and_do_what_was_promised()
    {
        await using var host = new TestHost();
        await host.RunAsync("before", SmallScenarios.With("before", 1));
        var view = await host.RunAsync("filled", SmallScenarios.With("filled", 1, Four));
        view.Phase.ShouldBe(RunPhase.Done);
        var (before, filled) = (await host.Client.ReadAsync("before"), await host.Client.ReadAsync("filled"));
        var plan = filled.Result.FilledGaps.ShouldNotBeNull().Plans.ShouldHaveSingleItem();
        plan.Lots.Sum(lot => lot.Places).ShouldBe(4);
        plan.Lots.ShouldAllBe(lot => filled.World.OfferIndex.ContainsKey(lot.Id));
        plan.Lots.Sum(lot => lot.Gain).ShouldBe(plan.Gain);
        plan.Gain.ShouldBeInRange(1, plan.Bound);
        plan.Lots.ShouldAllBe(lot => lot.Pounds == lot.Places * 5105); // everybody at the one rate given
        plan.Lots.SelectMany(lot => lot.Costs).ShouldNotContain(cost => cost.Payer == Payer.Bursary || cost.Payer == Payer.ApprenticeshipBudget); // not known is not nothing
        (before.Best.Objective - filled.Best.Objective).ShouldBe(plan.Gain);
        filled.Best.PlacedPool.Count(pool => pool >= 0).ShouldBe(before.Best.PlacedPool.Count(pool => pool >= 0) + plan.Placed);
    }

    [Fact]
    public async Task A_run_searches_as_hard_as_the_command_does()
    {
        var planning = await SmallPlanning.OfAsync(SmallScenarios.Of(1), GapWishes.Of(10, null, 2));
        GapPlan Found(GapEffort effort) => GapFiller.Fill(planning.Problem, planning.Limits, planning.Start, effort);
        var whole = Found(new GapEffort());
        Found(new GapEffort(Parts: 0)).BoundOnGain.ShouldBeGreaterThan(whole.BoundOnGain); // dividing plans tells more here, so leaving it out shows

        await using var host = new TestHost();
        await host.RunAsync("filled", SmallScenarios.With("filled", 1, Four with { Places = 10 }));
        var plan = (await host.Client.ResultAsync("filled")).FilledGaps!.Plans.ShouldHaveSingleItem();
        (plan.Gain, plan.Bound, plan.Proven).ShouldBe((whole.Gain, whole.BoundOnGain, whole.Proven));
        plan.Lots.Select(lot => lot.Id).ShouldBe(whole.Lots.Select(lot => planning.Problem.Candidates[lot.Candidate].LotId(lot.Number)));
    }

    [Fact]
    public async Task Of_several_sizes_of_groups_the_plan_takes_lot_by_lot_what_spares_most()
    {
        async Task<PlannedGaps> PlanAsync(int places, params int[] sizes)
        {
            await using var host = new TestHost();
            await host.RunAsync("filled", SmallScenarios.With("filled", 1, Four with { Places = places, GroupSize = sizes[0], OtherGroupSizes = [.. sizes[1..]] }));
            var filled = await host.Client.ReadAsync("filled");
            foreach (var lot in filled.Result.FilledGaps!.Lots)
                filled.World.Offers[filled.World.OfferIndex[lot.Id]].GroupSize.ShouldBe(lot.Places);
            return filled.Result.FilledGaps!.Plans.Single();
        }

        // Two places make a two, three make a three, which spares more than a two does.
        foreach (var (places, size) in new[] { (2, 2), (3, 3) })
        {
            var (one, both) = (await PlanAsync(places, size), await PlanAsync(places, 2, 3));
            both.Lots.ShouldHaveSingleItem().Places.ShouldBe(size);
            both.Gain.ShouldBe(one.Gain);
            both.Asked.ShouldContain("in groups of 2 or 3");
        }

        // Four places or more in area A, in threes and fives, are five.
        static GapWishes Wanting(int places) => GapWishes.Of(places, null, 5) with { OtherGroups = [3], LeastPlacesPerArea = 4, Areas = ["A"] };
        (await SmallPlanning.OfAsync(SmallScenarios.Of(1), Wanting(5))).Limits.LeastPlacesPerArea.ShouldBe(4);
        (await Should.ThrowAsync<InvalidInputException>(() => SmallPlanning.OfAsync(SmallScenarios.Of(1), Wanting(4)))).Message.ShouldContain("asks for 5 places in 1 areas, more than the 4 there are");

        (await PlanAsync(3, 2, 3)).Gain.ShouldBeGreaterThan((await PlanAsync(3, 2)).Gain);
    }

    [Fact]
    public async Task The_run_is_that_of_the_scenario_that_names_the_courses_opened()
    {
        await using var host = new TestHost();
        await host.RunAsync("filled", SmallScenarios.With("filled", 1, Four));
        var filled = await host.Client.ReadAsync("filled");
        filled.Scenario.Modifications.ShouldAllBe(change => change is OpenOffer);
        filled.Scenario.Hash.ShouldBe(SmallScenarios.With("filled", 1, Four).Hash);
        await host.RunAsync("named", SmallScenarios.With("named", 1, [.. filled.Scenario.Modifications]));
        var named = await host.Client.ResultAsync("named");
        (named.ChoiceFingerprint, named.BestFingerprint, named.Best.Objective).ShouldBe((filled.Result.ChoiceFingerprint, filled.Result.BestFingerprint, filled.Result.Best.Objective));
        named.FilledGaps.ShouldBeNull();
    }

    [Fact]
    public async Task A_second_plan_on_the_same_ground_opens_lots_of_its_own()
    {
        await using var host = new TestHost();
        (await host.RunAsync("filled", SmallScenarios.With("filled", 1, Four with { Places = 2 }, Four with { Places = 2, Name = "more-places" }))).Phase.ShouldBe(RunPhase.Done);
        var filled = await host.Client.ReadAsync("filled");
        var plans = filled.Result.FilledGaps.ShouldNotBeNull().Plans;
        plans.Length.ShouldBe(2);
        plans.SelectMany(plan => plan.Lots).Select(lot => lot.Id).ShouldBeUnique();
        plans.ShouldAllBe(plan => plan.Lots.Sum(lot => lot.Places) == 2);
        plans.SelectMany(plan => plan.Lots).ShouldAllBe(lot => filled.World.OfferIndex.ContainsKey(lot.Id));

        // And a scenario that names the first plan's courses can be filled further.
        var named = SmallScenarios.With("named", 1, [.. filled.Scenario.Modifications, Four with { Places = 2, Name = "third" }]);
        (await host.RunAsync("named", named)).Phase.ShouldBe(RunPhase.Done);
    }

    [Fact]
    public async Task The_lots_of_a_stored_run_are_read_back_whole()
    {
        var store = new MemoryStateStore();
        GapPlanResult made;
        await using (var host = new TestHost(store: store))
        {
            await host.RunAsync("filled", SmallScenarios.With("filled", 1, Four));
            made = (await host.Client.ResultAsync("filled")).FilledGaps!;
        }

        await using var another = new TestHost(store: store, works: false);
        var read = (await another.Client.ResultAsync("filled")).FilledGaps!;
        ReferenceEquals(read, made).ShouldBeFalse();
        System.Text.Json.JsonSerializer.Serialize(read).ShouldBe(System.Text.Json.JsonSerializer.Serialize(made));
        read.Lots.Count().ShouldBe(2);
    }

    [Fact]
    public async Task No_place_to_give_changes_nothing_to_the_hash_and_is_no_part_of_what_the_scenario_means()
    {
        await using var host = new TestHost();
        var nothing = SmallScenarios.With("nothing", 1, Four with { Places = 0 });
        nothing.Hash.ShouldBe(SmallScenarios.Of(1).Hash);
        (await host.RunAsync("nothing", nothing)).ResultHash.ShouldBe(SmallScenarios.Direct(SmallScenarios.Of(1)).Hash);
    }

    [Fact]
    public async Task Wishes_that_nothing_could_meet_fail_the_run_as_input_with_what_to_do()
    {
        await using var host = new TestHost();
        var view = await host.RunAsync("filled", SmallScenarios.With("filled", 1, Four with { Areas = ["A"], Levels = [Level.Entry2] }));
        view.Phase.ShouldBe(RunPhase.Failed);
        view.Failure!.Kind.ShouldBe(RunFailureKind.InvalidInput);
        view.Failure.Problems.ShouldHaveSingleItem().Message.ShouldContain("no course could be opened");
    }

    [Fact]
    public async Task What_lots_do_as_applications_work_today_adds_up_to_what_the_comparison_of_the_two_runs_finds()
    {
        const ulong seed = 5; // one where applications as they work today take the lots up
        await using var host = new TestHost();
        await host.RunAsync("before", SmallScenarios.With("before", seed));
        await host.RunAsync("filled", SmallScenarios.With("filled", seed, Four with { Places = 6 }));
        var (before, filled) = (Compared(await host.Client.ReadAsync("before")), Compared(await host.Client.ReadAsync("filled")));
        var lots = LotReplications.Of(filled, [.. filled.Result.FilledGaps!.Lots.Select(lot => lot.Id)], 1, CancellationToken.None);
        var all = RunComparison.Of(before, filled, 1);
        lots.Length.ShouldBeGreaterThan(1);
        lots.Sum(lot => lot.Placed.Mean).ShouldBe(all.Areas[^1].All.Difference.Mean, 1e-9);
        lots.Sum(lot => lot.Placed.Mean).ShouldBeGreaterThan(0);
        lots.Sum(lot => lot.Neet.Central).ShouldBe(filled.Result.Total.Neet.Central - before.Result.Total.Neet.Central, 1e-9);
        lots.ShouldAllBe(lot => lot.Filled.Mean <= 2 && lot.Neet.High <= lot.Neet.Low + 1e-9);
    }

    [Fact]
    public void Nothing_is_opened_at_the_sites_of_a_provider_that_is_left_out()
    {
        var world = SmallWorld.Build();
        GapCandidates Of(params string[] without) => GapCandidates.Of(world, SmallGaps.Inputs, GapWishes.Of(4, null, 2) with { WithoutProviders = [.. without] });
        Of().Courses.Select(course => course.Site.Id).Distinct().ShouldBe(["S1", "S2", "S3", "S4"], ignoreOrder: true);
        Of("P1").Courses.Select(course => course.Site.Id).Distinct().ShouldBe(["S3", "S4"]);
    }

    private static ComparedRun Compared(StoredRun run)
        => new(run.Scenario, run.World, run.Travel, run.ChoiceSet, run.Choice, run.Result, redraw => RedrawnChoice.Run(run.World, run.Travel, run.ChoiceSet, redraw));
}
