using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Gtfs.Merging;

/// <summary>Trips of several feeds with their stop times and headways.</summary>
internal sealed class MergeTrips
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<GtfsTrip> _rows = [];
    private readonly List<int> _stop = [];
    private readonly List<int> _arrival = [];
    private readonly List<int> _departure = [];
    private readonly List<bool> _noPickup = [];
    private readonly List<bool> _noDropOff = [];
    private readonly Dictionary<int, GtfsFrequency[]> _repeats = [];

    /// <summary>Ids that were given a prefix.</summary>
    public int Renamed { get; private set; }

    /// <summary>The index of every trip in the merged feed; −1 for those that an earlier feed has.</summary>
    public int[] Add(GtfsFeed feed, int number, int[] routes, int[] services, int[] stops)
    {
        var index = new int[feed.Trips.Length];
        var repeats = feed.Frequencies.ToLookup(row => row.Trip);
        for (var i = 0; i < index.Length; i++)
        {
            var trip = feed.Trips[i] with { Route = routes[feed.Trips[i].Route], Service = services[feed.Trips[i].Service] };
            if (_index.TryGetValue(trip.Id, out var known) && Same(_rows[known], trip, feed.StopTimes, stops) && _repeats.GetValueOrDefault(known, []).SequenceEqual(Sorted(repeats[i], known)))
            {
                index[i] = -1;
                continue;
            }

            var free = MergedName.Free(trip.Id, number, _index.ContainsKey);
            Renamed += free == trip.Id ? 0 : 1;
            index[i] = _rows.Count;
            _index.Add(free, _rows.Count);
            _rows.Add(trip with { Id = free, FirstStopTime = _stop.Count });
            Take(trip, feed.StopTimes, stops);
            if (repeats[i].Any())
                _repeats.Add(index[i], Sorted(repeats[i], index[i]));
        }

        return index;
    }

    public ImmutableArray<GtfsTrip> Build(out GtfsStopTimes times)
    {
        times = new GtfsStopTimes([.. _stop], [.. _arrival], [.. _departure], Flags(_noPickup), Flags(_noDropOff));
        return [.. _rows];
    }

    /// <summary>The headways of all trips.</summary>
    public ImmutableArray<GtfsFrequency> Frequencies() => [.. _repeats.OrderBy(trip => trip.Key).SelectMany(trip => trip.Value)];

    private static GtfsFrequency[] Sorted(IEnumerable<GtfsFrequency> rows, int trip)
        => [.. rows.Select(row => row with { Trip = trip }).OrderBy(row => row.FromSeconds).ThenBy(row => row.ToSeconds).ThenBy(row => row.HeadwaySeconds)];

    private static bool[] Flags(List<bool> flags) => flags.Contains(true) ? [.. flags] : [];

    private void Take(GtfsTrip trip, GtfsStopTimes times, int[] stops)
    {
        for (var at = trip.FirstStopTime; at < trip.FirstStopTime + trip.StopCount; at++)
        {
            _stop.Add(stops[times.Stop[at]]);
            _arrival.Add(times.ArrivalSeconds[at]);
            _departure.Add(times.DepartureSeconds[at]);
            _noPickup.Add(times.NoPickup.Length > 0 && times.NoPickup[at]);
            _noDropOff.Add(times.NoDropOff.Length > 0 && times.NoDropOff[at]);
        }
    }

    private bool Same(GtfsTrip known, GtfsTrip trip, GtfsStopTimes times, int[] stops)
    {
        if ((known.Route, known.Service, known.StopCount) != (trip.Route, trip.Service, trip.StopCount))
            return false;
        for (var place = 0; place < trip.StopCount; place++)
        {
            var (here, there) = (known.FirstStopTime + place, trip.FirstStopTime + place);
            if (_stop[here] != stops[times.Stop[there]] || _arrival[here] != times.ArrivalSeconds[there] || _departure[here] != times.DepartureSeconds[there])
                return false;
        }

        return true;
    }
}
