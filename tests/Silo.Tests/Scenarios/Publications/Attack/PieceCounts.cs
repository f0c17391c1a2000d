using Pathways.Model;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>
/// Counts of what an area and a district share, which stand in no table: who takes the one from the other would know of a handful there. One that came out the same in two
/// publications is one count.
/// </summary>
/// <param name="rules">The rules, as published.</param>
internal sealed class PieceCounts(DisclosureProfile rules)
{
    private readonly Dictionary<(string Name, string Area, string District, double Truth), int> _known = [];

    /// <summary>The count of a piece.</summary>
    /// <param name="counts">Counts of a publication.</param>
    /// <param name="name">Name of the count.</param>
    /// <param name="area">The area.</param>
    /// <param name="district">The district.</param>
    /// <param name="truth">What it is; null where nobody knows: no row with it is held to the truth then.</param>
    public int Of(BundleCounts counts, string name, string area, string district, double? truth)
    {
        var quantity = new Quantity(name, $"{area} in {PublicPlaces.Called(district)}");
        if (counts[quantity.Name, quantity.Area] is { } there)
            return there;
        if (truth is { } known && _known.TryGetValue((name, area, district, known), out var at))
        {
            counts.Add(quantity, at, isZero: false);
            return at;
        }

        var smallest = (name.EndsWith("/cohort", StringComparison.Ordinal) ? rules.Default : rules.Strict).SmallestShown;
        at = counts.Hidden(quantity, truth ?? double.NaN, truth > 0 && truth < smallest ? smallest : 0);
        if (truth is { } people)
            _known.Add((name, area, district, people), at);
        return at;
    }
}
