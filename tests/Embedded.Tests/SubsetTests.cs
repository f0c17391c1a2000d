namespace Pathways.Embedded.Tests;

/// <summary>
/// Our declarations in Orleans's namespaces against the real ones, in the one assembly of Orleans's that any registry
/// serves. What grains compile against here, they compile against there.
/// </summary>
public sealed class SubsetTests
{
    /// <summary>Types on the closed list that Orleans keeps in other assemblies, which cannot be had everywhere.</summary>
    private static readonly HashSet<string> Elsewhere =
    [
        // Orleans.Serialization.Abstractions
        "Orleans.GenerateSerializerAttribute", "Orleans.IdAttribute", "Orleans.AliasAttribute", "Orleans.ImmutableAttribute",
        "Orleans.ResponseTimeoutAttribute",
        // Orleans.Serialization
        "Orleans.Serialization.SerializerException", "Orleans.Serialization.CodecNotFoundException",
        // Orleans.Core
        "Orleans.Storage.InconsistentStateException",
        // Orleans.Runtime
        "Orleans.Runtime.IPersistentState`1", "Orleans.Runtime.PersistentStateAttribute",
    ];

    private static readonly HashSet<string> ClosedList =
    [
        .. Elsewhere,
        "Orleans.IGrain", "Orleans.IGrainWithStringKey", "Orleans.Grain", "Orleans.GrainExtensions", "Orleans.IGrainFactory",
        "Orleans.DeactivationReason", "Orleans.DeactivationReasonCode", "Orleans.Runtime.IAddressable",
        "Orleans.Runtime.OrleansException", "Orleans.Runtime.EnumerationAbortedException", "Orleans.Core.IStorage",
        "Orleans.Core.IStorage`1", "Orleans.Concurrency.ReadOnlyAttribute", "Orleans.Concurrency.AlwaysInterleaveAttribute",
        "Orleans.Concurrency.ReentrantAttribute", "Orleans.Placement.PreferLocalPlacementAttribute",
    ];

    [Fact]
    public void The_list_is_closed() =>
        Declarations.Of(typeof(Orleans.Grain).Assembly.Location).Keys
            .Where(type => type.StartsWith("Orleans.", StringComparison.Ordinal))
            .ShouldBe(ClosedList, ignoreOrder: true);

    [Fact]
    public void Every_member_of_ours_is_in_the_real_assembly_and_the_same()
    {
        var ours = Declarations.Of(typeof(Orleans.Grain).Assembly.Location);
        var real = Declarations.Of(Path.Combine(AppContext.BaseDirectory, "real", "Orleans.Core.Abstractions.dll"));
        var wrong = ours
            .Where(type => type.Key.StartsWith("Orleans.", StringComparison.Ordinal) && !Elsewhere.Contains(type.Key))
            .SelectMany(type => real.TryGetValue(type.Key, out var members)
                ? type.Value.Except(members).Select(member => $"{type.Key}: {member}")
                : [$"{type.Key} is absent"]);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Types_kept_elsewhere_are_not_in_the_real_assembly_after_all() =>
        Declarations.Of(Path.Combine(AppContext.BaseDirectory, "real", "Orleans.Core.Abstractions.dll")).Keys
            .Intersect(Elsewhere).ShouldBeEmpty();
}
