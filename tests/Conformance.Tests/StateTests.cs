using Orleans.Storage;
using Pathways.Conformance.Grains;
using Pathways.Conformance.Tests.Hosts;

namespace Pathways.Conformance.Tests;

public sealed class StateTests(ConformanceHost host) : ConformanceTest(host)
{
    [Fact]
    public async Task A_state_that_was_never_written_is_new_and_has_no_version()
    {
        var view = await State(Key()).View();
        (view.Total, view.Exists, view.Etag).ShouldBe((0, false, null));
    }

    [Fact]
    public async Task The_first_write_inserts()
    {
        var view = await State(Key()).Add(5);
        (view.Total, view.Exists).ShouldBe((5, true));
        view.Etag.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Every_write_gives_a_new_version()
    {
        var first = await State(Key()).Add(5);
        var second = await State(Key()).Add(5);
        second.Etag.ShouldNotBe(first.Etag);
    }

    [Fact]
    public async Task A_state_is_read_before_activation()
    {
        var grain = State(Key());
        var before = await grain.Add(5);
        await grain.End();
        var after = await grain.View();
        after.Life.ShouldNotBe(before.Life);
        (after.Total, after.Lines, after.Exists, after.Etag).ShouldBe((5, 1, true, before.Etag));
        ProbeOf(Key()).Log.ShouldBe(
            ["activated with 0, exists False", "deactivated:ApplicationRequested", "activated with 5, exists True"]);
    }

    [Fact]
    public async Task What_was_not_written_is_lost_with_the_activation_or_by_reading()
    {
        var grain = State(Key());
        await grain.Add(5);
        (await grain.AddWithoutWriting(10)).Total.ShouldBe(15);
        (await grain.Read()).Total.ShouldBe(5);
        await grain.AddWithoutWriting(10);
        await grain.End();
        (await grain.View()).Total.ShouldBe(5);
    }

    [Fact]
    public async Task A_cleared_state_is_new_and_can_be_written_again()
    {
        var grain = State(Key());
        await grain.Add(5);
        var cleared = await grain.Clear();
        (cleared.Total, cleared.Lines, cleared.Exists).ShouldBe((0, 0, false));
        (await grain.Add(3)).Total.ShouldBe(3);
        await grain.Clear();
        await grain.End();
        (await grain.View()).Exists.ShouldBeFalse();
        (await grain.Add(4)).Total.ShouldBe(4);
    }

    [Fact]
    public async Task Clearing_what_was_never_written_is_no_error() => (await State(Key()).Clear()).Exists.ShouldBeFalse();

    [Fact]
    public async Task A_stale_write_that_escapes_ends_the_activation_and_writes_nothing()
    {
        var grain = State(Key());
        var before = await grain.View();
        var exception = await Should.ThrowAsync<InconsistentStateException>(() => grain.WriteStale(catchIt: false));
        exception.StoredEtag.ShouldNotBe(exception.CurrentEtag);
        var after = await grain.View();
        after.Life.ShouldNotBe(before.Life);
        after.Total.ShouldBe(1);
        ProbeOf(Key()).Log.ShouldContain("deactivated:ApplicationError");
    }

    [Fact]
    public async Task A_stale_write_that_is_caught_does_not()
    {
        var grain = State(Key());
        var before = await grain.View();
        await grain.WriteStale(catchIt: true);
        (await grain.View()).Life.ShouldBe(before.Life);
        ProbeOf(Key()).Log.ShouldContain("caught");
    }

    [Fact]
    public async Task An_insert_over_an_existing_state_is_refused() =>
        await Should.ThrowAsync<InconsistentStateException>(State(Key()).InsertOverExisting);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_callees_stale_write_does_not_end_its_caller(bool rethrow)
    {
        var grain = State($"{Key()}/{rethrow}");
        var before = await grain.View();
        var call = grain.CallStale($"{Key()}/{rethrow}/callee", rethrow);
        if (rethrow)
        {
            await Should.ThrowAsync<InconsistentStateException>(call);
        }
        else
        {
            await call;
        }

        (await grain.View()).Life.ShouldBe(before.Life);
    }

    [Fact]
    public async Task A_state_is_refused_outside_its_grains_turn() => (await State(Key()).UseOutsideTurn()).ShouldBe("refused");

    private IStateGrain State(string key) => Grains.GetGrain<IStateGrain>(key);
}
