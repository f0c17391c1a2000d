using System.Collections.Immutable;
using Pathways.Analysis.Spatial;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Flows between areas, how far each area is a world of its own, and a regrouping that raises it.</summary>
public static class FlowAnalysis
{
    private const int NamesShown = 2;

    /// <summary>Flows, today's areas, and a regrouping of the MSOAs into as many.</summary>
    /// <param name="world">What was run.</param>
    /// <param name="choices">Who competes for what.</param>
    /// <param name="choice">As applications work today.</param>
    /// <exception cref="ArgumentNullException">A part is missing.</exception>
    public static FlowResults Of(World world, ChoiceSet choices, ChoiceResult choice)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(choice);
        return Of(world, choices, choice, []);
    }

    /// <summary>The same with the shares of the replications, on the areas found in the run itself.</summary>
    internal static FlowResults Of(World world, ChoiceSet choices, ChoiceResult choice, IReadOnlyList<MsoaFlows> replications)
    {
        var flows = MsoaFlows.Of(world, choices, choice);
        var area = AreaOfMsoa(world);
        var today = Today(world, flows, area, replications);
        return new FlowResults(Between(world, flows, area), today, Regrouped(world, flows, today, world.Areas.Areas.Length, replications));
    }

    /// <summary>Today's areas beside the same MSOAs in another number of areas.</summary>
    /// <param name="world">What was run.</param>
    /// <param name="choices">Who competes for what.</param>
    /// <param name="choice">As applications work today.</param>
    /// <param name="areas">How many areas: 1 to the number of MSOAs.</param>
    /// <returns>Regrouped is null where nobody is placed, or the dataset does not say which zones share a border, or the map has more separate parts.</returns>
    public static (Grouping Today, Grouping? Regrouped) Regroup(World world, ChoiceSet choices, ChoiceResult choice, int areas)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentOutOfRangeException.ThrowIfLessThan(areas, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(areas, world.Msoas.Length);
        var flows = MsoaFlows.Of(world, choices, choice);
        var today = Today(world, flows, AreaOfMsoa(world), []);
        return (today, Regrouped(world, flows, today, areas, []));
    }

    private static Grouping Today(World world, MsoaFlows flows, int[] area, IReadOnlyList<MsoaFlows> replications)
        => flows.Measure(area, (number, _) => (world.Areas.Areas[number].Code, world.Areas.Areas[number].Name), replications);

    private static int[] AreaOfMsoa(World world) => [.. world.Msoas.Select(msoa => world.Areas.AreaOfMsoa[msoa.Code])];

    /// <summary>
    /// No area is to have fewer residents than the smallest of today's, in proportion to how many areas there are: without a least size the
    /// overall measure makes one large area and many tiny ones.
    /// </summary>
    private static Grouping? Regrouped(World world, MsoaFlows flows, Grouping today, int areas, IReadOnlyList<MsoaFlows> replications)
    {
        var borders = Borders(world);
        if (world.ZoneNeighbours.IsEmpty || areas < Parts(borders) || today.Areas.Sum(area => area.Residents) == 0)
            return null;
        var least = (double)today.Areas.Min(area => area.Residents) * today.Areas.Length / areas;
        var found = RegroupingSearch.Find(flows.Matrix, borders, areas, RegroupingGoal.Overall, least);
        if (areas == today.Areas.Length && FromToday(world, flows, borders, least) is { } other && other.Beats(found, RegroupingGoal.Overall, least))
            found = other;
        return flows.Measure(found.RegionOf.AsSpan(), (number, own) => ($"R{number + 1}", Name(world, flows, own)), replications, least);
    }

    /// <summary>Today's areas changed step by step while that helps, so never worse than today; an area that lies in parts today may still do so. Null where an area has no MSOA.</summary>
    private static Regrouping? FromToday(World world, MsoaFlows flows, ImmutableArray<ImmutableArray<int>> borders, double least)
    {
        var area = AreaOfMsoa(world);
        return area.Distinct().Count() == world.Areas.Areas.Length
            ? RegionMoves.Improve(flows.Matrix, borders, Regrouping.Measure(flows.Matrix, area), RegroupingGoal.Overall, least)
            : null;
    }

    private static ImmutableArray<AreaFlow> Between(World world, MsoaFlows flows, int[] area)
    {
        var (areas, msoas) = (world.Areas.Areas.Length, world.Msoas.Length);
        var counts = new int[areas, areas + 1];
        for (var home = 0; home < msoas; home++)
        {
            counts[area[home], areas] += flows.Leaving[home];
            for (var place = 0; place < msoas; place++)
                counts[area[home], area[place]] += flows.Counts[(home * msoas) + place];
        }

        return [.. from home in Enumerable.Range(0, areas)
                   from place in Enumerable.Range(0, areas + 1)
                   select new AreaFlow(world.Areas.Areas[home].Code, place == areas ? null : world.Areas.Areas[place].Code, counts[home, place])];
    }

    private static string Name(World world, MsoaFlows flows, int[] own)
    {
        var districts = world.Districts.ToDictionary(district => district.Code, district => district.Name, StringComparer.Ordinal);
        var byDistrict = own.GroupBy(msoa => world.Msoas[msoa].DistrictCode, StringComparer.Ordinal)
            .OrderByDescending(msoas => msoas.Sum(flows.Matrix.Residents)).ThenBy(msoas => msoas.Key, StringComparer.Ordinal)
            .Select(msoas => districts.GetValueOrDefault(msoas.Key, msoas.Key)).ToArray();
        return string.Join(", ", byDistrict.Take(NamesShown)) + (byDistrict.Length > NamesShown ? " and others" : "");
    }

    private static ImmutableArray<ImmutableArray<int>> Borders(World world)
    {
        var map = new MsoaMap(world);
        return [.. Enumerable.Range(0, world.Msoas.Length).Select(msoa => map.Weights.NeighboursOf(msoa).ToArray().Where(other => other != msoa).ToImmutableArray())];
    }

    private static int Parts(ImmutableArray<ImmutableArray<int>> borders)
    {
        var (seen, parts) = (new bool[borders.Length], 0);
        for (var start = 0; start < seen.Length; start++)
        {
            if (seen[start])
                continue;
            parts++;
            seen[start] = true;
            for (var stack = new Stack<int>([start]); stack.TryPop(out var at);)
            {
                foreach (var next in borders[at].Where(next => !seen[next]))
                {
                    seen[next] = true;
                    stack.Push(next);
                }
            }
        }

        return parts;
    }
}
