using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Travel;

/// <summary>A feed of one bus from A to B, which stand about 7 km apart: at 08:00 and 08:30, 20 minutes, on weekdays of September 2026.</summary>
internal static class LineFeed
{
    public const string A = "51,0.5";
    public const string B = "51,0.6";

    public static string WriteTo(WorkFolder folder, string name = "line")
    {
        Directory.CreateDirectory(folder[name]);
        folder.Write(name + "/agency.txt", "agency_id,agency_name\nx,X\n");
        folder.Write(name + "/stops.txt", "stop_id,stop_name,stop_lat,stop_lon\nA,Alpha,51,0.5\nB,Beta,51,0.6\n");
        folder.Write(name + "/routes.txt", "route_id,agency_id,route_short_name,route_type\nr,x,7,3\n");
        folder.Write(name + "/trips.txt", "route_id,service_id,trip_id\nr,wk,early\nr,wk,late\n");
        folder.Write(name + "/calendar.txt", "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nwk,1,1,1,1,1,0,0,20260901,20260930\n");
        folder.Write(name + "/stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nearly,08:00:00,08:00:00,A,1\nearly,08:20:00,08:20:00,B,2\nlate,08:30:00,08:30:00,A,1\nlate,08:50:00,08:50:00,B,2\n");
        return name;
    }
}
