using Pathways.Model;

namespace Pathways.Data.Gtfs;

/// <summary>stop_times.txt, trip after trip; times that stand in both columns may be millions, so that no list is made of them.</summary>
internal static class StopTimeTable
{
    public static void Write(GtfsFeed feed, TextWriter text)
    {
        var times = feed.StopTimes;
        var (pickup, dropOff) = (times.NoPickup.Contains(true), times.NoDropOff.Contains(true));
        string[] columns = ["trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence", .. Only(pickup, "pickup_type"), .. Only(dropOff, "drop_off_type")];
        var rows = new GtfsRows(text, columns);
        var fields = new string?[columns.Length];
        foreach (var trip in feed.Trips.OrderBy(trip => trip.Id, StringComparer.Ordinal))
        {
            for (var place = 0; place < trip.StopCount; place++)
            {
                var at = trip.FirstStopTime + place;
                (fields[0], fields[3], fields[4]) = (trip.Id, feed.Stops[times.Stop[at]].Id, GtfsTime.Plain(place + 1));
                (fields[1], fields[2]) = (GtfsTime.Of(times.ArrivalSeconds[at]), GtfsTime.Of(times.DepartureSeconds[at]));
                if (pickup)
                    fields[5] = times.NoPickup[at] ? "1" : "0";
                if (dropOff)
                    fields[^1] = times.NoDropOff[at] ? "1" : "0";
                rows.Add(fields);
            }
        }
    }

    private static string[] Only(bool wanted, string column) => wanted ? [column] : [];
}
