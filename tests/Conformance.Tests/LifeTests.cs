using Pathways.Conformance.Grains;
using Pathways.Conformance.Tests.Hosts;

namespace Pathways.Conformance.Tests;

public sealed class LifeTests(ConformanceHost host) : ConformanceTest(host)
{
    private TimeSpan LongEnoughToBeCollected => Host.CollectionAge + Host.CollectionAge;

    [Fact]
    public async Task A_grain_is_activated_once_for_many_calls()
    {
        var (grain, probe) = Lives(Key());
        var lives = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => grain.Life()));
        lives.Distinct().Count().ShouldBe(1);
        probe.Log.ShouldBe(["activated"]);
    }

    [Fact]
    public async Task A_failing_activation_reaches_the_caller_and_the_next_call_tries_afresh()
    {
        var (grain, probe) = Lives(Key());
        probe.FailuresLeft = 1;
        (await Should.ThrowAsync<InvalidOperationException>(grain.Life)).Message.ShouldContain("not this time");
        await grain.Life();
        probe.Log.ShouldBe(["activated", "activated"]);
    }

    [Fact]
    public async Task Of_callers_that_wait_for_a_failing_activation_each_gets_its_error_or_a_later_activations_answer()
    {
        // Orleans may pass those on that it has not yet handed to the activation; the first one gets the error.
        var (grain, probe) = Lives(Key());
        probe.FailuresLeft = 1;
        var calls = Enumerable.Range(0, 5).Select(_ => grain.Life()).ToArray();
        await Task.WhenAll(calls).ContinueWith(_ => { }, TaskScheduler.Default);
        calls.Count(call => call.IsFaulted).ShouldBeGreaterThan(0);
        calls.Where(call => call.IsFaulted)
            .ShouldAllBe(call => call.Exception!.InnerException is InvalidOperationException);
    }

    [Fact]
    public async Task A_failing_constructor_reaches_the_caller()
    {
        var failure = await Should.ThrowAsync<InvalidOperationException>(Grains.GetGrain<IBadConstructorGrain>(Key()).Quick);
        failure.Message.ShouldContain(nameof(BadConstructorGrain));
        failure.InnerException!.Message.ShouldBe("never built");
    }

    [Fact]
    public async Task A_grain_that_asks_to_end_ends_and_the_next_call_starts_another()
    {
        var (grain, probe) = Lives(Key());
        var first = await grain.Life();
        await grain.End();
        (await grain.Life()).ShouldNotBe(first);
        probe.Log.ShouldBe(["activated", "deactivated:ApplicationRequested", "activated"]);
    }

    [Fact]
    public async Task A_grain_ends_only_after_its_running_call_and_waiting_calls_go_to_the_next()
    {
        var (grain, probe) = Lives(Key());
        var first = await grain.Life();
        var held = grain.EndThenHold();
        await probe.Reached("held");
        var waiting = grain.Life();
        probe.Open("go");
        await held;
        (await waiting).ShouldNotBe(first);
        probe.Log.ShouldBe(["activated", "held", "released", "deactivated:ApplicationRequested", "activated"]);
    }

    [Fact]
    public async Task An_idle_grain_is_collected()
    {
        var (grain, probe) = Lives(Key());
        var first = await grain.Life();
        await Host.PassAsync(LongEnoughToBeCollected);
        await probe.Reached("deactivated:ActivationIdle");
        (await grain.Life()).ShouldNotBe(first);
    }

    [Fact]
    public async Task A_grain_that_delays_its_deactivation_is_not_collected()
    {
        var (grain, _) = Lives(Key());
        var first = await grain.Life();
        await grain.Delay(LongEnoughToBeCollected * 10);
        await Host.PassAsync(LongEnoughToBeCollected);
        (await grain.Life()).ShouldBe(first);
    }

    [Fact]
    public async Task A_grain_in_the_middle_of_a_call_is_not_collected()
    {
        var (grain, probe) = Lives(Key());
        var first = await grain.Life();
        var held = grain.Hold();
        await probe.Reached("held");
        await Host.PassAsync(Host.CollectionAge * 1.5);
        probe.Open("go");
        await held.WaitAsync(TimeSpan.FromSeconds(30)).ContinueWith(_ => { }, TaskScheduler.Default);
        (await grain.Life()).ShouldBe(first);
    }

    private (ILivesGrain Grain, Probe Probe) Lives(string key) => (Grains.GetGrain<ILivesGrain>(key), ProbeOf(key));
}
