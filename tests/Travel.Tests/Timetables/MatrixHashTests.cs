using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Travel.Tests.Timetables;

/// <summary>The minutes of small generated towns, by every way that leads to them; trying every journey is the one that owes nothing to the router.</summary>
public sealed class MatrixHashTests : IDisposable
{
    /// <summary>SHA-256 of the minutes of all towns, as trying every journey and the router both give it. A change of it is a change of every run.</summary>
    private const string Pinned = "b74a7cd2febcd67e0e52b487a7928c9f0cd33241fc59405dcb68301406237e1e";

    private const int Towns = 12;
    private static readonly ParameterSet Wide = Rules.With(("travel.changes_limit", EveryJourney.MostVehicles - 1), ("travel.unreachable_minutes", 600), ("travel.early_wait_limit_minutes", 600));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pathways-matrix-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Trying_every_journey_gives_it()
        => Hash(Enumerable.Range(0, Towns).SelectMany(town =>
        {
            var (draft, points) = RandomFeeds.Make(town);
            var feed = draft.Build();
            return points.SelectMany(from => points.Select(to => Median(feed, from, to)));
        })).ShouldBe(Pinned);

    [Fact]
    public void One_thread_and_two_give_it()
    {
        Hash(Each((model, points) => model(1).Matrix(points, points))).ShouldBe(Pinned);
        Hash(Each((model, points) => model(2).Matrix(points, points))).ShouldBe(Pinned);
    }

    [Fact]
    public void A_matrix_from_the_cache_gives_it()
        => Hash(Each((model, points) =>
        {
            var cache = new TravelMatrixCache(_folder.FullName, model(1).MatrixHash(points, []));
            cache.Write(model(1).Matrix(points, points));
            return cache.TryRead(model(1).MatrixHash(points, points)).ShouldNotBeNull();
        })).ShouldBe(Pinned);

    [Fact]
    public void A_matrix_imported_gives_it()
        => Hash(Each((model, points) =>
        {
            var (made, ids) = (model(1).Matrix(points, points), points.Select(point => point.Id).ToArray());
            var rows = from zone in Enumerable.Range(0, ids.Length) from site in Enumerable.Range(0, ids.Length) where made[zone, site] != TravelMatrix.Unreachable select $"{ids[zone]},{ids[site]},{made[zone, site]}";
            var file = Path.Combine(_folder.FullName, "minutes.csv");
            File.WriteAllLines(file, ["zone,site,minutes", .. rows]);
            OwnTravelMatrix.Import(_folder.FullName, file, ids, ids, "test");
            return OwnTravelMatrix.Read(_folder.FullName, ids, ids).ShouldNotBeNull();
        })).ShouldBe(Pinned);

    [Fact]
    public void Columns_put_together_give_the_bytes_of_a_matrix_made_at_once()
    {
        var parameters = Wide.With(new Dictionary<string, double>(StringComparer.Ordinal));
        for (var town = 0; town < Towns; town++)
        {
            var (draft, places) = RandomFeeds.Make(town);
            TravelPoint[] points = [.. places.Select((place, i) => new TravelPoint($"p{i}", place, i == 0))];
            var model = new TravelForAll(draft.Build(), FeedDraft.Tuesday, Costs(parameters));
            var whole = model.Matrix(points, points);
            var joined = TravelColumns.Of([model.Matrix(points, [points[2], points[0]]), model.Matrix(points, [points[1]])], whole.SiteIds, whole.Hash);
            TravelMatrixBytes.Of(joined).ShouldBe(TravelMatrixBytes.Of(whole));
        }
    }

    [Fact]
    public void Columns_of_other_zones_or_of_no_part_are_refused()
    {
        var part = new TravelMatrix(["z"], ["a"], [1], "test", "hash");
        Should.Throw<ArgumentException>(() => TravelColumns.Of([part], ["a", "b"], "whole")).Message.ShouldContain("b");
        Should.Throw<ArgumentException>(() => TravelColumns.Of([part, new TravelMatrix(["y"], ["b"], [1], "test", "hash")], ["a", "b"], "whole"));
    }

    private static ParameterSet Costs(ParameterSet rules) => new(rules.All.Concat(
        from pair in new (string Key, double Value)[]
        {
            ("bus_single_pounds", 3), ("rail_single_base_pounds", 2), ("rail_single_pounds_per_km", 0.25), ("rail_young_discount", 0.5), ("rail_young_card_pounds", 35),
            ("saver_pounds", 630), ("days_per_year", 144), ("trained_changes_limit", 0), ("car_kmh", 30), ("car_detour", 1.2), ("car_limit_minutes", 90),
        }
        select new Parameter("travel." + pair.Key, pair.Value, null, null, "", Tiny.Sure)));

    private static IEnumerable<ushort> Each(Func<Func<int, TimetableTravelModel>, TravelPoint[], TravelMatrix> matrix)
        => Enumerable.Range(0, Towns).SelectMany(town =>
        {
            var (draft, places) = RandomFeeds.Make(town);
            var feed = draft.Build();
            TravelPoint[] points = [.. places.Select((place, i) => new TravelPoint($"p{i}", place))];
            return matrix(threads => new TimetableTravelModel(feed, FeedDraft.Tuesday, Wide, threads: threads), points).Minutes.ToArray();
        });

    private static ushort Median(GtfsFeed feed, GeoPoint from, GeoPoint to)
    {
        var tried = new EveryJourney(feed, from, to).Find();
        var best = Enumerable.Range(496, 45).Select(deadline => EveryJourney.ArriveBy(tried, from, to, deadline * 60)).ToArray();
        var minutes = best.OfType<Tried>().Select(journey => (ushort)((journey.Arrive - journey.Leave + 30) / 60)).Order().ToArray();
        return best[^1] is null ? TravelMatrix.Unreachable : minutes[((minutes.Length + 1) / 2) - 1];
    }

    private static string Hash(IEnumerable<ushort> minutes) => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(minutes.ToArray().AsSpan())));
}
