using Pathways.Model;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>Which areas and districts have people in common. Boundaries are public, so that every reader knows it, and that a count of an area is that of its pieces by district.</summary>
/// <param name="Pieces">Every area and district that share a zone, by their names.</param>
internal sealed record PublicPlaces(IReadOnlyList<(string Area, string District)> Pieces)
{
    /// <summary>Nothing is known of places.</summary>
    public static PublicPlaces None { get; } = new([]);

    /// <summary>The boundaries of a dataset.</summary>
    public static PublicPlaces Of(World world)
    {
        var district = world.Districts.ToDictionary(one => one.Code, one => one.Name, StringComparer.Ordinal);
        return new([.. world.Zones.Select((zone, index) => (world.Areas.Areas[world.AreaOfZone[index]].Name, district[zone.DistrictCode])).Distinct()]);
    }

    /// <summary>Districts that an area has people of.</summary>
    public IEnumerable<string> DistrictsOf(string area) => Pieces.Where(piece => piece.Area == area).Select(piece => piece.District);

    /// <summary>Areas that a district has people of.</summary>
    public IEnumerable<string> AreasOf(string district) => Pieces.Where(piece => piece.District == district).Select(piece => piece.Area);

    /// <summary>How the place of a district is called, since areas may have the same name.</summary>
    public static string Called(string district) => "district of " + district;
}
