using System.Collections.Immutable;
using Pathways.Allocation.Choice;
using Pathways.Model;

namespace Pathways.Grains.Reference;

/// <summary>Everything that a run looks at, loaded once per process and never changed.</summary>
public sealed class RunWorld
{
    private RunWorld(Scenario scenario, World world, TravelMatrix travel, ChoiceRows rows)
    {
        (Scenario, World, Travel, Rows) = (scenario, world, travel, rows);
        var areaIndex = world.Areas.Areas.Select((area, index) => (area.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index, StringComparer.Ordinal);
        var byArea = world.Areas.Areas.Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < rows.Learners.Length; i++)
            byArea[AreaOf(world.Learners[rows.Learners[i]])].Add(i);
        AreaIndex = areaIndex;
        CompetingByArea = [.. byArea.Select(area => area.ToImmutableArray())];
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>The world.</summary>
    public World World { get; }

    /// <summary>Travel minutes.</summary>
    public TravelMatrix Travel { get; }

    /// <summary>What makes the learners' rows.</summary>
    public ChoiceRows Rows { get; }

    /// <summary>Index of each area by its code.</summary>
    public IReadOnlyDictionary<string, int> AreaIndex { get; }

    /// <summary>By area: its competing learners, as indices into <see cref="ChoiceRows.Learners"/>, ascending.</summary>
    public ImmutableArray<ImmutableArray<int>> CompetingByArea { get; }

    /// <summary>Puts it together.</summary>
    public static RunWorld Of(Scenario scenario, World world, TravelMatrix travel, int threads)
        => new(scenario, world, travel, ChoiceRows.Of(world, travel, threads));

    /// <summary>Index of the area in which a learner lives.</summary>
    public int AreaOf(Learner learner) => World.AreaOfZone[World.ZoneIndex[learner.ZoneCode]];

    /// <summary>Index of a learner in the world, or −1.</summary>
    public int IndexOf(string learnerId)
    {
        var (low, high) = (0, World.Learners.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(World.Learners[middle].Id, learnerId);
            if (order == 0)
                return middle;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>Index of a learner among those who compete, or negative.</summary>
    public int CompetingIndexOf(string learnerId) => IndexOf(learnerId) is >= 0 and var index ? Rows.Learners.BinarySearch(index) : -1;

    /// <summary>Roughly how many bytes this holds.</summary>
    internal static long Weigh(World world) => (world.Learners.Length * 600L) + (world.Zones.Length * 2000L) + (world.Offers.Length * 1000L);
}
