using FsCheck;
using FsCheck.Fluent;
using Pathways.Model;

namespace Pathways.Data.Tests.Gtfs;

/// <summary>Small feeds of any content, ids and names with letters that CSV must quote.</summary>
internal static class RandomFeed
{
    public static Gen<GtfsFeed> Any { get; } = Gen.Choose(0, int.MaxValue).Select(seed => Make(new Random(seed)));

    public static GtfsFeed Make(Random random, string name = "feed", string prefix = "")
    {
        var stops = Enumerable.Range(0, random.Next(2, 7)).Select(i => Stop(random, prefix + i)).ToArray();
        stops = [.. stops.Select(stop => stop.IsStation || Array.FindIndex(stops, other => other.IsStation) is not (>= 0 and var station) || random.Next(2) == 0 ? stop : stop with { Parent = station })];
        var calls = Enumerable.Range(0, stops.Length).Where(i => !stops[i].IsStation).ToArray();
        var agencies = Enumerable.Range(0, random.Next(1, 3)).Select(i => new GtfsAgency($"{prefix}a{i}", Name(random))).ToArray();
        var routes = Enumerable.Range(0, random.Next(1, 4)).Select(i => new GtfsRoute($"{prefix}r{i}", random.Next(agencies.Length), Name(random), random.Next(13), random.Next(4) is < 3 and var c ? (Confidence)c : null)).ToArray();
        var services = Enumerable.Range(0, random.Next(1, 4)).Select(i => Service(random, $"{prefix}s{i}")).ToArray();
        var (trips, stop, arrival, departure) = (new List<GtfsTrip>(), new List<int>(), new List<int>(), new List<int>());
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var (begin, now) = (stop.Count, random.Next(100_000));
            for (var place = random.Next(2, 6); place > 0; place--)
            {
                stop.Add(calls[random.Next(calls.Length)]);
                arrival.Add(now += random.Next(2) * random.Next(2000));
                departure.Add(now += random.Next(2) * random.Next(100));
            }

            trips.Add(new GtfsTrip($"{prefix}t,\"{i}", random.Next(routes.Length), random.Next(services.Length), random.Next(2) == 0 ? null : Name(random), begin, stop.Count - begin));
        }

        return new GtfsFeed(
            name, random.Next(2) == 0 ? null : new GtfsFeedInfo(Name(random), null, Name(random)), [.. agencies], [.. stops], [.. routes], [.. services], [.. trips],
            new GtfsStopTimes([.. stop], [.. arrival], [.. departure], Flags(random, stop.Count), Flags(random, stop.Count)),
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(90_000)).Select(from => new GtfsFrequency(random.Next(trips.Count), from, from + 1 + random.Next(9000), 1 + random.Next(3600), random.Next(2) == 0))],
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => new GtfsTransfer(random.Next(stops.Length), random.Next(stops.Length), random.Next(4), random.Next(2) == 0 ? null : random.Next(900)))]);
    }

    private static GtfsStop Stop(Random random, string number) => new(
        $"240{number}", Name(random), new GeoPoint(51 + random.NextDouble(), random.NextDouble()), -1, number is not ("0" or "1") && random.Next(3) == 0 && number.Length == 1);

    private static GtfsService Service(Random random, string id)
    {
        var from = new DateOnly(2026, 9, 1).AddDays(random.Next(100));
        var dates = Enumerable.Range(0, random.Next(4)).Select(i => from.AddDays(random.Next(60))).Distinct().Order().ToArray();
        var cut = random.Next(dates.Length + 1);
        return new GtfsService(id, random.Next(1, 128), from, from.AddDays(random.Next(100)), [.. dates[..cut]], [.. dates[cut..]]);
    }

    private static bool[] Flags(Random random, int count)
        => random.Next(2) == 0 ? [] : [.. Enumerable.Range(0, count).Select(i => i == 0 || random.Next(2) == 0)];

    private static string Name(Random random)
        => "n" + string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => "ab,\"\né;'"[random.Next(8)])) + "n";
}
