namespace Pathways.Model;

/// <summary>A sector subject area, tier 1.</summary>
/// <param name="Code">Two digits, such as <c>05</c>.</param>
/// <param name="Description">Its words.</param>
public sealed record SectorSubjectArea(string Code, string Description);
