using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Pathways.Model;

namespace Pathways.Data.Gtfs.Reading;

/// <summary>The rows of stop_times.txt as columns, in the order in which they stand there, which GTFS leaves open.</summary>
internal sealed class StopTimeRows
{
    public const string File = "stop_times.txt";

    /// <summary>Stands for a time that the feed leaves out.</summary>
    public const int NoTime = -1;

    private readonly List<int> _trip = [];
    private readonly List<int> _sequence = [];
    private readonly List<int> _stop = [];
    private readonly List<int> _arrival = [];
    private readonly List<int> _departure = [];
    private readonly List<int> _line = [];
    private readonly List<byte> _closed = [];

    private StopTimeRows()
    {
    }

    public ReadOnlySpan<int> Trip => CollectionsMarshal.AsSpan(_trip);
    public ReadOnlySpan<int> Sequence => CollectionsMarshal.AsSpan(_sequence);
    public ReadOnlySpan<int> Stop => CollectionsMarshal.AsSpan(_stop);
    public ReadOnlySpan<int> Arrival => CollectionsMarshal.AsSpan(_arrival);
    public ReadOnlySpan<int> Departure => CollectionsMarshal.AsSpan(_departure);
    public ReadOnlySpan<int> Line => CollectionsMarshal.AsSpan(_line);

    /// <summary>Bit 0: nobody may board; bit 1: nobody may alight.</summary>
    public ReadOnlySpan<byte> Closed => CollectionsMarshal.AsSpan(_closed);

    /// <summary>Reads the file; rows whose trip or stop is not known are faults. Null when there is no such file or it lacks a column.</summary>
    public static StopTimeRows? Read(GtfsSource source, GtfsIds trips, GtfsIds stops, ImmutableArray<GtfsStop> stopRows, GtfsFaults faults)
    {
        using var table = GtfsTable.Open(source, File, faults, "trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence");
        if (table is null)
            return null;
        var rows = new StopTimeRows();
        var (tripId, stopId, sequence) = (table.Column("trip_id"), table.Column("stop_id"), table.Column("stop_sequence"));
        var (arrival, departure) = (table.Column("arrival_time"), table.Column("departure_time"));
        var (pickup, dropOff) = (table.Column("pickup_type"), table.Column("drop_off_type"));
        byte[] lastId = [];
        var lastTrip = GtfsIds.Unknown;
        while (table.Next())
        {
            // Rows of a trip mostly follow one another: its id is looked up once.
            if (lastTrip < 0 || !table.Bytes(tripId).SequenceEqual(lastId))
                (lastTrip, lastId) = (trips.Of(table, tripId), table.Bytes(tripId).ToArray());
            var stop = StopsFile.Called(table, stopId, stops, stopRows);
            var place = table.Whole(sequence, 0, int.MaxValue);
            var (arrives, departs) = (Time(table, arrival), Time(table, departure));
            if (lastTrip < 0 || stop < 0)
                continue;
            rows._trip.Add(lastTrip);
            rows._sequence.Add(place);
            rows._stop.Add(stop);
            rows._arrival.Add(arrives == NoTime ? departs : arrives);
            rows._departure.Add(departs == NoTime ? arrives : departs);
            rows._line.Add(table.Line);
            rows._closed.Add((byte)((table.Whole(pickup, 0, 3, 0) == 1 ? 1 : 0) | (table.Whole(dropOff, 0, 3, 0) == 1 ? 2 : 0)));
        }

        return rows;
    }

    private static int Time(GtfsTable table, int column) => table.Bytes(column).IsEmpty ? NoTime : table.Seconds(column) ?? NoTime;
}
