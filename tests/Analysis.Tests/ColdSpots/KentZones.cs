using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Pathways.Model;

namespace Pathways.Analysis.Tests.ColdSpots;

/// <summary>The zones that ship: MSOAs, borders and young people, read plainly; no course and no learner.</summary>
internal static class KentZones
{
    public static World World { get; } = Read();

    /// <summary>Young people aged 16 and 17 by MSOA, in the world's order.</summary>
    public static double[] People { get; } =
        [.. World.Msoas.Select(msoa => World.Zones.Where(zone => zone.MsoaCode == msoa.Code).Sum(zone => zone.Cohorts.Sum(cohort => cohort.People)))];

    private static World Read()
    {
        var zones = Rows("zones.csv").Select(row => new Zone(
            row["zone_code"], row["zone_name"], row["district_code"], row["msoa_code"], new GeoPoint(Number(row["latitude"]), Number(row["longitude"])), 5,
            [new Cohort(16, 2025, Number(row["age16_2025"])), new Cohort(17, 2025, Number(row["age17_2025"]))])).ToImmutableArray();
        var index = zones.Select((zone, i) => (zone.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i);
        var beside = zones.Select(_ => new SortedSet<int>()).ToArray();
        foreach (var row in Rows("zone-neighbours.csv"))
        {
            beside[index[row["zone_code"]]].Add(index[row["neighbour_code"]]);
            beside[index[row["neighbour_code"]]].Add(index[row["zone_code"]]);
        }

        ImmutableArray<Msoa> msoas = [.. zones.Select(zone => zone.MsoaCode).Distinct().Order(StringComparer.Ordinal).Select(code => new Msoa(code, code, code, "D"))];
        return new World(
            new DatasetInfo("kent", new AcademicYear(2025), true, 1, [], ""), [], msoas, zones,
            new AreaSet("all", [new Area("A", "All", true)], msoas.ToFrozenDictionary(msoa => msoa.Code, _ => 0, StringComparer.Ordinal), FrozenSet<string>.Empty),
            [], [], [], [], [], new ParameterSet([]))
        {
            ZoneNeighbours = [.. beside.Select(set => set.ToImmutableArray())],
        };
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Pathways.sln")))
            folder = folder.Parent;
        var lines = File.ReadAllLines(Path.Combine(folder.FullName, "data", "kent", file));
        var header = lines[0].Split(',');
        return lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
