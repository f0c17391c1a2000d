using Orleans;

// Orleans's analyzer finds members without a number; here they are on purpose, to show that they are dropped.
#pragma warning disable ORLEANS0004

namespace Pathways.Conformance.Grains;

/// <summary>What a message may be.</summary>
[GenerateSerializer]
[Alias("conformance.Parcel")]
public class Parcel
{
    [Id(0)]
    public string Name { get; set; } = "";

    [Id(1)]
    public List<string> Items { get; set; } = [];

    /// <summary>Has no number, so it stays behind.</summary>
    public string? Dropped { get; set; }

    [Id(2)]
    public Parcel? Inner { get; set; }

    [Id(3)]
    public Parcel? Other { get; set; }

    [Id(4)]
    public IReadOnlyDictionary<string, int>? Counts { get; init; }
}

[GenerateSerializer]
[Alias("conformance.LabelledParcel")]
public sealed class LabelledParcel : Parcel
{
    [Id(0)]
    public string Label { get; set; } = "";
}

/// <summary>A record: its primary constructor's parameters travel without numbers.</summary>
[GenerateSerializer]
[Alias("conformance.Point")]
public sealed record Point(int X, int Y)
{
    [Id(0)]
    public string? Colour { get; init; }

    public string? Dropped { get; init; }
}

[GenerateSerializer]
[Alias("conformance.Pair")]
public readonly record struct Pair([property: Id(0)] string Left, [property: Id(1)] string[] Right);

[GenerateSerializer]
[Immutable]
[Alias("conformance.Stone")]
public sealed class Stone
{
    [Id(0)]
    public string Name { get; set; } = "";
}

/// <summary>Lacks what every message needs.</summary>
public sealed class Stowaway
{
    public string Name { get; set; } = "";
}

[GenerateSerializer]
[Alias("conformance.RefusedException")]
public sealed class RefusedException : Exception
{
    public RefusedException(string message, int code)
        : base(message) =>
        Code = code;

    [Id(0)]
    public int Code { get; set; }
}

[Alias("conformance.IPostGrain")]
public interface IPostGrain : IGrainWithStringKey
{
    /// <summary>Keeps what came, changes it, and says how many items it saw.</summary>
    [Alias("Keep")]
    Task<int> Keep(Parcel parcel);

    [Alias("KeepFixed")]
    Task KeepFixed([Immutable] Parcel parcel);

    [Alias("Kept")]
    Task<Parcel?> Kept();

    [Alias("KeepAny")]
    Task<string> KeepAny(object any);

    [Alias("KeepList")]
    Task<int> KeepList(IReadOnlyList<Parcel> parcels);

    [Alias("KeepBoth")]
    Task<bool> KeepBoth(Parcel first, Parcel second);

    [Alias("Echo")]
    Task<Parcel> Echo(Parcel parcel);

    [Alias("EchoPoint")]
    Task<Point> EchoPoint(Point point);

    [Alias("EchoPair")]
    Task<Pair> EchoPair(Pair pair);

    [Alias("EchoStone")]
    Task<Stone> EchoStone(Stone stone);

    [Alias("EchoTuple")]
    Task<(int Count, List<string> Items)> EchoTuple((int Count, List<string> Items) tuple);

    [Alias("Refuse")]
    Task Refuse(string message);

    [Alias("RefuseWithCode")]
    Task RefuseWithCode(string message, int code);
}

/// <summary>Apart from the others: Orleans refuses every call of an interface's proxy that names such a type.</summary>
[Alias("conformance.IStowawayGrain")]
public interface IStowawayGrain : IGrainWithStringKey
{
    [Alias("TakeStowaway")]
    Task TakeStowaway(Stowaway stowaway);

    [Alias("GiveStowaway")]
    Task<Stowaway> GiveStowaway();
}

public sealed class StowawayGrain : Grain, IStowawayGrain
{
    public Task TakeStowaway(Stowaway stowaway) => Task.CompletedTask;

    public Task<Stowaway> GiveStowaway() => Task.FromResult(new Stowaway());
}

public sealed class PostGrain : Grain, IPostGrain
{
    private Parcel? _kept;

    private Probe Probe => Probe.Of(this.GetPrimaryKeyString());

    public Task<int> Keep(Parcel parcel)
    {
        Probe.Sighting = parcel;
        _kept = parcel;
        var count = parcel.Items.Count;
        parcel.Items.Add("by the grain");
        return Task.FromResult(count);
    }

    public Task KeepFixed(Parcel parcel)
    {
        Probe.Sighting = parcel;
        return Task.CompletedTask;
    }

    public Task<Parcel?> Kept() => Task.FromResult(_kept);

    public Task<string> KeepAny(object any) => Task.FromResult(any.GetType().Name);

    public Task<int> KeepList(IReadOnlyList<Parcel> parcels) => Task.FromResult(parcels.Count);

    public Task<bool> KeepBoth(Parcel first, Parcel second) => Task.FromResult(ReferenceEquals(first, second));

    public Task<Parcel> Echo(Parcel parcel) => Task.FromResult(parcel);

    public Task<Point> EchoPoint(Point point) => Task.FromResult(point);

    public Task<Pair> EchoPair(Pair pair) => Task.FromResult(pair);

    public Task<Stone> EchoStone(Stone stone) => Task.FromResult(stone);

    public Task<(int Count, List<string> Items)> EchoTuple((int Count, List<string> Items) tuple) => Task.FromResult(tuple);

    public async Task Refuse(string message)
    {
        await Task.Yield();
        throw new InvalidOperationException(message, new ArgumentException("inner"));
    }

    public Task RefuseWithCode(string message, int code) => throw new RefusedException(message, code);
}
