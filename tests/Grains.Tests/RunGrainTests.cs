using Pathways.Embedded.Storage;
using Pathways.Grains.Messages;
using Pathways.Grains.Ports;
using Pathways.Grains.Tests.Hosting;
using Pathways.Grains.Tests.Worlds;

namespace Pathways.Grains.Tests;

/// <summary>What starting, following, stopping and forgetting a run promise.</summary>
public sealed class RunGrainTests
{
    [Fact]
    public async Task A_run_ends_in_the_hash_of_the_direct_walk()
    {
        await using var host = new TestHost();
        var view = await host.RunAsync("r", SmallScenarios.Of(1));
        view.Phase.ShouldBe(RunPhase.Done);
        view.ResultHash.ShouldBe(SmallScenarios.Direct(SmallScenarios.Of(1)).Hash);
    }

    [Fact]
    public async Task The_same_start_sent_twice_is_one_run()
    {
        await using var host = new TestHost(works: false);
        var request = await host.PrepareAsync(SmallScenarios.Of(1));
        var views = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => host.Client.StartAsync("r", "start", request)));
        views.ShouldAllBe(view => view.Attempt == 1);
        (await host.Client.RunsAsync()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_run_that_is_done_is_found_by_every_later_start()
    {
        await using var host = new TestHost();
        var done = await host.RunAsync("r", SmallScenarios.Of(1));
        var again = await host.Client.StartAsync("r", "another", done.Request);
        (again.Phase, again.Attempt).ShouldBe((RunPhase.Done, 1));
    }

    [Fact]
    public async Task An_id_does_not_stand_for_two_requests()
    {
        await using var host = new TestHost(works: false);
        await host.Client.StartAsync("r", "start", await host.PrepareAsync(SmallScenarios.Of(1)));
        var other = await host.PrepareAsync(SmallScenarios.Of(2));
        (await Should.ThrowAsync<RunRefusedException>(() => host.Client.StartAsync("r", "other", other))).Message.ShouldContain("another request");
    }

    [Fact]
    public async Task More_runs_than_the_limit_are_refused_with_what_to_do()
    {
        await using var host = new TestHost(options: new RunOptions { Threads = 1, UnsettledRuns = 2 }, works: false);
        var request = await host.PrepareAsync(SmallScenarios.Of(1));
        await host.Client.StartAsync("a", "1", request);
        await host.Client.StartAsync("b", "1", request);
        var refusal = await Should.ThrowAsync<RunRefusedException>(() => host.Client.StartAsync("c", "1", request));
        refusal.Message.ShouldContain("limit");
        refusal.Message.ShouldContain("pathways runs cancel");
        (await host.Client.ViewAsync("c")).ShouldBeNull();
    }

    [Fact]
    public async Task Cancelling_in_a_solve_frees_the_solver_and_leaves_nothing()
    {
        var (solver, store) = (new WaitingSolver(), new CountedStore());
        await using var host = new TestHost(solver: solver, store: store);
        await host.Client.StartAsync("r", "start", await host.PrepareAsync(SmallScenarios.Of(1)));
        await solver.Asked;
        var before = host.Clock.GetUtcNow();
        (await host.Client.CancelAsync("r")).Phase.ShouldBe(RunPhase.Cancelled);
        await solver.Stopped;
        (host.Clock.GetUtcNow() - before).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(1));
        await host.SettleAsync("r");
        store.Stored("runpart").ShouldBe(0);
    }

    [Fact]
    public async Task A_cancelled_run_starts_anew_and_ends_right()
    {
        var solver = new WaitingSolver();
        var store = new MemoryStateStore();
        await using (var host = new TestHost(solver: solver, store: store))
        {
            await host.Client.StartAsync("r", "start", await host.PrepareAsync(SmallScenarios.Of(1)));
            await solver.Asked;
            await host.Client.CancelAsync("r");
        }

        await using var next = new TestHost(store: store);
        var view = await next.RunAsync("r", SmallScenarios.Of(1), "again");
        (view.Attempt, view.ResultHash).ShouldBe((2, SmallScenarios.Direct(SmallScenarios.Of(1)).Hash));
    }

    [Fact]
    public async Task A_run_of_another_engine_is_refused_and_says_which_it_needs()
    {
        var store = new MemoryStateStore();
        await using (var old = new TestHost(engine: "old", store: store, works: false))
            await old.Client.StartAsync("r", "start", await old.PrepareAsync(SmallScenarios.Of(1)));
        await using var host = new TestHost(engine: "new", store: store, works: false);
        var refusal = await Should.ThrowAsync<EngineVersionException>(() => host.Grains.GetGrain<IRunGrain>("r").AdvanceAsync(1));
        refusal.Message.ShouldContain("old");
        refusal.Message.ShouldContain("new");
    }

    [Fact]
    public async Task What_another_process_does_is_listed_and_shown_although_this_one_knew_less()
    {
        var store = new MemoryStateStore();
        await using var mine = new TestHost(engine: "new", store: store, works: false);
        (await mine.Client.RunsAsync()).ShouldBeEmpty();
        await using var other = new TestHost(engine: "old", store: store, works: false);
        var started = await other.Client.StartAsync("r", "start", await other.PrepareAsync(SmallScenarios.Of(1)));
        (await mine.Client.RunsAsync()).ShouldHaveSingleItem().RunId.ShouldBe("r");
        (await mine.Client.ViewAsync("r"))!.Phase.ShouldBe(RunPhase.Queued);
        await other.Grains.GetGrain<IRunGrain>("r").AdvanceAsync(started.Step);
        (await mine.Client.ViewAsync("r"))!.Step.ShouldBe(2);
        (await mine.Client.CancelAsync("r")).Phase.ShouldBe(RunPhase.Cancelled);
    }

    [Fact]
    public async Task Forgetting_clears_everything_of_a_run()
    {
        var store = new CountedStore();
        await using var host = new TestHost(store: store);
        await host.RunAsync("r", SmallScenarios.Of(1));
        store.Stored("runpart").ShouldBe(9); // two of each of three areas, and three of the whole
        await host.SettleAsync("r");
        await host.Client.ForgetAsync("r");
        (await host.Client.RunsAsync()).ShouldBeEmpty();
        (await host.Client.ViewAsync("r")).ShouldBeNull();
        (store.Stored("runpart"), store.Stored("run"), store.Stored("lease")).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task A_run_under_way_is_not_forgotten()
    {
        await using var host = new TestHost(works: false);
        await host.Client.StartAsync("r", "start", await host.PrepareAsync(SmallScenarios.Of(1)));
        await Should.ThrowAsync<RunRefusedException>(() => host.Client.ForgetAsync("r"));
    }

    [Fact]
    public async Task Who_watches_sees_every_step_in_order()
    {
        await using var host = new TestHost();
        await host.Client.StartAsync("r", "start", await host.PrepareAsync(SmallScenarios.Of(1)));
        var told = new List<RunProgress>();
        await foreach (var progress in host.Client.WatchAsync("r", 0, CancellationToken.None))
            told.Add(progress);
        told.Select(progress => progress.Sequence).ShouldBeInOrder();
        told.Count(progress => progress.Kind == ProgressKind.StepEnd).ShouldBe(6);
    }

    [Fact]
    public async Task Two_runs_at_once_do_not_disturb_each_other()
    {
        await using var host = new TestHost();
        var views = await Task.WhenAll(host.RunAsync("a", SmallScenarios.Of(1)), host.RunAsync("b", SmallScenarios.Of(2)));
        views.Select(view => view.ResultHash).ShouldBe([SmallScenarios.Direct(SmallScenarios.Of(1)).Hash, SmallScenarios.Direct(SmallScenarios.Of(2)).Hash]);
    }
}
