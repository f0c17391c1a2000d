using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The figures of access that a result hash covers: a fingerprint for each zone.</summary>
internal static class AccessHash
{
    public static IEnumerable<(string Label, long Value)> Of(AccessResults access) =>
    [
        .. access.Kinds.Select(kind => ($"access {kind.Band} {kind.Type} {kind.SsaTier1}", kind.PlanOnly ? 1L : 0)),
        .. access.Zones.Select((zone, index) => ($"access {index}", unchecked((long)Fingerprint.Of(zone.AsSpan())))),
        .. access.Areas.SelectMany(area => new (string, long)[]
        {
            ($"access {area.AreaCode} {area.Kind.Band} {area.Kind.Type} {area.Kind.SsaTier1} {area.Kind.PlanOnly}", area.PlacedChoice), (area.AreaCode, area.PlacedBest),
        }),
        .. access.Msoas.SelectMany(msoa => new (string, long)[]
        {
            ($"access {msoa.MsoaCode} {msoa.Band?.ToString() ?? "all"}", msoa.People?.Competing ?? -1), (msoa.MsoaCode, msoa.People?.PlacedChoice ?? -1), (msoa.MsoaCode, msoa.People?.PlacedBest ?? -1),
        }),
    ];
}
