using Orleans.Runtime;
using Pathways.Conformance.Grains;
using Pathways.Conformance.Tests.Hosts;

namespace Pathways.Conformance.Tests;

public sealed class StreamTests(ConformanceHost host) : ConformanceTest(host)
{
    [Fact]
    public async Task Items_arrive_in_order_to_the_end()
    {
        var (grain, _) = Streams(Key());
        (await ToListAsync(grain.Count(250))).ShouldBe(Enumerable.Range(1, 250));
        (await ToListAsync(grain.Count(0))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_enumeration_begins_anew_and_only_when_asked()
    {
        var (grain, probe) = Streams(Key());
        var stream = grain.Count(3);
        await grain.Quick();
        probe.Log.ShouldBeEmpty();
        (await ToListAsync(stream)).ShouldBe([1, 2, 3]);
        (await ToListAsync(grain.Count(3))).ShouldBe([1, 2, 3]);
        probe.Log.ShouldBe(["begun", "begun"]);
    }

    [Fact]
    public async Task A_stream_flows_while_another_call_awaits()
    {
        var (grain, probe) = Streams(Key());
        var held = grain.Hold();
        await probe.Reached("held");
        (await ToListAsync(grain.Count(20))).Count.ShouldBe(20);
        probe.Open("end hold");
        await held;
    }

    [Fact]
    public async Task A_call_runs_while_a_stream_awaits()
    {
        var (grain, probe) = Streams(Key());
        await using var items = grain.Gated(CancellationToken.None).GetAsyncEnumerator();
        (await items.MoveNextAsync()).ShouldBeTrue();
        var next = items.MoveNextAsync();
        await probe.Reached("waiting");
        await grain.Quick();
        probe.Open("go");
        (await next).ShouldBeTrue();
        items.Current.ShouldBe(2);
        (await items.MoveNextAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_stream_may_wait_longer_than_a_call()
    {
        var (grain, probe) = Streams(Key());
        await grain.StayAwake();
        await using var items = grain.Gated(CancellationToken.None).GetAsyncEnumerator();
        (await items.MoveNextAsync()).ShouldBeTrue();
        var next = items.MoveNextAsync().AsTask();
        await probe.Reached("waiting");
        await Host.PassAsync(Host.ResponseTimeout * 1.5);
        next.IsCompleted.ShouldBeFalse();
        probe.Open("go");
        (await next).ShouldBeTrue();
    }

    [Fact]
    public async Task An_enumeration_that_nobody_polls_expires()
    {
        var (grain, probe) = Streams(Key());
        await grain.StayAwake();
        await using var items = grain.Gated(CancellationToken.None).GetAsyncEnumerator();
        (await items.MoveNextAsync()).ShouldBeTrue();
        await Host.PassAsync(Host.ResponseTimeout * 2.5);
        await probe.Reached("cancelled");
        await Should.ThrowAsync<EnumerationAbortedException>(items.MoveNextAsync().AsTask());
        probe.Log.ShouldNotContain("deactivated");
    }

    [Fact]
    public async Task An_enumeration_ends_with_its_activation()
    {
        var (grain, probe) = Streams(Key());
        await using var items = grain.Gated(CancellationToken.None).GetAsyncEnumerator();
        (await items.MoveNextAsync()).ShouldBeTrue();
        await grain.End();
        await probe.Reached("deactivated");
        await Should.ThrowAsync<EnumerationAbortedException>(items.MoveNextAsync().AsTask());
    }

    [Fact]
    public async Task An_enumeration_that_waits_ends_with_its_activation()
    {
        var (grain, probe) = Streams(Key());
        await using var items = grain.Gated(CancellationToken.None).GetAsyncEnumerator();
        (await items.MoveNextAsync()).ShouldBeTrue();
        var next = items.MoveNextAsync().AsTask();
        await probe.Reached("waiting");
        await grain.End();
        await Should.ThrowAsync<EnumerationAbortedException>(next);
    }

    [Fact]
    public async Task A_listener_who_leaves_cancels_the_body()
    {
        var (grain, probe) = Streams(Key());
        await foreach (var item in grain.Gated(CancellationToken.None))
        {
            item.ShouldBe(1);
            await probe.Reached("waiting");
            break;
        }

        await probe.Reached("cancelled");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_listener_who_cancels_gets_the_cancellation_and_the_body_too(bool asArgument)
    {
        var (grain, probe) = Streams($"{Key()}/{asArgument}");
        using var cancellation = new CancellationTokenSource();
        var stream = grain.Gated(asArgument ? cancellation.Token : default);
        await using var items = stream.GetAsyncEnumerator(asArgument ? default : cancellation.Token);
        (await items.MoveNextAsync()).ShouldBeTrue();
        var next = items.MoveNextAsync().AsTask();
        await probe.Reached("waiting");
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(next);
        await probe.Reached("cancelled");
    }

    [Fact]
    public async Task An_error_comes_after_the_items_before_it()
    {
        var (grain, _) = Streams(Key());
        List<int> seen = [];
        var exception = await Should.ThrowAsync<InvalidOperationException>(async () =>
        {
            await foreach (var item in grain.Failing())
            {
                seen.Add(item);
            }
        });
        exception.Message.ShouldBe("no three");
        seen.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Items_are_copies()
    {
        var (grain, probe) = Streams(Key());
        var items = await ToListAsync(grain.Same());
        items.Count.ShouldBe(2);
        items[0].ShouldNotBeSameAs(probe.Sighting);
        items[1].ShouldNotBeSameAs(probe.Sighting);
        items[0].ShouldNotBeSameAs(items[1]);
    }

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> stream)
    {
        List<T> items = [];
        await foreach (var item in stream)
        {
            items.Add(item);
        }

        return items;
    }

    private (IStreamGrain Grain, Probe Probe) Streams(string key) => (Grains.GetGrain<IStreamGrain>(key), ProbeOf(key));
}
