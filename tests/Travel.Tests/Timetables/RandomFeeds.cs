using Pathways.Model;

namespace Pathways.Travel.Tests.Timetables;

/// <summary>Small random timetables: a few stops near and far, trips that overtake, dwell, forbid boarding or run past midnight, transfers.</summary>
internal static class RandomFeeds
{
    public static (FeedDraft Feed, GeoPoint[] Points) Make(int seed)
    {
        var random = new Random(seed);
        var stops = random.Next(5, 10);
        var places = new (double North, double East)[stops];
        for (var i = 0; i < stops; i++)
        {
            // One stop in three stands near another, so that changes on foot are made.
            places[i] = i > 0 && random.Next(3) == 0 ? Near(places[random.Next(i)], 300) : (random.Next(-6000, 6000), random.Next(-6000, 6000));
        }

        var feed = new FeedDraft().Route("R", 2).Route("B");
        for (var i = 0; i < stops; i++)
            feed.Stop($"s{i}", Tiny.At(places[i].North, places[i].East));
        for (var i = random.Next(12, 25); i > 0; i--)
            Trip(feed, $"t{i}", stops, random);
        for (var i = random.Next(3); i > 0; i--)
            feed.Transfer($"s{random.Next(stops)}", $"s{random.Next(stops)}", random.Next(4), random.Next(60, 400));
        return (feed, [.. places.OrderBy(_ => random.Next()).Take(3).Select(place => Near(place, 800)).Select(place => Tiny.At(place.North, place.East))]);

        (double North, double East) Near((double North, double East) place, int metres)
            => (place.North + random.Next(-metres, metres), place.East + random.Next(-metres, metres));
    }

    /// <summary>Adds a trip between 07:00 and 09:00; many share their stops, so that patterns have several trips.</summary>
    public static void Trip(FeedDraft feed, string id, int stops, Random random)
    {
        var order = new Random(random.Next(6));
        var calls = Enumerable.Range(0, stops).OrderBy(_ => order.Next()).Take(random.Next(2, Math.Min(4, stops) + 1)).ToArray();
        var (now, list) = (420.0 + random.Next(0, 80), new List<Call>());
        foreach (var stop in calls)
        {
            var dwell = random.Next(4) == 0 ? random.Next(1, 5) : 0;
            list.Add(new Call($"s{stop}", now, now + dwell, random.Next(12) != 0, random.Next(12) != 0));
            now += dwell + (random.Next(4, 40) / 4.0);
        }

        feed.Trip(id, random.Next(2) == 0 ? "R" : "B", "daily", [.. list]);
    }
}
