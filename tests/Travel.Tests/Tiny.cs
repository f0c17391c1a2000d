using Pathways.Model;

namespace Pathways.Travel.Tests;

/// <summary>Small networks with round numbers: walking is 100 m a minute in a straight line, without detour.</summary>
internal static class Tiny
{
    private const double MetresPerDegree = Math.PI / 180 * 6_371_008.8;

    public static Provenance Sure { get; } = new(Basis.Published, Confidence.High, "test");

    public static TransportNetwork Empty { get; } = new([], [], [], [], [], [], [], []);

    /// <summary>A point by metres north and east of the middle of the county.</summary>
    public static GeoPoint At(double north, double east = 0)
        => new(51.25 + (north / MetresPerDegree), 0.7 + (east / (MetresPerDegree * Math.Cos(double.DegreesToRadians(51.25)))));

    public static ParameterSet Rules(params (string Key, double Value)[] changes)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["travel.walk_kmh"] = 6,
            ["travel.walk_detour"] = 1,
            ["travel.walk_limit_metres"] = 5000,
            ["travel.bus_access_limit_metres"] = 1000,
            ["travel.rail_access_limit_metres"] = 2000,
            ["travel.change_walk_limit_metres"] = 400,
            ["travel.town_change_walk_limit_metres"] = 1200,
            ["travel.wait_share_of_headway"] = 0.5,
            ["travel.wait_cap_minutes"] = 10,
            ["travel.change_minutes"] = 5,
            ["travel.bus_corridor_metres"] = 300,
            ["travel.low_confidence_included"] = 1,
            ["travel.local_bus_included"] = 0,
            ["travel.local_bus_kmh"] = 20,
            ["travel.local_bus_detour"] = 1.25,
            ["travel.local_bus_headway_minutes"] = 60,
            ["travel.local_bus_limit_metres"] = 8000,
            ["travel.unreachable_minutes"] = 180,
            ["travel.crossing_snap_metres"] = 500,
        };
        foreach (var (key, value) in changes)
            values[key] = value;
        return new ParameterSet(values.Select(pair => new Parameter(pair.Key, pair.Value, null, null, "", Sure)));
    }

    public static TimingPoint Town(string name, GeoPoint place) => new(name, name, "T-" + name, place, Sure);

    public static BusService Bus(string id, int headway, double minutes, params string[] towns)
        => new(id, "Operator", id, [.. towns], minutes, headway, ServiceStatus.Running, Sure);

    public static RailStation Station(string crs, GeoPoint place) => new(crs, null, crs, place, Sure);

    public static RailService Train(string id, double perHour, params (string Crs, double Minutes)[] calls)
        => new(id, id, [.. calls.Select(call => new RailCall(call.Crs, call.Minutes))], perHour, perHour, Sure);

    /// <summary>A river along the line north = <paramref name="north"/>.</summary>
    public static WaterBarrier River(double north, double fromEast = -20_000, double toEast = 20_000)
        => new("river-" + north, "River", [At(north, fromEast), At(north, toEast)], Sure);

    public static WaterCrossing Bridge(string name, GeoPoint place, bool open = true) => new(name, "River", place, open, "", Sure);

    /// <summary>Whole minutes of the matrix; null when unreachable.</summary>
    public static int? Minutes(TransportNetwork network, ParameterSet rules, GeoPoint from, GeoPoint to)
    {
        var minutes = new FrequencyTravelModel(network, rules, 1).Matrix([new TravelPoint("z", from)], [new TravelPoint("s", to)])[0, 0];
        return minutes == TravelMatrix.Unreachable ? null : minutes;
    }

    /// <summary>Door-to-door minutes of the itinerary; null when there is none.</summary>
    public static double? Exact(TransportNetwork network, ParameterSet rules, GeoPoint from, GeoPoint to)
        => new FrequencyTravelModel(network, rules, 1).Route(from, to, 540)?.DoorToDoorMinutes;
}
