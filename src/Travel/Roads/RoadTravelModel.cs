using System.Collections.Immutable;
using Pathways.Model;
using Pathways.Travel.Walking;

namespace Pathways.Travel.Roads;

/// <summary>
/// Travel all the way by bicycle, by car or on foot: the straight line times a detour factor at a stated door-to-door speed, over
/// water only on crossings. Walkers and bicycles use the crossings open on foot, cars all of them. Modelled throughout.
/// </summary>
public sealed class RoadTravelModel : ITravelModel
{
    private readonly TravelMode _mode;
    private readonly Lazy<Footpaths> _roads;
    private readonly double _metresPerMinute;
    private readonly double _limitMetres;
    private readonly int _threads;

    /// <param name="mode"><see cref="TravelMode.Cycle"/>, <see cref="TravelMode.Car"/> or <see cref="TravelMode.Walk"/>.</param>
    /// <param name="parameters">Keys <c>travel.cycle_*</c>, <c>travel.car_*</c> or <c>travel.walk_*</c>; a missing one throws.</param>
    /// <param name="water">Water and its crossings; null where there is none to mind.</param>
    /// <param name="threads">How many threads a matrix may use; null for all processors.</param>
    public RoadTravelModel(TravelMode mode, ParameterSet parameters, TransportNetwork? water = null, int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var (name, label) = mode switch
        {
            TravelMode.Cycle => ("cycle", "modelled: by bicycle, distance at a stated speed"),
            TravelMode.Car => ("car", "modelled: taken by car, distance at a stated speed"),
            TravelMode.Walk => ("walk", "modelled: on foot all the way, distance at a stated speed"),
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Only walkers, bicycles and cars travel by road alone."),
        };
        (_mode, _threads) = (mode, threads ?? Environment.ProcessorCount);
        _metresPerMinute = parameters[$"travel.{name}_kmh"] * 1000 / 60;
        _limitMetres = mode == TravelMode.Walk ? parameters["travel.walk_limit_metres"] : parameters[$"travel.{name}_limit_minutes"] * _metresPerMinute;
        var (detour, snap) = (parameters[$"travel.{name}_detour"], parameters["travel.crossing_snap_metres"]);
        var crossings = (water?.Crossings ?? []).Where(crossing => mode == TravelMode.Car || crossing.OpenOnFoot).ToImmutableArray();
        var barriers = water?.Barriers ?? [];
        _roads = new Lazy<Footpaths>(() => new Footpaths(barriers, crossings, snap, detour));
        Label = label;
        Hash = NetworkHash.Of(name, _metresPerMinute, _limitMetres, detour, snap, barriers, crossings);
    }

    /// <inheritdoc/>
    public string Hash { get; }

    /// <inheritdoc/>
    public string Label { get; }

    /// <inheritdoc/>
    public string MatrixHash(IReadOnlyList<TravelPoint> zones, IReadOnlyList<TravelPoint> sites) => NetworkHash.Of(Hash, zones, sites);

    /// <inheritdoc/>
    public TravelMatrix Matrix(
        IReadOnlyList<TravelPoint> zones, IReadOnlyList<TravelPoint> sites, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(zones);
        ArgumentNullException.ThrowIfNull(sites);
        var minutes = new ushort[zones.Count * sites.Count];
        var done = 0;
        var ends = sites.Select(site => _roads.Value.FromEnds(site.Location, _limitMetres)).ToArray();
        Parallel.For(0, zones.Count, new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = cancellation }, zone =>
        {
            var reach = _roads.Value.Reach(zones[zone].Location, _limitMetres);
            for (var site = 0; site < sites.Count; site++)
            {
                var metres = _roads.Value.Metres(zones[zone].Location, reach, sites[site].Location, ends[site], _limitMetres);
                minutes[(zone * sites.Count) + site] = Minutes(metres);
            }

            progress?.Report(Interlocked.Increment(ref done) / (double)zones.Count);
        });
        return new TravelMatrix([.. zones.Select(zone => zone.Id)], [.. sites.Select(site => site.Id)], minutes, Label, MatrixHash(zones, sites));
    }

    /// <inheritdoc/>
    public Itinerary? Route(GeoPoint from, GeoPoint to, double arriveByMinutes)
    {
        if (_roads.Value.Between(from, to, _limitMetres) is not { } way)
            return null;
        var depart = arriveByMinutes - (way.Metres / _metresPerMinute);
        var legs = ImmutableArray.CreateBuilder<Leg>();
        var (at, now) = ("start", depart);
        foreach (var (bridge, metres) in _roads.Value.BridgesAlong(way, from))
        {
            legs.Add(new Leg(_mode, at, bridge, now, depart + (metres / _metresPerMinute), null, null));
            (at, now) = (bridge, depart + (metres / _metresPerMinute));
        }

        legs.Add(new Leg(_mode, at, "end", now, arriveByMinutes, null, null));
        return new Itinerary(depart, arriveByMinutes, legs.ToImmutable());
    }

    private ushort Minutes(double? metres)
        => metres is { } far ? (ushort)Math.Round(far / _metresPerMinute, MidpointRounding.AwayFromZero) : TravelMatrix.Unreachable;
}
