using Pathways.Conformance.Grains;
using Pathways.Conformance.Tests.Hosts;

namespace Pathways.Conformance.Tests;

public sealed class TurnTests(ConformanceHost host) : ConformanceTest(host)
{
    [Fact]
    public async Task A_call_waits_until_the_one_before_has_ended()
    {
        var (grain, probe) = Turns(Key());
        var first = grain.Hold();
        await probe.Reached("held");
        var second = grain.Quick();
        probe.Open("go");
        await Task.WhenAll(first, second);
        probe.Log.ShouldBe(["held", "released", "quick"]);
    }

    [Fact]
    public async Task Calls_that_await_lose_no_update()
    {
        var (grain, _) = Turns(Key());
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => grain.ReadTwiceAndWrite()));
        (await grain.Count()).ShouldBe(200);
    }

    [Fact]
    public async Task A_method_resumes_on_its_activations_scheduler()
    {
        var (grain, _) = Turns(Key());
        (await grain.SameSchedulerAfterAwait()).ShouldBeTrue();
    }

    [Fact]
    public async Task Read_only_calls_run_beside_each_other()
    {
        var (grain, probe) = Turns(Key());
        var held = grain.HoldReading();
        await probe.Reached("reading");
        await grain.Read();
        probe.Open("go");
        await held;
    }

    [Fact]
    public async Task A_read_only_call_waits_for_one_that_writes()
    {
        var (grain, probe) = Turns(Key());
        var held = grain.Hold();
        await probe.Reached("held");
        var read = grain.Read();
        await grain.Interleave();
        probe.Open("go");
        await Task.WhenAll(held, read);
        probe.Log.ShouldBe(["held", "interleaved", "released", "read"]);
    }

    [Fact]
    public async Task A_call_that_writes_waits_for_a_read_only_one()
    {
        var (grain, probe) = Turns(Key());
        var held = grain.HoldReading();
        await probe.Reached("reading");
        var quick = grain.Quick();
        await grain.Read();
        quick.IsCompleted.ShouldBeFalse();
        probe.Open("go");
        await Task.WhenAll(held, quick);
        probe.Log.ShouldBe(["reading", "read", "quick"]);
    }

    [Fact]
    public async Task An_always_interleaving_call_overtakes_calls_that_wait()
    {
        var (grain, probe) = Turns(Key());
        var held = grain.Hold();
        await probe.Reached("held");
        var quick = grain.Quick();
        await grain.Interleave();
        probe.Open("go");
        await Task.WhenAll(held, quick);
        probe.Log.ShouldBe(["held", "interleaved", "released", "quick"]);
    }

    [Fact]
    public async Task A_reentrant_grains_calls_interleave()
    {
        var key = Key();
        var grain = Grains.GetGrain<IReentrantGrain>(key);
        var held = grain.Hold();
        await ProbeOf(key).Reached("held");
        await grain.Quick();
        ProbeOf(key).Open("go");
        await held;
        ProbeOf(key).Log.ShouldBe(["held", "quick", "released"]);
    }

    [Fact]
    public async Task A_grain_that_calls_back_its_caller_times_out()
    {
        var (grain, probe) = Turns(Key());
        var other = $"{Key()}/other";
        var asked = grain.AskAround(other);
        await ProbeOf(other).Reached("called back");
        await TimesOut(asked);
        (await grain.Quick()).ShouldBe(Key());
        probe.Log.ShouldBe(["quick"]);
    }

    [Fact]
    public async Task A_call_that_timed_out_runs_on()
    {
        var (grain, probe) = Turns(Key());
        var held = grain.HoldBriefly();
        await probe.Reached("held");
        await TimesOut(held);
        probe.Log.ShouldBe(["held"]);
        probe.Open("go");
        await probe.Reached("released");
    }

    [Fact]
    public async Task A_call_that_timed_out_before_its_turn_never_runs()
    {
        var (grain, probe) = Turns(Key());
        var held = grain.Hold();
        await probe.Reached("held");
        await TimesOut(grain.QuickOrTimeout(), TimeSpan.FromSeconds(2.5));
        probe.Open("go");
        await held;
        await grain.Read();
        probe.Log.ShouldBe(["held", "released", "read"]);
    }

    [Fact]
    public async Task A_cancelled_caller_leaves_at_once_and_the_callee_is_told()
    {
        var (grain, probe) = Turns(Key());
        using var cancellation = new CancellationTokenSource();
        var held = grain.HoldUntilCancelled(cancellation.Token);
        await probe.Reached("held");
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(held);
        await probe.Reached("cancelled");
    }

    [Fact]
    public async Task A_token_that_is_not_cancelled_changes_nothing()
    {
        var (grain, probe) = Turns(Key());
        using var cancellation = new CancellationTokenSource();
        var held = grain.HoldUntilCancelled(cancellation.Token);
        probe.Open("go");
        await held;
    }

    [Fact]
    public async Task Grain_and_reference_know_the_key()
    {
        var (grain, _) = Turns(Key());
        grain.GetPrimaryKeyString().ShouldBe(Key());
        (await grain.Quick()).ShouldBe(Key());
    }

    [Fact]
    public void References_to_one_grain_are_equal()
    {
        var key = Key();
        Grains.GetGrain<ITurnsGrain>(key).ShouldBe(Grains.GetGrain<ITurnsGrain>(key));
        Grains.GetGrain<ITurnsGrain>(key).ShouldNotBe(Grains.GetGrain<ITurnsGrain>("other"));
    }

    [Fact]
    public async Task A_prefix_chooses_among_several_classes()
    {
        (await Grains.GetGrain<INamedGrain>(Key(), "Pathways.Conformance.Grains.First").Name()).ShouldBe("first");
        (await Grains.GetGrain<INamedGrain>(Key(), "Pathways.Conformance.Grains.Second").Name()).ShouldBe("second");
    }

    [Fact]
    public void Without_a_prefix_several_classes_are_refused() =>
        Should.Throw<ArgumentException>(() => Grains.GetGrain<INamedGrain>("any"));

    private (ITurnsGrain Grain, Probe Probe) Turns(string key) => (Grains.GetGrain<ITurnsGrain>(key), ProbeOf(key));

    private async Task TimesOut(Task call, TimeSpan? after = null)
    {
        var refused = Should.ThrowAsync<TimeoutException>(call);
        await Host.PassAsync(after ?? Host.ResponseTimeout);
        await refused;
    }
}
