namespace Pathways.Model;

/// <summary>A middle layer super output area 2021.</summary>
/// <param name="Code">GSS code.</param>
/// <param name="Name">ONS name, such as Swale 012.</param>
/// <param name="LocalName">The House of Commons Library's name, such as Hoo Peninsula.</param>
/// <param name="DistrictCode">GSS code of the district.</param>
public sealed record Msoa(string Code, string Name, string LocalName, string DistrictCode);
