using System.Collections.Concurrent;
using Pathways.Model;
using Pathways.Silo.Hosting;
using Pathways.Travel;

namespace Pathways.Silo.Tests.Scenarios;

public sealed class KeptJourneysTests : IDisposable
{
    private static readonly World World = LightRun.Load("baseline").World;
    private readonly DirectoryInfo _cache = Directory.CreateTempSubdirectory("pathways-journeys-");

    public void Dispose() => _cache.Delete(recursive: true);

    [Fact]
    public void A_journey_is_looked_for_once_in_a_network_and_anew_in_another()
    {
        var model = new Straight(1);
        Journeys(model, (0, 0), (0, 1)).Length.ShouldBe(2);
        model.Asked.ShouldBe([Ends(0, 0), Ends(0, 1)], ignoreOrder: true);

        var again = new Straight(1);
        Journeys(again, (3, 1), (0, 1), (0, 0), (3, 1)).Select(journey => journey!.DepartMinutes).ShouldBe([Leave(3, 1), Leave(0, 1), Leave(0, 0), Leave(3, 1)]);
        again.Asked.ShouldBe([Ends(3, 1)]);

        var slower = new Straight(2);
        Journeys(slower, (0, 1)).ShouldHaveSingleItem()!.DepartMinutes.ShouldBe(540 - (2 * (540 - Leave(0, 1))), 1e-9);
        slower.Asked.ShouldBe([Ends(0, 1)]);
    }

    [Fact]
    public void Where_no_journey_is_asked_for_no_network_is_made()
        => TravelModels.Journeys(_cache.FullName, World, [], _cache.FullName, 1, CancellationToken.None, () => throw new InvalidOperationException("made")).ShouldBeEmpty();

    private Itinerary?[] Journeys(Straight model, params (int Zone, int Site)[] pairs)
        => TravelModels.Journeys(_cache.FullName, World, pairs, _cache.FullName, 1, CancellationToken.None, () => model).ShouldNotBeNull();

    private static (GeoPoint, GeoPoint) Ends(int zone, int site) => (World.Zones[zone].Centroid, World.Sites[site].Location);

    /// <summary>Minutes after midnight at which to leave to be there by 09:00, one a kilometre.</summary>
    private static double Leave(int zone, int site) => 540 - Ends(zone, site).Item1.KilometresTo(Ends(zone, site).Item2);

    /// <summary>Walks by the straight line, and what was asked for.</summary>
    private sealed class Straight(int minutesPerKilometre) : ITravelModel
    {
        public ConcurrentQueue<(GeoPoint, GeoPoint)> Asked { get; } = [];

        public string Hash => $"{minutesPerKilometre:x64}";

        public string Label => "straight";

        public string MatrixHash(IReadOnlyList<TravelPoint> zones, IReadOnlyList<TravelPoint> sites) => throw new NotSupportedException();

        public TravelMatrix Matrix(IReadOnlyList<TravelPoint> zones, IReadOnlyList<TravelPoint> sites, IProgress<double>? progress = null, CancellationToken cancellation = default)
            => throw new NotSupportedException();

        public Itinerary? Route(GeoPoint from, GeoPoint to, double arriveByMinutes)
        {
            Asked.Enqueue((from, to));
            return new Itinerary(arriveByMinutes - (minutesPerKilometre * from.KilometresTo(to)), arriveByMinutes, []);
        }
    }
}
