using System.Collections.Frozen;
using Pathways.Model;

namespace Pathways.Travel.Network;

/// <summary>All places of the network: bus stops, the stops that stand for towns, stations.</summary>
internal sealed class Places
{
    private readonly FrozenDictionary<string, int> _town;
    private readonly FrozenDictionary<string, int> _station;

    public Places(TransportNetwork network)
    {
        var towns = network.TimingPoints.Where(point => point.Atco is not null).Select(point => point.Atco!).ToHashSet(StringComparer.Ordinal);
        All =
        [
            .. network.Stops.Select(stop => new Place(stop.Atco, stop.Name, stop.Location, towns.Contains(stop.Atco) ? PlaceKind.Town : PlaceKind.Stop)),
            .. network.TimingPoints.Where(point => !network.Stops.Any(stop => stop.Atco == point.Atco))
                .DistinctBy(Id).Select(point => new Place(Id(point), point.StopName, point.Location, PlaceKind.Town)),
            .. network.Stations.Select(station => new Place("station " + station.Crs, station.Name + " station", station.Location, PlaceKind.Station)),
        ];
        var index = All.Select((place, i) => (place.Id, i)).ToFrozenDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        _town = network.TimingPoints.ToFrozenDictionary(point => point.Town, point => index[Id(point)], StringComparer.Ordinal);
        _station = network.Stations.ToFrozenDictionary(station => station.Crs, station => index["station " + station.Crs], StringComparer.Ordinal);
        Grid = new PlaceGrid(All);
    }

    public IReadOnlyList<Place> All { get; }

    public PlaceGrid Grid { get; }

    public int OfTown(string town) => _town[town];

    public int OfStation(string crs) => _station[crs];

    private static string Id(TimingPoint point) => point.Atco ?? "town " + point.Town;
}
