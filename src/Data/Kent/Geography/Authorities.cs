using Pathways.Model;

namespace Pathways.Data.Kent.Geography;

/// <summary>The authority of a district.</summary>
internal static class Authorities
{
    private const string Medway = "E06000035";

    /// <summary>Medway is a unitary and so a district of its own; the twelve others are Kent's.</summary>
    public static Authority Of(string districtCode) => districtCode == Medway ? Authority.Medway : Authority.Kent;
}
