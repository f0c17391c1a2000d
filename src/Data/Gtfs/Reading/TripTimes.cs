using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Gtfs.Reading;

/// <summary>
/// Puts stop times in order along their trips, fills in the times that the feed leaves out and checks that none goes back.
/// Left-out times share the time between their neighbours by straight-line distance, as the GTFS reference suggests
/// (evenly where all those stops stand at one point), rounded down to a second.
/// </summary>
internal sealed class TripTimes
{
    private readonly StopTimeRows _rows;
    private readonly ImmutableArray<GtfsStop> _stops;
    private readonly GtfsFaults _faults;
    private readonly int[] _stop;
    private readonly int[] _arrival;
    private readonly int[] _departure;
    private readonly bool[] _noPickup;
    private readonly bool[] _noDropOff;
    private int _count;

    private TripTimes(StopTimeRows rows, ImmutableArray<GtfsStop> stops, GtfsFaults faults)
    {
        (_rows, _stops, _faults) = (rows, stops, faults);
        var n = rows.Trip.Length;
        (_stop, _arrival, _departure) = (new int[n], new int[n], new int[n]);
        var (pickup, dropOff) = (rows.Closed.IndexOfAny<byte>(1, 3) >= 0, rows.Closed.IndexOfAny<byte>(2, 3) >= 0);
        (_noPickup, _noDropOff) = (pickup ? new bool[n] : [], dropOff ? new bool[n] : []);
    }

    /// <summary>
    /// The trips with their stop times, in the order given. Trips with fewer than two stop times carry nobody and are left out,
    /// with a note; <paramref name="kept"/> gives the new index of each, or −1.
    /// </summary>
    public static (ImmutableArray<GtfsTrip> Trips, GtfsStopTimes Times) Of(
        IReadOnlyList<GtfsTrip> trips, StopTimeRows rows, ImmutableArray<GtfsStop> stops, GtfsFaults faults, out int[] kept)
    {
        var (first, order) = StopTimeOrder.Of(rows, trips.Count);
        var times = new TripTimes(rows, stops, faults);
        var result = ImmutableArray.CreateBuilder<GtfsTrip>(trips.Count);
        kept = new int[trips.Count];
        for (var trip = 0; trip < trips.Count; trip++)
        {
            var along = order.AsSpan(first[trip]..first[trip + 1]);
            kept[trip] = along.Length < 2 ? -1 : result.Count;
            if (along.Length < 2)
                faults.Note("trips.txt", null, "trip_id", trips[trip].Id, along.Length == 0 ? "has no stop times" : "has one stop time", "such trips carry nobody and are left out");
            else
                result.Add(times.Take(trips[trip], along));
        }

        return (result.DrainToImmutable(), times.Columns());
    }

    private GtfsTrip Take(GtfsTrip trip, ReadOnlySpan<int> along)
    {
        var begin = _count;
        foreach (var row in along)
        {
            (_stop[_count], _arrival[_count], _departure[_count]) = (_rows.Stop[row], _rows.Arrival[row], _rows.Departure[row]);
            if (_noPickup.Length > 0)
                _noPickup[_count] = (_rows.Closed[row] & 1) != 0;
            if (_noDropOff.Length > 0)
                _noDropOff[_count] = (_rows.Closed[row] & 2) != 0;
            _count++;
        }

        CheckOrder(trip, along);
        if (_arrival[begin] == StopTimeRows.NoTime || _arrival[_count - 1] == StopTimeRows.NoTime)
            _faults.Error(StopTimeRows.File, _rows.Line[_arrival[begin] == StopTimeRows.NoTime ? along[0] : along[^1]], "arrival_time", null, $"is left out at an end of trip \"{trip.Id}\"", "the first and the last stop of a trip must have times");
        else
            FillIn(begin);
        return trip with { FirstStopTime = begin, StopCount = along.Length };
    }

    private void CheckOrder(GtfsTrip trip, ReadOnlySpan<int> along)
    {
        var (before, beforeStop, sequence) = (0, -1, -1);
        foreach (var row in along)
        {
            var (line, stop) = (_rows.Line[row], _stops[_rows.Stop[row]].Id);
            if (_rows.Sequence[row] == sequence)
                _faults.Error(StopTimeRows.File, line, "stop_sequence", GtfsTime.Plain(sequence), $"stands twice in trip \"{trip.Id}\"", "give every stop of a trip a number of its own");
            sequence = _rows.Sequence[row];
            if (_rows.Arrival[row] == StopTimeRows.NoTime)
                continue;
            if (_rows.Arrival[row] < before && beforeStop >= 0)
                _faults.Error(StopTimeRows.File, line, "arrival_time", GtfsTime.Of(_rows.Arrival[row]), $"at stop \"{stop}\" is before {GtfsTime.Of(before)}, when trip \"{trip.Id}\" leaves stop \"{_stops[beforeStop].Id}\"", "times must not go back along a trip");
            if (_rows.Departure[row] < _rows.Arrival[row])
                _faults.Error(StopTimeRows.File, line, "departure_time", GtfsTime.Of(_rows.Departure[row]), $"of trip \"{trip.Id}\" at stop \"{stop}\" is before its arrival at {GtfsTime.Of(_rows.Arrival[row])}", "times must not go back along a trip");
            (before, beforeStop) = (_rows.Departure[row], _rows.Stop[row]);
        }
    }

    private void FillIn(int begin)
    {
        for (var at = begin + 1; at < _count; at++)
        {
            if (_arrival[at] != StopTimeRows.NoTime)
                continue;
            var end = at;
            while (_arrival[end] == StopTimeRows.NoTime)
                end++;
            Between(at - 1, end);
            at = end;
        }
    }

    private void Between(int from, int to)
    {
        var metres = new double[to - from];
        for (var i = 0; i < metres.Length; i++)
            metres[i] = _stops[_stop[from + i]].Location.KilometresTo(_stops[_stop[from + i + 1]].Location) * 1000;
        var (whole, seconds, gone) = (metres.Sum(), _arrival[to] - _departure[from], 0.0);
        for (var at = from + 1; at < to; at++)
        {
            gone += whole > 0 ? metres[at - from - 1] / whole : 1.0 / metres.Length;
            _arrival[at] = _departure[at] = _departure[from] + (int)Math.Floor(seconds * Math.Min(gone, 1));
        }
    }

    private GtfsStopTimes Columns() => new(Cut(_stop), Cut(_arrival), Cut(_departure), Cut(_noPickup), Cut(_noDropOff));

    private T[] Cut<T>(T[] column) => column.Length > _count ? column[.._count] : column;
}
