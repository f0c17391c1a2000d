namespace Pathways.Model;

/// <summary>An area of an area set, such as a Local Collaborative Partnership Area.</summary>
/// <param name="Code">Code within the set, such as FH.</param>
/// <param name="Name">Full name.</param>
/// <param name="IsLcpa">Whether it is one of the eight LCPAs (Medway is not).</param>
public sealed record Area(string Code, string Name, bool IsLcpa);
