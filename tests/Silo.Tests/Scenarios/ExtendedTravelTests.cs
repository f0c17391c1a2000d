using Pathways.Model;
using Pathways.Silo.Hosting;
using Pathways.Travel;

namespace Pathways.Silo.Tests.Scenarios;

public sealed class ExtendedTravelTests : IDisposable
{
    private static readonly TravelPoint[] Zones = [new("z1", new GeoPoint(51, 1)), new("z2", new GeoPoint(51.1, 1))];
    private static readonly TravelPoint[] Base = [new("a", new GeoPoint(51, 1.1)), new("b", new GeoPoint(51, 1.3))];
    private readonly DirectoryInfo _cache = Directory.CreateTempSubdirectory("pathways-extended-");

    public void Dispose() => _cache.Delete(recursive: true);

    [Fact]
    public void Only_the_column_of_a_site_that_opens_is_computed_and_the_matrix_is_as_if_all_were()
    {
        var model = new Straight();
        Matrix(model, Base).Minutes.ToArray().ShouldBe(new Straight().Matrix(Zones, Base).Minutes.ToArray());
        TravelPoint[] opened = [Base[0], new("new", new GeoPoint(51.05, 1.2)), Base[1]];
        var extended = Matrix(model, opened);
        model.Asked.ShouldBe(["a b", "new"]);
        var whole = new Straight().Matrix(Zones, opened);
        (extended.Hash, extended.Label).ShouldBe((whole.Hash, whole.Label));
        extended.SiteIds.ShouldBe(whole.SiteIds);
        extended.Minutes.ToArray().ShouldBe(whole.Minutes.ToArray());
        Matrix(model, opened);
        model.Asked.Count.ShouldBe(2, "it is in the cache now");
    }

    [Fact]
    public void A_site_that_moved_a_changed_network_and_other_zones_meet_no_stored_column()
    {
        var model = new Straight();
        Matrix(model, Base);
        Matrix(model, [Base[0], new("b", new GeoPoint(51, 1.4)), new("c", new GeoPoint(51, 1.5))]);
        model.Asked[^1].ShouldBe("a b c");
        var slower = new Straight(2);
        Matrix(slower, [.. Base, new("c", new GeoPoint(51, 1.5))]);
        slower.Asked.ShouldBe(["a b c"]);
        ExtendedTravel.Matrix(model, [Zones[1]], [.. Base, new("c", new GeoPoint(51, 1.5))], _cache.FullName, CancellationToken.None);
        model.Asked[^1].ShouldBe("a b c");
    }

    private TravelMatrix Matrix(Straight model, TravelPoint[] sites) => ExtendedTravel.Matrix(model, Zones, sites, _cache.FullName, CancellationToken.None);

    /// <summary>Minutes by the straight line, and what was asked for.</summary>
    private sealed class Straight(int minutesPerKilometre = 1) : ITravelModel
    {
        public List<string> Asked { get; } = [];

        public string Hash => $"{minutesPerKilometre:x64}";

        public string Label => "straight";

        public string MatrixHash(IReadOnlyList<TravelPoint> zones, IReadOnlyList<TravelPoint> sites)
            => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Hash + string.Join(';', zones) + "|" + string.Join(';', sites))));

        public TravelMatrix Matrix(IReadOnlyList<TravelPoint> zones, IReadOnlyList<TravelPoint> sites, IProgress<double>? progress = null, CancellationToken cancellation = default)
        {
            Asked.Add(string.Join(' ', sites.Select(site => site.Id)));
            return new TravelMatrix(
                [.. zones.Select(zone => zone.Id)], [.. sites.Select(site => site.Id)],
                [.. zones.SelectMany(zone => sites.Select(site => (ushort)(zone.Location.KilometresTo(site.Location) * minutesPerKilometre)))], Label, MatrixHash(zones, sites));
        }

        public Itinerary? Route(GeoPoint from, GeoPoint to, double arriveByMinutes) => null;
    }
}
