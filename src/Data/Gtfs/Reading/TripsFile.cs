using Pathways.Model;

namespace Pathways.Data.Gtfs.Reading;

/// <summary>trips.txt; the stop times are not known yet.</summary>
internal static class TripsFile
{
    private const string File = "trips.txt";

    public static (List<GtfsTrip> Trips, GtfsIds Ids)? Read(GtfsSource source, GtfsIds? routes, GtfsIds? services, GtfsFaults faults)
    {
        using var table = GtfsTable.Open(source, File, faults, "route_id", "service_id", "trip_id");
        if (table is null)
            return null;
        var (id, route, service, headsign) = (table.Column("trip_id"), table.Column("route_id"), table.Column("service_id"), table.Column("trip_headsign"));
        var ids = new GtfsIds(File, "trip_id");
        var trips = new List<GtfsTrip>();
        while (table.Next())
        {
            if (!ids.Add(table, id, trips.Count))
                continue;
            trips.Add(new GtfsTrip(
                table.Text(id), routes?.Of(table, route) ?? 0, services?.Of(table, service) ?? 0, table.Optional(headsign), 0, 0));
        }

        return (trips, ids);
    }
}
