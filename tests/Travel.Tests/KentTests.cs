using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Data.Transport;
using Pathways.Model;
using Pathways.Travel.Walking;

namespace Pathways.Travel.Tests;

/// <summary>The network that ships: its waters, and journeys known from its sources.</summary>
public sealed class KentTests
{
    private static readonly string Root = FindRoot();
    private static readonly TransportNetwork Network = TransportReader.Read(Path.Combine(Root, "data", "kent", "transport"));
    private static readonly ParameterSet Rules = ReadRules();
    private static readonly FrequencyTravelModel Model = new(Network, Rules);
    private static readonly Footpaths Paths = new(Network, TravelRules.From(Rules));

    [Theory]
    [InlineData("Rochester Bridge", 51.3960, 0.4985, 51.3890, 0.5045)] // Strood – Rochester
    [InlineData("Kingsferry Bridge", 51.3870, 0.7440, 51.3915, 0.7550)] // Iwade side – Sheppey
    [InlineData("Peters Bridge", 51.3520, 0.4445, 51.3513, 0.4589)] // Halling – Wouldham
    [InlineData("Maidstone", 51.2705, 0.5158, 51.2729, 0.5266)] // Maidstone West – the town centre
    [InlineData("East Farleigh", 51.2580, 0.4830, 51.2520, 0.4850)]
    [InlineData("Teston", 51.2560, 0.4440, 51.2490, 0.4470)]
    [InlineData("Tovil", 51.2660, 0.5028, 51.2626, 0.5082)] // Fant – Tovil
    [InlineData("Aylesford", 51.3010, 0.4790, 51.3045, 0.4805)]
    public void Neighbours_across_the_water_meet_over_their_bridge(string bridge, double fromLat, double fromLon, double toLat, double toLon)
    {
        var (from, to) = (new GeoPoint(fromLat, fromLon), new GeoPoint(toLat, toLon));
        Paths.Blocked(from, to).ShouldBeTrue();
        var walk = Paths.Between(from, to, 4828).ShouldNotBeNull();
        Paths.BridgesAlong(walk, from).Select(crossing => crossing.Name).ShouldHaveSingleItem().ShouldContain(bridge);
        walk.Metres.ShouldBeGreaterThan(from.KilometresTo(to) * 1000 * 1.2);
    }

    [Theory]
    [InlineData("Hoo - Gillingham", 51.4150, 0.5650, 51.4000, 0.5500)]
    [InlineData("Grain - Sheerness", 51.4570, 0.7150, 51.4410, 0.7490)]
    [InlineData("Upnor - Chatham Maritime", 51.4075, 0.5270, 51.3990, 0.5330)]
    [InlineData("Kingsnorth - Rainham", 51.4180, 0.5990, 51.3850, 0.5990)]
    [InlineData("Gravesend - Tilbury", 51.4425, 0.3700, 51.4560, 0.3700)]
    [InlineData("Greenhithe - Thurrock", 51.4520, 0.2830, 51.4750, 0.2830)]
    [InlineData("Oare - Harty", 51.3420, 0.8850, 51.3650, 0.8950)]
    [InlineData("Conyer - Elmley", 51.3490, 0.8150, 51.3720, 0.8100)]
    [InlineData("Queenborough - Chetney", 51.4160, 0.7450, 51.4050, 0.7200)]
    public void Nobody_walks_across_the_estuaries(string pair, double fromLat, double fromLon, double toLat, double toLon)
        => Paths.Between(new GeoPoint(fromLat, fromLon), new GeoPoint(toLat, toLon), 4828).ShouldBeNull(pair);

    [Theory]
    [InlineData("Chatham - Gillingham", 51.3804, 0.5212, 51.3866, 0.5499)]
    [InlineData("Strood - Wainscott", 51.3966, 0.5002, 51.4116, 0.5090)]
    [InlineData("Sheerness - Minster", 51.4411, 0.7586, 51.4214, 0.7840)]
    [InlineData("Sittingbourne - Kemsley", 51.3420, 0.7347, 51.3624, 0.7354)]
    [InlineData("Gravesend - Northfleet", 51.4414, 0.3666, 51.4459, 0.3243)]
    [InlineData("Snodland station - Snodland", 51.3302, 0.4482, 51.3311, 0.4379)]
    public void Neighbours_on_one_bank_walk_straight(string pair, double fromLat, double fromLon, double toLat, double toLon)
        => Paths.Between(new GeoPoint(fromLat, fromLon), new GeoPoint(toLat, toLon), 4828).ShouldNotBeNull(pair).FromEnd.ShouldBe(-1);

    [Fact]
    public void Every_walk_between_Sheppey_and_the_mainland_passes_the_Kingsferry_Bridge()
    {
        // The island: Queenborough, Sheerness, Halfway, Minster, Eastchurch, Leysdown. The shore: Iwade to Whitstable, Grain.
        GeoPoint[] island = [.. Network.Stops.Where(stop => IsSheppey(stop.Location)).Select(stop => stop.Location)];
        GeoPoint[] mainland = [.. Network.Stops.Where(stop => !IsSheppey(stop.Location) && stop.Location is { Latitude: > 51.30, Longitude: > 0.60 and < 1.05 }).Select(stop => stop.Location)];
        island.Length.ShouldBeGreaterThan(200);
        foreach (var from in island)
        {
            foreach (var to in mainland)
            {
                if (Paths.Between(from, to, 4828) is { } walk)
                    Paths.BridgesAlong(walk, from).Select(crossing => crossing.Name).ShouldContain(name => name.StartsWith("Kingsferry", StringComparison.Ordinal), $"{from} – {to}");
            }
        }
    }

    [Theory]
    [InlineData("AFK", "CBW", 16)]
    [InlineData("MAR", "BSR", 5)]
    [InlineData("SIT", "SSS", 19)]
    [InlineData("SOO", "MDW", 26)]
    [InlineData("TON", "TBW", 10)]
    [InlineData("GRV", "SOO", 10)]
    public void Trains_take_the_minutes_of_the_facts(string from, string to, double ride)
    {
        var trains = Network with { BusServices = [] };
        var rules = Rules.With(new Dictionary<string, double> { ["travel.local_bus_included"] = 0, ["travel.walk_limit_metres"] = 1 });
        var route = new FrequencyTravelModel(trains, rules).Route(Station(from), Station(to), 540)!;
        route.Legs.Where(leg => leg.Mode == TravelMode.Rail).Sum(leg => leg.ArriveMinutes - leg.DepartMinutes).ShouldBe(ride, 0.01);
    }

    [Fact]
    public void Margate_and_Ramsgate_are_joined()
        => Model.Route(Station("MAR"), Station("RAM"), 540)!.DoorToDoorMinutes.ShouldBeLessThan(30);

    [Fact]
    public void Hoo_reaches_Gillingham_only_by_a_vehicle_over_the_bridge()
    {
        var route = Model.Route(new GeoPoint(51.4206, 0.5568), Station("GLM"), 540)!;
        route.Legs.ShouldContain(leg => leg.Mode == TravelMode.Bus);
        route.DoorToDoorMinutes.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Matrix_and_itineraries_agree_on_the_shipped_network()
    {
        TravelPoint[] towns = [.. Network.TimingPoints.Where((_, i) => i % 16 == 0).Select(point => new TravelPoint(point.Town, point.Location))];
        var matrix = Model.Matrix(towns, towns);
        for (var from = 0; from < towns.Length; from++)
        {
            for (var to = 0; to < towns.Length; to++)
            {
                var minutes = Model.Route(towns[from].Location, towns[to].Location, 540) is { } route ? ((int)Math.Round(route.DoorToDoorMinutes * 60) + 30) / 60 : TravelMatrix.Unreachable;
                matrix[from, to].ShouldBe((ushort)minutes, $"{towns[from].Id} – {towns[to].Id}");
            }
        }
    }

    private static bool IsSheppey(GeoPoint p)
        => p is { Latitude: > 51.40, Longitude: > 0.735 and < 1.0 } or { Latitude: > 51.366, Longitude: > 0.78 and < 0.95 };

    private static GeoPoint Station(string crs) => Network.Stations.First(station => station.Crs == crs).Location;

    private static ParameterSet ReadRules()
    {
        var problems = new List<Problem>();
        var table = CsvTable.Read(
            Path.Combine(Root, "src", "Data", "Kent", "Authored", "parameters-travel.csv"), "parameters-travel.csv", ["key", "value", "unit"], null, problems)!;
        problems.ShouldBeEmpty();
        return new ParameterSet(table.Rows.Select(row => new Parameter(row.Required("key"), double.Parse(row.Text("value"), CultureInfo.InvariantCulture), null, null, row.Text("unit"), Tiny.Sure)));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pathways.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Pathways.sln was not found above the tests.");
    }
}
