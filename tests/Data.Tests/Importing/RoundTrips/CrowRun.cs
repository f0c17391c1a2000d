using System.Collections.Immutable;
using Pathways.Allocation.Choice;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing.RoundTrips;

/// <summary>How September ends in an area, as applications work today.</summary>
/// <param name="Area">The area.</param>
/// <param name="Competing">Young people in scope who need a place.</param>
/// <param name="Placed">Newly placed.</param>
/// <param name="Continuing">Who keep theirs.</param>
internal sealed record AreaTotals(string Area, int Competing, int Placed, int Continuing)
{
    public int NoPlace => Competing - Placed;
}

/// <summary>A run of a world as applications work today, with travel as the crow flies: choice sets and deferred acceptance, counted by area here.</summary>
internal static class CrowRun
{
    private const double MinutesAtTheDoor = 8;
    private const double MinutesAKilometre = 2.4;
    private const ulong Seed = 2025;

    public static ImmutableArray<AreaTotals> Totals(World world)
    {
        var minutes = world.Zones.SelectMany(zone => world.Sites.Select(site => (ushort)(MinutesAtTheDoor + (MinutesAKilometre * zone.Centroid.KilometresTo(site.Location))))).ToArray();
        var travel = new TravelMatrix([.. world.Zones.Select(zone => zone.Code)], [.. world.Sites.Select(site => site.Id)], minutes, "as the crow flies", "crow");
        var choices = ChoiceSets.Build(world, travel);
        var choice = DeferredAcceptance.Run(world, choices, Seed);
        var placed = new HashSet<int>(choices.Learners.Where((_, i) => choice.PlacedPool[i] >= 0));
        var competing = choices.Learners.ToHashSet();
        return
        [
            .. Enumerable.Range(0, world.Learners.Length).GroupBy(i => world.AreaOfZone[world.ZoneIndex[world.Learners[i].ZoneCode]]).OrderBy(group => group.Key)
                .Select(group => new AreaTotals(world.Areas.Areas[group.Key].Name, group.Count(competing.Contains), group.Count(placed.Contains), group.Count(i => world.Learners[i].InScope && world.Learners[i].Stage == Stage.Continuing))),
        ];
    }
}
