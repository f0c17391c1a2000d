using Orleans.Serialization;
using Pathways.Conformance.Grains;
using Pathways.Conformance.Tests.Hosts;

namespace Pathways.Conformance.Tests;

public sealed class MessageTests(ConformanceHost host) : ConformanceTest(host)
{
    [Fact]
    public async Task An_argument_is_a_copy()
    {
        var (grain, probe) = Post(Key());
        var parcel = new Parcel { Name = "mine", Items = ["one"], Inner = new() { Name = "inner" } };
        (await grain.Keep(parcel)).ShouldBe(1);
        parcel.Items.ShouldBe(["one"]);
        probe.Sighting.ShouldNotBeSameAs(parcel);
        ((Parcel)probe.Sighting!).Inner!.Name.ShouldBe("inner");
        ((Parcel)probe.Sighting!).Inner.ShouldNotBeSameAs(parcel.Inner);

        parcel.Name = "changed";
        (await grain.Kept())!.Name.ShouldBe("mine");
    }

    [Fact]
    public async Task An_answer_is_a_copy()
    {
        var (grain, _) = Post(Key());
        await grain.Keep(new() { Name = "mine" });
        var kept = await grain.Kept();
        kept!.Name = "changed";
        (await grain.Kept())!.Name.ShouldBe("mine");
    }

    [Fact]
    public async Task An_immutable_argument_is_the_callers_own()
    {
        var (grain, probe) = Post(Key());
        var parcel = new Parcel();
        await grain.KeepFixed(parcel);
        probe.Sighting.ShouldBeSameAs(parcel);
    }

    [Fact]
    public async Task A_value_of_an_immutable_type_is_the_callers_own()
    {
        var (grain, _) = Post(Key());
        var stone = new Stone { Name = "flint" };
        (await grain.EchoStone(stone)).ShouldBeSameAs(stone);
    }

    [Fact]
    public async Task A_member_without_a_number_is_dropped()
    {
        var (grain, _) = Post(Key());
        var echo = await grain.Echo(new() { Name = "mine", Dropped = "lost" });
        echo.Name.ShouldBe("mine");
        echo.Dropped.ShouldBeNull();
    }

    [Fact]
    public async Task A_records_constructor_parameters_travel_and_its_unnumbered_members_do_not()
    {
        var (grain, _) = Post(Key());
        (await grain.EchoPoint(new(1, 2) { Colour = "red", Dropped = "lost" })).ShouldBe(new Point(1, 2) { Colour = "red" });
    }

    [Fact]
    public async Task A_struct_travels_with_its_array()
    {
        var (grain, _) = Post(Key());
        var pair = new Pair("left", ["a", "b"]);
        var echo = await grain.EchoPair(pair);
        echo.Left.ShouldBe("left");
        echo.Right.ShouldBe(["a", "b"]);
        echo.Right.ShouldNotBeSameAs(pair.Right);
    }

    [Fact]
    public async Task A_tuple_travels()
    {
        var (grain, _) = Post(Key());
        var (count, items) = await grain.EchoTuple((2, ["a"]));
        count.ShouldBe(2);
        items.ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_dictionary_travels_by_its_own_type()
    {
        var (grain, _) = Post(Key());
        var echo = await grain.Echo(new() { Counts = new Dictionary<string, int> { ["a"] = 1 } });
        echo.Counts.ShouldBeOfType<Dictionary<string, int>>()["a"].ShouldBe(1);
    }

    [Fact]
    public async Task A_derived_type_stays_what_it_is()
    {
        var (grain, _) = Post(Key());
        var echo = await grain.Echo(new LabelledParcel { Name = "mine", Label = "fragile" });
        echo.ShouldBeOfType<LabelledParcel>().Label.ShouldBe("fragile");
        echo.Name.ShouldBe("mine");
        (await grain.KeepAny(new LabelledParcel())).ShouldBe(nameof(LabelledParcel));
    }

    [Fact]
    public async Task A_list_travels_behind_its_interface()
    {
        var (grain, _) = Post(Key());
        (await grain.KeepList(new List<Parcel> { new(), new() })).ShouldBe(2);
        (await grain.KeepList(new Parcel[] { new() })).ShouldBe(1);
    }

    [Fact]
    public async Task One_thing_referred_to_twice_stays_one()
    {
        var (grain, _) = Post(Key());
        var inner = new Parcel();
        var echo = await grain.Echo(new() { Inner = inner, Other = inner });
        echo.Inner.ShouldBeSameAs(echo.Other);
        (await grain.KeepBoth(inner, inner)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_circle_travels()
    {
        var (grain, _) = Post(Key());
        var parcel = new Parcel { Name = "round" };
        parcel.Inner = parcel;
        var echo = await grain.Echo(parcel);
        echo.Inner.ShouldBeSameAs(echo);
        echo.ShouldNotBeSameAs(parcel);
    }

    [Fact]
    public async Task An_argument_without_its_attribute_is_refused()
    {
        var (grain, _) = Post(Key());
        await Should.ThrowAsync<CodecNotFoundException>(async () => await Grains.GetGrain<IStowawayGrain>(Key()).TakeStowaway(new()));
        await Should.ThrowAsync<CodecNotFoundException>(async () => await grain.KeepAny(new Stowaway()));
    }

    [Fact]
    public async Task An_answer_without_its_attribute_is_refused() =>
        await Should.ThrowAsync<CodecNotFoundException>(async () => await Grains.GetGrain<IStowawayGrain>(Key()).GiveStowaway());

    [Fact]
    public async Task An_exception_arrives_with_what_was_in_it()
    {
        // Whether as a copy, Orleans leaves open: between silos it is one, within one silo it is the callee's own.
        var (grain, _) = Post(Key());
        var exception = await Should.ThrowAsync<InvalidOperationException>(() => grain.Refuse("not today"));
        exception.Message.ShouldBe("not today");
        exception.InnerException.ShouldBeOfType<ArgumentException>().Message.ShouldBe("inner");
    }

    [Fact]
    public async Task An_exception_thrown_before_the_first_await_arrives_too()
    {
        var (grain, _) = Post(Key());
        var exception = await Should.ThrowAsync<RefusedException>(() => grain.RefuseWithCode("not today", 7));
        exception.Message.ShouldBe("not today");
        exception.Code.ShouldBe(7);
    }

    private (IPostGrain Grain, Probe Probe) Post(string key) => (Grains.GetGrain<IPostGrain>(key), ProbeOf(key));
}
