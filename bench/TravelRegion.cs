using System.Globalization;
using Pathways.Model;

namespace Pathways.Bench;

/// <summary>A made region: towns at random, buses that wind from town to town over stops of their own, railways between the largest.</summary>
internal static class TravelRegion
{
    /// <summary>A feed with about so many stops and stop times.</summary>
    /// <param name="stops">Stops.</param>
    /// <param name="stopTimes">Stop times.</param>
    /// <param name="kilometres">Side of the square region.</param>
    /// <param name="headwayShare">Share of the buses known only by their headway, 0 to 1.</param>
    public static GtfsFeed Make(int stops, int stopTimes, double kilometres, double headwayShare)
    {
        const int CallsPerTrip = 40;
        var random = new Random(1);
        var towns = Enumerable.Range(0, Math.Max(4, stops / 150)).Select(_ => (X: random.NextDouble() * kilometres, Y: random.NextDouble() * kilometres)).ToArray();
        var places = Enumerable.Range(0, stops).Select(_ => Near(towns[random.Next(towns.Length)], random)).ToArray();
        var grid = places.Select((place, i) => (place, i)).ToLookup(pair => Cell(pair.place), pair => pair.i);
        var used = new int[stops];
        var routes = new List<GtfsRoute>();
        var trips = new List<GtfsTrip>();
        var (stop, time) = (new List<int>(stopTimes + 1000), new List<int>(stopTimes + 1000));
        var frequencies = new List<GtfsFrequency>();
        while (stop.Count < stopTimes)
        {
            var line = Line(towns, places, grid, used, random, CallsPerTrip);
            var rail = routes.Count % 25 == 0;
            routes.Add(new GtfsRoute($"r{routes.Count}", 0, $"{routes.Count}", rail ? 2 : 3, null));
            var headway = random.Next(2, 13) * 600;
            var byHeadway = !rail && random.NextDouble() < headwayShare;
            foreach (var way in new[] { line, line.AsEnumerable().Reverse().ToList() })
            {
                var metresPerSecond = (rail ? 60 : 22) / 3.6;
                for (var start = 5 * 3600 + random.Next(headway); start < 22 * 3600; start += byHeadway ? 86_400 : headway)
                {
                    trips.Add(new GtfsTrip($"t{trips.Count}", routes.Count - 1, 0, null, stop.Count, way.Count));
                    var now = (double)start;
                    for (var i = 0; i < way.Count; i++)
                    {
                        now += i == 0 ? 0 : 15 + (Metres(places[way[i - 1]], places[way[i]]) * 1.25 / metresPerSecond);
                        stop.Add(way[i]);
                        time.Add((int)now);
                    }

                    if (byHeadway)
                        frequencies.Add(new GtfsFrequency(trips.Count - 1, 6 * 3600, 20 * 3600, headway, false));
                }
            }
        }

        var service = new GtfsService("all", 127, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), [], []);
        return new GtfsFeed("made region", null, [new GtfsAgency("A", "A")],
            [.. places.Select((place, i) => new GtfsStop($"s{i}", string.Create(CultureInfo.InvariantCulture, $"Stop {i}"), ToGeo(place), -1, false))],
            [.. routes], [service], [.. trips], new GtfsStopTimes([.. stop], [.. time], [.. time], [], []), [.. frequencies], []);
    }

    /// <summary>Homes or sites near towns.</summary>
    public static Travel.TravelPoint[] Points(GtfsFeed feed, int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var near = feed.Stops[random.Next(feed.Stops.Length)].Location;
            return new Travel.TravelPoint($"p{i}", new GeoPoint(near.Latitude + ((random.NextDouble() - 0.5) * 0.01), near.Longitude + ((random.NextDouble() - 0.5) * 0.01)));
        })];
    }

    /// <summary>Stops near points along the way between two or three towns, those that few lines pass first.</summary>
    private static List<int> Line((double X, double Y)[] towns, (double X, double Y)[] places, ILookup<(int, int), int> grid, int[] used, Random random, int calls)
    {
        var line = new List<int>();
        var at = towns[random.Next(towns.Length)];
        while (line.Count < calls)
        {
            var to = towns.OrderBy(town => Metres(town, at)).Skip(1 + random.Next(4)).First();
            var steps = Math.Max(4, (int)(Metres(at, to) / 500));
            for (var step = 0; step < steps && line.Count < calls; step++)
            {
                var place = (X: at.X + ((to.X - at.X) * step / steps), Y: at.Y + ((to.Y - at.Y) * step / steps));
                var near = grid[Cell(place)].Where(stop => !line.Contains(stop)).OrderBy(stop => (used[stop] * 400) + Metres(places[stop], place)).Take(1).ToArray();
                line.AddRange(near);
                foreach (var stop in near)
                    used[stop]++;
            }

            at = to;
            if (random.Next(6) == 0 && line.Count > 8)
                break;
        }

        return line.Count >= 2 ? line : [random.Next(places.Length / 2), (places.Length / 2) + random.Next(places.Length / 2)];
    }

    private static (double X, double Y) Near((double X, double Y) town, Random random)
    {
        var (spread, turn) = (Math.Pow(random.NextDouble(), 0.7) * 4, random.NextDouble() * Math.Tau);
        return (town.X + (spread * Math.Cos(turn)), town.Y + (spread * Math.Sin(turn)));
    }

    private static (int, int) Cell((double X, double Y) place) => ((int)Math.Floor(place.X / 0.8), (int)Math.Floor(place.Y / 0.8));

    private static double Metres((double X, double Y) a, (double X, double Y) b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y))) * 1000;

    private static GeoPoint ToGeo((double X, double Y) place) => new(51 + (place.Y / 111.195), 0.2 + (place.X / 69.6));
}
