using Pathways.Data.Gtfs;
using Pathways.Data.Kent.Transport.Timetable;

namespace Pathways.Data.Kent.Transport;

/// <summary>Derives the files below <c>transport</c> and <c>timetable</c> of the Kent baseline.</summary>
public static class TransportPart
{
    /// <summary>Adds stops, stations, rail lines and services, bus services and towns, crossings, barriers and postcode districts, and the timetable made of them.</summary>
    public static void Add(RawExtracts raw, BaselineFiles files)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(files);
        var (stops, towns, buses) = (BusFiles.Stops(raw), BusFiles.TimingPoints(raw), BusFiles.Services(raw));
        files.Add("transport/stops.csv", BusFiles.StopsFile(stops));
        files.Add("transport/timing_points.csv", BusFiles.TimingPointsFile(towns));
        files.Add("transport/bus_services.csv", BusFiles.ServicesFile(buses));
        var lines = RailLines.Read(raw);
        var (stations, trains) = (lines.Stations(), RailServices.Of(raw, lines));
        files.Add("transport/stations.csv", RailLines.StationsFile(stations));
        files.Add("transport/rail_lines.csv", lines.LinesFile());
        files.Add("transport/rail_services.csv", RailServicesFile.Make(trains));
        files.Add("transport/crossings.csv", WaterFiles.Crossings(raw));
        files.Add("transport/barriers.csv", WaterFiles.Barriers());
        files.Add("transport/postcode_districts.csv", PostcodeDistrictsFile.Make(raw));
        raw.ThrowIfFaulty();

        var feed = new KentTimetable();
        feed.AddTrains(stations, trains);
        feed.AddBuses(stops, towns, buses);
        foreach (var (name, text) in GtfsWriter.Texts(feed.Build()))
            files.Add("timetable/" + name, text);
    }
}
