using Pathways.Model;

namespace Pathways.Travel.Tests;

/// <summary>Small random networks of trains and rivers, and the points between which they are tried.</summary>
internal static class RandomNetworks
{
    public static (TransportNetwork Network, GeoPoint[] Points) Make(int seed)
    {
        var random = new Random(seed);
        GeoPoint Anywhere() => Tiny.At(random.Next(-6000, 6000), random.Next(-6000, 6000));
        var stations = Enumerable.Range(0, random.Next(3, 8)).Select(i => Tiny.Station($"S{i}", Anywhere())).ToArray();
        var services = Enumerable.Range(0, random.Next(1, 5)).Select(i => Service($"R{i}", stations, random)).ToArray();
        var rivers = random.Next(3) == 0 ? Array.Empty<WaterBarrier>() : [Tiny.River(random.Next(-2000, 2000))];
        var bridges = rivers.Length > 0 && random.Next(2) == 0
            ? new[] { Tiny.Bridge("Bridge", rivers[0].Line[0] with { Longitude = Tiny.At(0, random.Next(-3000, 3000)).Longitude }) } : [];
        return (Tiny.Empty with { Stations = [.. stations], RailServices = [.. services], Barriers = [.. rivers], Crossings = [.. bridges] },
            [.. Enumerable.Range(0, 4).Select(_ => Anywhere())]);
    }

    public static RailService Service(string id, RailStation[] stations, Random random)
    {
        var calls = stations.OrderBy(_ => random.Next()).Take(random.Next(2, Math.Min(5, stations.Length) + 1));
        return Tiny.Train(id, random.Next(1, 13) / 2.0, [.. calls.Select((station, i) => (station.Crs, i == 0 ? 0.0 : random.Next(1, 60) / 4.0))]);
    }
}
