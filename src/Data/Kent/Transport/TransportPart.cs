namespace Pathways.Data.Kent.Transport;

/// <summary>Derives the files below <c>transport</c> of the Kent baseline.</summary>
public static class TransportPart
{
    /// <summary>Adds stops, stations, rail lines and services, bus services and towns, crossings and barriers.</summary>
    public static void Add(RawExtracts raw, BaselineFiles files)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(files);
        files.Add("transport/stops.csv", BusFiles.Stops(raw));
        files.Add("transport/timing_points.csv", BusFiles.TimingPoints(raw));
        files.Add("transport/bus_services.csv", BusFiles.Services(raw));
        var lines = RailLines.Read(raw);
        files.Add("transport/stations.csv", lines.StationsFile());
        files.Add("transport/rail_lines.csv", lines.LinesFile());
        files.Add("transport/rail_services.csv", RailServicesFile.Make(raw, lines));
        files.Add("transport/crossings.csv", WaterFiles.Crossings(raw));
        files.Add("transport/barriers.csv", WaterFiles.Barriers());
        raw.ThrowIfFaulty();
    }
}
