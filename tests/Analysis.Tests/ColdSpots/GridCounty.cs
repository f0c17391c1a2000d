using System.Collections.Frozen;
using System.Collections.Immutable;
using Pathways.Analysis.Tests.Support;
using Pathways.Model;

namespace Pathways.Analysis.Tests.ColdSpots;

/// <summary>
/// A made-up county: square zones in rows, four of which make an MSOA, sites on zones, travel of so many minutes for a step across an edge.
/// Learners of a zone may take any place of their level within the limit; who comes first takes the nearest with room.
/// </summary>
internal sealed class GridCounty
{
    public const int Columns = 20;
    public const int Rows = 12;
    public const int Zones = Columns * Rows;
    public const int MinutesAStep = 10;
    public const int Limit = 60;
    private const int PeoplePerZone = 60;

    private readonly Random _random;
    private readonly List<(int Zone, int Provider)> _sites = [];

    public GridCounty(int seed)
    {
        _random = new Random(seed);
        for (var row = 1; row < Rows; row += 3)
            for (var column = 1; column < Columns; column += 3)
                _sites.Add(((row * Columns) + column, _sites.Count));
        for (var site = 0; site < _sites.Count; site++)
            foreach (var subject in new[] { "01", "05", "07", "14" })
                Offers.Add((site, subject, 400));
    }

    /// <summary>Courses at Level 1: site, subject, places.</summary>
    public List<(int Site, string Subject, int Places)> Offers { get; } = [];

    public IReadOnlyList<(int Zone, int Provider)> Sites => _sites;

    /// <summary>Where the courses' rows come from.</summary>
    public Basis Basis { get; set; } = Basis.Modelled;

    /// <summary>Minutes by a formula of its own: the truth of the tests.</summary>
    public int Minutes(int zone, int site)
        => MinutesAStep * (Math.Abs((zone / Columns) - (_sites[site].Zone / Columns)) + Math.Abs((zone % Columns) - (_sites[site].Zone % Columns)));

    public int AnyZone() => _random.Next(Zones);

    public void SetProvider(int site, int provider) => _sites[site] = (_sites[site].Zone, provider);

    public static string Code(int zone) => $"Z{zone:000}";

    /// <summary>Analyses the county as the product does; with replications of the simple allocation above.</summary>
    public RunResult Analyse(ulong seed = 3, int learnersPerZone = 6, params (string Key, double Value)[] parameters)
    {
        var world = World(learnersPerZone);
        var travel = new TravelMatrix(
            [.. world.Zones.Select(zone => zone.Code)], [.. world.Sites.Select(site => site.Id)],
            [.. Enumerable.Range(0, Zones).SelectMany(zone => Enumerable.Range(0, _sites.Count).Select(site => (ushort)Minutes(zone, site)))], "test", "travel");
        var pools = Offers.Select((offer, index) => new SeatPool(index, PoolKind.General, offer.Places, 0)).ToImmutableArray();
        var choices = Choices(world, pools, _ => true);
        var choice = FirstComeFirstServed(choices, seed);
        var best = new BestResult(
            choice.PlacedPool, choice.Reasons, 0, [.. choice.Pools.Select(pool => pool.Placed)], new long[pools.Length], new long?[pools.Length], [], 0,
            new Certificate(true, true, 0, 1, 0, "test"));
        var scenario = TestRun.Scenario([("choice.travel_limit_minutes", Limit), .. parameters]) with { Seed = seed };
        return RunAnalysis.Analyse(world, scenario, travel, choices, choice, best, redraw => Replicate(world, pools, redraw));
    }

    private ReplicatedChoice Replicate(World world, ImmutableArray<SeatPool> pools, OfferRedraw redraw)
    {
        var choices = Choices(world, [.. pools.Select(redraw.Of)], pool => redraw.Exists[pool] && redraw.Offers[pool].Level == Level.Level1);
        return new ReplicatedChoice(choices, FirstComeFirstServed(choices, redraw.Seed));
    }

    private ChoiceSet Choices(World world, ImmutableArray<SeatPool> pools, Func<int, bool> open)
    {
        var rows = world.Learners.Select(learner => Enumerable.Range(0, pools.Length)
            .Where(pool => open(pool) && Minutes(world.ZoneIndex[learner.ZoneCode], Offers[pool].Site) <= Limit).ToArray()).ToArray();
        var start = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++)
            start[i + 1] = start[i] + rows[i].Length;
        ushort[] minutes = [.. rows.SelectMany((row, i) => row.Select(pool => (ushort)Minutes(world.ZoneIndex[world.Learners[i].ZoneCode], Offers[pool].Site)))];
        return new ChoiceSet([.. Enumerable.Range(0, rows.Length)], pools, start, [.. rows.SelectMany(row => row)], [.. minutes.Select(minute => (int)minute)], minutes, new int[rows.Length]);
    }

    private static ChoiceResult FirstComeFirstServed(ChoiceSet choices, ulong seed)
    {
        var left = choices.Pools.Select(pool => pool.Places).ToArray();
        var placed = new int[choices.LearnerCount];
        Array.Fill(placed, -1);
        foreach (var learner in Enumerable.Range(0, placed.Length).OrderBy(learner => Draws.Bits(seed, (ulong)learner, 0, DrawPurpose.ApplicationTime)))
        {
            var options = Enumerable.Range(choices.Start[learner], choices.Start[learner + 1] - choices.Start[learner]).Where(option => left[choices.OptionPool[option]] > 0).ToArray();
            if (options.Length == 0)
                continue;
            placed[learner] = choices.OptionPool[options.MinBy(option => choices.OptionMinutes[option])];
            left[placed[learner]]--;
        }

        return new ChoiceResult(
            placed, [.. placed.Select(pool => pool < 0 ? -1 : 0)],
            [.. placed.Select((pool, i) => pool >= 0 ? PlacementReason.FirstChoice : choices.Start[i] == choices.Start[i + 1] ? PlacementReason.NoSuitableCourseInReach : PlacementReason.AllFull)],
            [.. choices.Pools.Select((pool, index) => new PoolOutcome(0, 0, pool.Places - left[index], 0, left[index]))], [], 0);
    }

    private World World(int learnersPerZone)
    {
        static int Msoa(int zone) => (zone / Columns / 2 * (Columns / 2)) + (zone % Columns / 2);
        var source = TestRun.Source;
        var parameters = new Dictionary<string, Parameter>(new TestRun().Parameters, StringComparer.Ordinal);
        foreach (var (key, value) in ColdSpotDefaults.Values)
            parameters[key] = new Parameter(key, value, null, null, "", source);
        ImmutableArray<Zone> zones = [.. Enumerable.Range(0, Zones).Select(zone => new Zone(
            Code(zone), Code(zone), "D1", $"M{Msoa(zone):000}", new GeoPoint(51 + (zone / Columns * 0.02), zone % Columns * 0.03), 5, [new Cohort(16, TestRun.Year, PeoplePerZone)]))];
        ImmutableArray<Msoa> msoas = [.. zones.Select(zone => zone.MsoaCode).Distinct().Order(StringComparer.Ordinal).Select(code => new Msoa(code, code, "Town " + code, "D1"))];
        var learners = Enumerable.Range(0, Zones).SelectMany(zone => Enumerable.Range(0, learnersPerZone).Select(_ => TestRun.Person(Code(zone), Level.Level1)))
            .Select((learner, index) => learner with { Id = $"L{index:00000}" });
        return new World(
            new DatasetInfo("grid", new AcademicYear(TestRun.Year), true, 1, [], "dataset"), [new District("D1", "One", Authority.Kent)], msoas, zones,
            new AreaSet("lcpa", [new Area("A", "Area", true)], msoas.ToFrozenDictionary(msoa => msoa.Code, _ => 0, StringComparer.Ordinal), FrozenSet<string>.Empty),
            [.. Enumerable.Range(0, _sites.Count).Select(provider => new Provider($"P{provider}", null, $"Provider {provider}", ProviderKind.FeCollege, source))],
            [.. _sites.Select((site, index) => new Site($"S{index:00}", $"P{site.Provider}", null, $"Site {index}", zones[site.Zone].Centroid, "D1", zones[site.Zone].Code, false, false, SiteSex.Mixed, null, true, 1, 0, source))],
            [.. Offers.Select((offer, index) => new CourseOffer(
                $"O{index:000}", $"S{offer.Site:00}", new AcademicYear(TestRun.Year), "Course", ProvisionType.StudyProgramme, Level.Level1, "route", null, null, offer.Subject, null,
                40, 1, [9], 40, 0, 38, 540, 1, EntryRequirement.None, EnglishMaths.Gcse, source with { Basis = Basis }))],
            [], [.. learners], new ParameterSet(parameters.Values))
        {
            ZoneNeighbours = [.. Enumerable.Range(0, Zones).Select(zone => Beside(zone).Order().ToImmutableArray())],
        };
    }

    private static IEnumerable<int> Beside(int zone) => Enumerable.Range(0, Zones).Where(other
        => Math.Abs((zone / Columns) - (other / Columns)) + Math.Abs((zone % Columns) - (other % Columns)) == 1);
}

/// <summary>Numbers of the tests' own.</summary>
internal static class ColdSpotDefaults
{
    public static readonly (string Key, double Value)[] Values =
    [
        ("analysis.replications", 10), ("analysis.offer_draws", 40), ("analysis.reference_draws", 999), ("analysis.scan_replications", 99),
        ("analysis.cold.false_discovery_rate", 0.05), ("analysis.cold.far_minutes", 30), ("analysis.cold.narrow_subjects", 3), ("analysis.cold.full_ratio", 1.5),
        ("analysis.cold.draws_share", 0.8), ("analysis.cold.confirmed_share", 0.5), ("analysis.cold.travel_help_minutes", 20),
        .. new[] { "low", "medium", "high" }.SelectMany(confidence => new[]
        {
            ($"analysis.redraw.{confidence}.exists", 0.95), ($"analysis.redraw.{confidence}.places", 0.2),
            ($"analysis.redraw.{confidence}.level", 0.02), ($"analysis.redraw.{confidence}.site", 0.02),
        }),
    ];
}
