using static Pathways.Silo.Tests.Scenarios.Publications.Attack.ObservedMeanings;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>
/// How observed counts of several places add up: areas to authorities, both to everything; areas and districts, which cut one another, to the pieces that they share. Who moved
/// between areas while NEET became so in one of them and not in both together.
/// </summary>
internal static class ObservedPlaceEquations
{
    /// <param name="counts">Counts of a publication.</param>
    /// <param name="places">Boundaries.</param>
    /// <param name="piece">The count, by its name, of what an area and a district share.</param>
    public static void Lay(BundleCounts counts, PublicPlaces places, Func<string, string, string, int> piece)
    {
        foreach (var name in counts.Names(Observed))
        {
            foreach (var whole in counts.Wholes)
                Whole(counts, name, whole);
            Districts(counts, name, places, piece);
        }
    }

    private static void Whole(BundleCounts counts, string name, WholeArea whole)
    {
        var sign = name.Contains("/Became NEET/", StringComparison.Ordinal) || name.Contains("/Stopped being NEET/", StringComparison.Ordinal) ? ">=" : "=";
        WholeArea[] inside = [.. counts.Wholes.Where(one => one != whole && one.Parts.All(whole.Parts.Contains))];
        foreach (var parts in (string[][])[[.. whole.Parts], [.. inside.Select(one => one.Name), .. whole.Parts.Where(part => !inside.Any(one => one.Parts.Contains(part)))]])
        {
            if (counts[name, whole.Name] is { } all && parts.All(part => counts[name, part] is not null))
                counts.Knowledge.Row(sign, [.. parts.Select(part => (counts[name, part]!.Value, 1.0)), (all, -1.0)]);
        }
    }

    private static void Districts(BundleCounts counts, string name, PublicPlaces places, Func<string, string, string, int> piece)
    {
        string[] districts = [.. places.Pieces.Select(piece => piece.District).Distinct().Where(district => counts[name, PublicPlaces.Called(district)] is not null)];
        if (districts.Length == 0)
            return;
        int? Piece(string area, string district)
            => places.DistrictsOf(area).Count() == 1 ? counts[name, area]
                : places.AreasOf(district).Count() == 1 ? counts[name, PublicPlaces.Called(district)]
                : piece(name, area, district);
        void Sum(string place, int?[] parts)
        {
            if (counts[name, place] is { } all && !parts.Contains(null))
                counts.Knowledge.Row("=", [(all, 1.0), .. parts.Select(part => (part!.Value, -1.0))]);
        }

        foreach (var district in districts)
            Sum(PublicPlaces.Called(district), [.. places.AreasOf(district).Select(area => Piece(area, district))]);
        foreach (var area in places.Pieces.Select(piece => piece.Area).Distinct())
            Sum(area, [.. places.DistrictsOf(area).Select(district => districts.Contains(district) ? Piece(area, district) : null)]);
        foreach (var whole in counts.Wholes)
        {
            string[] inside = [.. districts.Where(district => places.AreasOf(district).All(area => whole.Parts.Contains(area)))];
            if (whole.Parts.All(area => places.DistrictsOf(area).All(inside.Contains)))
                Sum(whole.Name, [.. inside.Select(district => counts[name, PublicPlaces.Called(district)])]);
        }
    }
}
