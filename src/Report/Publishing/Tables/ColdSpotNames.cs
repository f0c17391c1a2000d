using System.Collections.Frozen;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>Names by which cold spots of a table are told apart: their MSOAs, and where two of an area, level and kind have the same, the zones that they are made of.</summary>
internal static class ColdSpotNames
{
    private const int Named = 2;

    /// <summary>By the id of the cold spot.</summary>
    public static FrozenDictionary<string, string> Of(RunResult result)
    {
        var zones = result.Zones.ToDictionary(zone => zone.Code, zone => zone.Name, StringComparer.Ordinal);
        return result.ColdSpots.Areas.GroupBy(spot => (spot.AreaCode, spot.Band, spot.Kind, spot.Name))
            .SelectMany(alike => alike.Select(spot => (spot.Id, Name: alike.Skip(1).Any() ? $"{spot.Name} ({Zones([.. spot.ZoneCodes.Select(code => zones.GetValueOrDefault(code, code)).Order(StringComparer.Ordinal)])})" : spot.Name)))
            .ToFrozenDictionary(spot => spot.Id, spot => spot.Name, StringComparer.Ordinal);
    }

    private static string Zones(string[] names)
        => names.Length <= Named ? string.Join(", ", names) : $"{string.Join(", ", names.Take(Named))} and {Figures.Whole(names.Length - Named)} more";
}
