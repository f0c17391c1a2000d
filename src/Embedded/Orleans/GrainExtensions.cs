using Orleans.Runtime;
using Pathways.Embedded.Calls;

namespace Orleans;

/// <summary>What can be asked of a grain or of a reference to one.</summary>
public static class GrainExtensions
{
    /// <summary>The string key of the grain.</summary>
    /// <param name="grain">A grain or a reference.</param>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static string GetPrimaryKeyString(this IAddressable grain) => grain switch
    {
        Grain { Activation: { } activation } => activation.Id.Key,
        GrainProxy proxy => proxy.Id.Key,
        _ => throw new ArgumentException($"{nameof(GetPrimaryKeyString)} was called on {grain?.GetType().FullName ?? "null"}, which the host did not make.", nameof(grain)),
    };
}
