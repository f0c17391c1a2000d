namespace Pathways.Model;

/// <summary>A local authority district (GSS code LAD 2021).</summary>
public sealed record District(string Code, string Name, Authority Authority);
