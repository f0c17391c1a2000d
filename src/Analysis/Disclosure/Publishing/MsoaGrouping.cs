using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>
/// Puts neighbouring MSOAs of one area together until at least <see cref="ColdSpotArea.SmallestDenominator"/> young people compete in each group. The MSOA with
/// fewest is joined to the neighbouring group with fewest, until no group is too small; without a neighbour in its area, to the nearest one of the area.
/// </summary>
internal static class MsoaGrouping
{
    private sealed record Part(List<int> Msoas, int Competing);

    public static ImmutableArray<MsoaGroup> Of(RunView run, BestResult best)
    {
        var world = run.World;
        var map = new MsoaMap(world);
        var (competing, choice, cases) = (new int[world.Msoas.Length], new int[world.Msoas.Length], new int[world.Msoas.Length]);
        for (var i = 0; i < run.ChoiceSet.LearnerCount; i++)
        {
            var msoa = map.OfZone[run.ZoneOfLearner[run.ChoiceSet.Learners[i]]];
            competing[msoa]++;
            choice[msoa] += run.Choice.PlacedPool[i] < 0 ? 1 : 0;
            cases[msoa] += best.PlacedPool[i] < 0 ? 1 : 0;
        }

        (int Area, int[] Msoas)[] groups =
        [
            .. Enumerable.Range(0, world.Msoas.Length).Where(msoa => map.OfZone.Contains(msoa)).GroupBy(msoa => world.Areas.AreaOfMsoa[world.Msoas[msoa].Code]).OrderBy(area => area.Key)
                .SelectMany(area => Joined(map, [.. area], competing).Select(group => (area.Key, group))),
        ];
        string Code(int[] group) => "G" + world.Msoas[group[0]].Code;
        var names = MsoaGroupName.Of([.. groups.Select(group => (Code(group.Msoas), (IReadOnlyCollection<string>)[.. group.Msoas.Select(msoa => world.Msoas[msoa].LocalName)]))]);
        return
        [
            .. groups.Zip(names, (group, name) => new MsoaGroup(
                Code(group.Msoas), name, world.Areas.Areas[group.Area].Code, [.. group.Msoas.Select(msoa => world.Msoas[msoa].Code)],
                group.Msoas.Sum(msoa => competing[msoa]), group.Msoas.Sum(msoa => choice[msoa]), group.Msoas.Sum(msoa => cases[msoa]))),
        ];
    }

    private static IEnumerable<int[]> Joined(MsoaMap map, int[] msoas, int[] competing)
    {
        var parts = msoas.Order().Select(msoa => new Part([msoa], competing[msoa])).ToList();
        while (parts.Count > 1 && parts.Where(part => part.Competing < ColdSpotArea.SmallestDenominator).OrderBy(part => part.Competing).ThenBy(part => part.Msoas[0]).FirstOrDefault() is { } small)
        {
            var others = parts.Where(part => part != small).ToArray();
            var beside = others.Where(part => part.Msoas.Exists(msoa => small.Msoas.Exists(one => Neighbours(map, one, msoa)))).OrderBy(part => part.Competing).ThenBy(part => part.Msoas[0]).FirstOrDefault()
                ?? others.OrderBy(part => map.Centres[part.Msoas[0]].KilometresTo(map.Centres[small.Msoas[0]])).ThenBy(part => part.Msoas[0]).First();
            parts.Remove(small);
            parts[parts.IndexOf(beside)] = new Part([.. beside.Msoas.Concat(small.Msoas).Order()], beside.Competing + small.Competing);
        }

        return parts.OrderBy(part => part.Msoas[0]).Select(part => part.Msoas.ToArray());
    }

    private static bool Neighbours(MsoaMap map, int one, int other) => map.Weights.NeighboursOf(one).Contains(other);
}
