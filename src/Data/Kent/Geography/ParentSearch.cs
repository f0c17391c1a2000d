using Pathways.Model;

namespace Pathways.Data.Kent.Geography;

/// <summary>
/// Pairs the changed zones of one MSOA. A split gives every 2021 zone one parent, a merger gives every 2011 zone one child, and
/// nobody stays alone. Of all such pairings the one is taken with the smallest sum of the centroids' distances in kilometres
/// and, for every family, the absolute logarithm of its people in 2021 over its people in 2020: near, and about as many people.
/// </summary>
internal static class ParentSearch
{
    private const int MostPairings = 1_000_000;

    /// <summary>The pairs; one parent or one child leaves no choice.</summary>
    /// <exception cref="InvalidInputException">So many zones of the MSOA changed that the pairings cannot be tried.</exception>
    public static IReadOnlyList<(RawZone2011 Parent, RawZone Child)> Pairs(IReadOnlyList<RawZone2011> parents, IReadOnlyList<RawZone> children)
    {
        var split = children.Count >= parents.Count;
        var (choosers, chosen) = split ? (children.Count, parents.Count) : (parents.Count, children.Count);
        if (Math.Pow(chosen, choosers) > MostPairings)
        {
            throw new InvalidInputException([new Problem(
                "lsoa21_centroids_pop2021.csv", null, null, "LSOA21NM", parents[0].MsoaName, "has too many changed zones to pair", "give the pairs in smaller MSOAs")]);
        }

        return Choices(choosers, chosen).Select(Pairing).MinBy(Cost)!;

        IReadOnlyList<(RawZone2011 Parent, RawZone Child)> Pairing(int[] choice)
            => [.. choice.Select((picked, chooser) => split ? (parents[picked], children[chooser]) : (parents[chooser], children[picked]))];
    }

    private static IEnumerable<int[]> Choices(int choosers, int chosen)
    {
        for (var number = 0; number < Math.Pow(chosen, choosers); number++)
        {
            var choice = new int[choosers];
            for (var (rest, i) = (number, 0); i < choosers; rest /= chosen, i++)
                choice[i] = rest % chosen;
            if (choice.Distinct().Count() == chosen)
                yield return choice;
        }
    }

    private static double Cost(IReadOnlyList<(RawZone2011 Parent, RawZone Child)> pairs)
    {
        var kilometres = pairs.Sum(pair => new GeoPoint(pair.Parent.Latitude, pair.Parent.Longitude)
            .KilometresTo(new GeoPoint(pair.Child.Latitude, pair.Child.Longitude)));
        var families = pairs.Select(pair => pair.Parent).Distinct().Count() < pairs.Count
            ? pairs.GroupBy(pair => pair.Parent.Code, StringComparer.Ordinal)
            : pairs.GroupBy(pair => pair.Child.Code, StringComparer.Ordinal);
        return kilometres + families.Sum(family => Math.Abs(Math.Log(
            (double)family.Select(pair => pair.Child).Distinct().Sum(child => child.People)
            / family.Select(pair => pair.Parent).Distinct().Sum(parent => parent.People))));
    }
}
