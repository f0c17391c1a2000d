using System.Collections.Immutable;
using Pathways.Embedded.Storage;
using Pathways.Grains.Messages;
using Pathways.Grains.Parts;
using Pathways.Grains.Tests.Hosting;
using Pathways.Grains.Tests.Worlds;
using Pathways.Model;

namespace Pathways.Grains.Tests;

/// <summary>A what-if asks only those learners whose choice set changed, and comes to the same as if it had asked all.</summary>
public sealed class WhatIfMessageTests
{
    private static readonly Scenario Base = SmallScenarios.Of(1);
    private static readonly int Everybody = SmallScenarios.Direct(Base).Choices.LearnerCount;

    [Fact]
    public async Task The_first_run_on_a_dataset_asks_everybody()
    {
        await using var host = new TestHost();
        (await host.RunAsync("base", Base)).LearnersAsked.ShouldBe(Everybody);
    }

    [Theory]
    [InlineData("choice.travel_limit_minutes", 65)]
    [InlineData("choice.travel_limit_minutes", 40)]
    [InlineData("choice.travel_limit_minutes", 95)]
    [InlineData("choice.subject_third_minutes", 30)]
    [InlineData("choice.ehcp_general_place_minutes", 9)]
    [InlineData("choice.full_time_hours", 500)]
    [InlineData("choice.unplaced_share_per_point", 0.2)]
    [InlineData("choice.noise_scale_minutes", 25)]
    public async Task A_what_if_asks_exactly_those_whose_choice_set_changed(string parameter, double value)
    {
        var whatIf = SmallScenarios.With("what-if", 1, ImmutableSortedDictionary<string, double>.Empty.Add(parameter, value));
        var changed = Changed(SmallScenarios.Direct(Base), SmallScenarios.Direct(whatIf));
        changed.ShouldBeLessThan(Everybody);
        await using var host = new TestHost();
        await host.RunAsync("base", Base);
        var view = await host.RunAsync("what-if", whatIf);
        view.Request.BaseRunId.ShouldBe("base");
        view.LearnersAsked.ShouldBe(changed);
        view.ResultHash.ShouldBe(SmallScenarios.Direct(whatIf).Hash);
    }

    [Fact]
    public async Task The_checkpoints_have_the_same_bytes_with_a_base_and_without()
    {
        var whatIf = SmallScenarios.Of(1, 65);
        await using var host = new TestHost();
        await host.RunAsync("base", Base);
        (await host.RunAsync("with", whatIf)).LearnersAsked.ShouldBeLessThan(Everybody);
        await using var alone = new TestHost();
        (await alone.RunAsync("without", whatIf)).LearnersAsked.ShouldBe(Everybody);
        foreach (var area in new[] { "A", "B", "C" })
            (await PartAsync(host, "with", area)).Sha256.ShouldBe((await PartAsync(alone, "without", area)).Sha256);
    }

    [Fact]
    public async Task A_base_that_is_gone_by_then_only_means_that_everybody_is_asked()
    {
        var store = new MemoryStateStore();
        await using var waiting = new TestHost(store: store);
        await waiting.RunAsync("base", Base);
        await waiting.SettleAsync("base");
        var whatIf = SmallScenarios.Of(1, 65);
        var request = await waiting.PrepareAsync(whatIf);
        request.BaseRunId.ShouldBe("base");
        await waiting.Client.ForgetAsync("base");
        await waiting.Client.StartAsync("what-if", "start", request);
        var view = await waiting.EndAsync("what-if");
        (view.LearnersAsked, view.ResultHash).ShouldBe((Everybody, SmallScenarios.Direct(whatIf).Hash));
    }

    [Fact]
    public async Task A_base_of_another_engine_is_not_looked_at()
    {
        var store = new MemoryStateStore();
        await using (var old = new TestHost(engine: "old", store: store))
            await old.RunAsync("base", Base);
        await using var host = new TestHost(engine: "new", store: store);
        (await host.RunAsync("what-if", SmallScenarios.Of(1, 65))).LearnersAsked.ShouldBe(Everybody);
    }

    [Fact]
    public async Task A_start_with_another_base_means_the_same_run()
    {
        await using var host = new TestHost(works: false);
        var request = await host.PrepareAsync(Base);
        await host.Client.StartAsync("r", "start", request);
        (await host.Client.StartAsync("r", "other", request with { BaseRunId = "another" })).Attempt.ShouldBe(1);
    }

    [Fact]
    public async Task A_damaged_checkpoint_of_the_base_is_of_no_use_and_does_no_harm()
    {
        await using var host = new TestHost();
        await host.RunAsync("base", Base);
        var part = await PartAsync(host, "base", "A");
        AreaOptions.TryReadMarks(part).ShouldNotBeNull().ShouldNotBeEmpty();
        AreaOptions.TryReadMarks(part with { Content = [.. part.Content.Skip(1)] }).ShouldBeNull();
        AreaOptions.TryReadMarks(PartBytes.Write("pathways choice 1", _ => { })).ShouldBeNull();
    }

    private static Task<RunPart> PartAsync(TestHost host, string run, string area)
        => Task.Run(async () => await host.Grains.GetGrain<IRunPartGrain>(PartNames.Key(run, PartNames.OptionsOf(area))).ReadAsync() ?? throw new InvalidOperationException("not stored"));

    /// <summary>How many learners have other offers, costs or minutes in the second walk; both have the same learners and pools.</summary>
    private static int Changed(DirectWalk first, DirectWalk second)
    {
        first.Choices.Pools.ShouldBe(second.Choices.Pools);
        return Enumerable.Range(0, first.Choices.LearnerCount).Count(learner => !Row(first.Choices, learner).SequenceEqual(Row(second.Choices, learner)));
    }

    private static IEnumerable<(int, int, int)> Row(ChoiceSet set, int learner)
        => Enumerable.Range(set.Start[learner], set.Start[learner + 1] - set.Start[learner])
            .Select(at => (set.OptionPool[at], set.OptionCost[at], (int)set.OptionMinutes[at])).Append((-1, set.UnplacedCost[learner], 0));
}
