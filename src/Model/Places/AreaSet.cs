using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>One way of cutting the county into areas by MSOA. Any number of sets may exist side by side.</summary>
/// <param name="Name">The set's name, the file's name without its ending, such as <c>lcpa</c>.</param>
/// <param name="Areas">The areas in the order in which they are shown.</param>
/// <param name="AreaOfMsoa">Index into <paramref name="Areas"/> by MSOA code.</param>
/// <param name="AmbiguousMsoas">MSOAs whose area is a judgement and should be checked.</param>
public sealed record AreaSet(
    string Name,
    ImmutableArray<Area> Areas,
    FrozenDictionary<string, int> AreaOfMsoa,
    FrozenSet<string> AmbiguousMsoas);
