using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pathways.Allocation.Choice;
using Pathways.Analysis;
using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Model;

namespace Pathways.Silo.Tests.Scenarios;

/// <summary>
/// A shipped scenario on the whole of Kent, made light: travel as the crow flies, no best case, no replications; gaps are filled by a short search. What a scenario
/// means fixes its direction whatever the travel; the two that are about travel are tested on the real timetable.
/// </summary>
internal sealed record LightRun(World World, ChoiceSet Choices, ChoiceResult Choice, RunResult Result)
{
    /// <summary>Scenario, travel and a best case as applications work today, for who needs them.</summary>
    public required (Scenario Scenario, TravelMatrix Travel, BestResult Best) Made { get; init; }

    private const double MinutesAtTheDoor = 8;
    private const double MinutesAKilometre = 2.4; // 25 km/h
    private static readonly ConcurrentDictionary<string, Lazy<LightRun>> All = new(StringComparer.Ordinal);

    /// <summary>The run of a scenario; made once.</summary>
    public static LightRun Of(string name) => All.GetOrAdd(name, _ => new Lazy<LightRun>(() => Make(name))).Value;

    /// <summary>The world of a scenario.</summary>
    public static (World World, Scenario Scenario, string Folder) Load(string name)
    {
        var file = ScenarioReader.Read(PathOf(name));
        return (DatasetLoader.Load(file, DatasetLearners.Sources).World, file.Scenario, file.DatasetFolder);
    }

    /// <summary>The file of a scenario that ships.</summary>
    public static string PathOf(string name) => Path.Combine(Root, "scenarios", name + ".yaml");

    private static LightRun Make(string name)
    {
        var (world, scenario, _) = Load(name);
        if (scenario.Modifications.Any(change => change is FillGaps))
            world = LightGaps.Of(name).World;
        var travel = AsTheCrowFlies(world);
        var choices = ChoiceSets.Build(world, travel);
        var choice = DeferredAcceptance.Run(world, choices, scenario.Seed);
        var placed = new int[choices.Pools.Length];
        foreach (var pool in choice.PlacedPool.Where(pool => pool >= 0))
            placed[pool]++;
        var asToday = new BestResult(
            choice.PlacedPool, choice.Reasons, 0, placed, new long[placed.Length], new long?[placed.Length], [], 0, new Certificate(false, false, 0, 0, 0, "none"));
        return new LightRun(world, choices, choice, RunAnalysis.Analyse(world, scenario, travel, choices, choice, asToday)) { Made = (scenario, travel, asToday) };
    }

    /// <summary>Minutes from every zone to every site of a world.</summary>
    public static TravelMatrix AsTheCrowFlies(World world) => new(
        [.. world.Zones.Select(zone => zone.Code)], [.. world.Sites.Select(site => site.Id)],
        [.. world.Zones.SelectMany(zone => world.Sites.Select(site => (ushort)(MinutesAtTheDoor + (MinutesAKilometre * zone.Centroid.KilometresTo(site.Location)))))], "as the crow flies", "crow");

    /// <summary>Young people in scope with a place: newly placed, or keeping theirs.</summary>
    public int WithPlace => Result.Total.AllLevels.PlacedChoice + Result.Total.AllLevels.Continuing;

    /// <summary>Open places of courses that a test picks.</summary>
    public int OpenPlaces(Func<OfferResult, bool> which) => Result.Offers.Where(which).Sum(offer => offer.OpenPlaces);

    /// <summary>The repository.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pathways.sln")))
                folder = folder.Parent;
            return folder!.FullName;
        }
    }

    /// <summary>Names of all that ship.</summary>
    public static ImmutableArray<string> Names { get; }
        = [.. Directory.EnumerateFiles(Path.Combine(Root, "scenarios"), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];
}
