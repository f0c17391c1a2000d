using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Gtfs.Reading;

/// <summary>
/// stops.txt: stops, platforms and stations. Entrances, nodes and boarding areas (location_type 2 to 4) are passed over, since
/// no trip calls at them.
/// </summary>
internal static class StopsFile
{
    private const string File = "stops.txt";
    private const int NoStop = -2;

    public static (ImmutableArray<GtfsStop> Stops, GtfsIds Ids)? Read(GtfsSource source, GtfsFaults faults)
    {
        using var table = GtfsTable.Open(source, File, faults, "stop_id", "stop_lat", "stop_lon");
        if (table is null)
            return null;
        var (id, name, latitude, longitude) = (table.Column("stop_id"), table.Column("stop_name"), table.Column("stop_lat"), table.Column("stop_lon"));
        var (kind, parent) = (table.Column("location_type"), table.Column("parent_station"));
        var ids = new GtfsIds(File, "stop_id");
        var stops = ImmutableArray.CreateBuilder<GtfsStop>();
        var parents = new List<(string Id, int Line)>();
        while (table.Next())
        {
            var type = table.Whole(kind, 0, 4, whenEmpty: 0);
            if (type > 1)
            {
                ids.Add(table, id, NoStop);
                continue;
            }

            if (!ids.Add(table, id, stops.Count))
                continue;
            var point = GtfsValues.Point(table.Bytes(latitude), table.Bytes(longitude));
            if (point is null)
                table.Bad(GtfsValues.Degrees(table.Bytes(latitude), 90) is null ? latitude : longitude, $"does not locate stop \"{table.Text(id)}\"", "give degrees of WGS 84 with a point, such as 51.27891");
            stops.Add(new GtfsStop(table.Text(id), table.Optional(name) ?? table.Text(id), point ?? default, GtfsIds.Unknown, type == 1));
            parents.Add((table.Text(parent), table.Line));
        }

        for (var stop = 0; stop < stops.Count; stop++)
        {
            if (parents[stop].Id.Length > 0)
                stops[stop] = stops[stop] with { Parent = Parent(parents[stop].Id, parents[stop].Line, ids, stops, faults) };
        }

        return (stops.DrainToImmutable(), ids);
    }

    /// <summary>The index of a stop at which trips may call; a fault and <see cref="GtfsIds.Unknown"/> for others.</summary>
    public static int Called(GtfsTable table, int column, GtfsIds ids, ImmutableArray<GtfsStop> stops)
    {
        var stop = ids.Of(table, column);
        if (stop == NoStop || (stop >= 0 && stops[stop].IsStation))
        {
            table.Bad(column, "is a station or an entrance, at which no trip calls", "give a stop or platform (location_type 0)");
            return GtfsIds.Unknown;
        }

        return stop;
    }

    private static int Parent(string id, int line, GtfsIds ids, ImmutableArray<GtfsStop>.Builder stops, GtfsFaults faults)
    {
        var parent = ids.Find(System.Text.Encoding.UTF8.GetBytes(id));
        if (parent >= 0 && stops[parent].IsStation)
            return parent;
        faults.Error(File, line, "parent_station", id, parent == GtfsIds.Unknown ? "is not known" : "is not a station", "give the stop_id of a station (location_type 1), or leave it empty");
        return GtfsIds.Unknown;
    }
}
