using Pathways.Model;

namespace Pathways.Data.Transport;

/// <summary>Checks that the files of a network fit together.</summary>
internal static class NetworkCheck
{
    public static void Check(TransportNetwork network, ICollection<Problem> problems)
    {
        Once("stops.csv", "atco", network.Stops.Select(stop => stop.Atco), problems);
        Once("stations.csv", "crs", network.Stations.Select(station => station.Crs), problems);
        Once("timing_points.csv", "town", network.TimingPoints.Select(point => point.Town), problems);
        Once("rail_services.csv", "service_id", network.RailServices.Select(service => service.Id), problems);
        Once("bus_services.csv", "service_id", network.BusServices.Select(service => service.Id), problems);
        Once("crossings.csv", "name", network.Crossings.Select(crossing => crossing.Name), problems);
        Known("rail_services.csv", "stations", network.RailServices.SelectMany(service => service.Calls.Select(call => call.Crs)), network.Stations.Select(station => station.Crs), "stations.csv", problems);
        Known("rail_lines.csv", "crs", network.RailLines.SelectMany(line => line.Calls.Select(call => call.Crs)), network.Stations.Select(station => station.Crs), "stations.csv", problems);
        Known("bus_services.csv", "towns", network.BusServices.SelectMany(service => service.Towns), network.TimingPoints.Select(point => point.Town), "timing_points.csv", problems);
        foreach (var barrier in network.Barriers.Where(barrier => barrier.Line.Length < 2))
            problems.Add(new Problem("transport/barriers.csv", null, null, "barrier_id", barrier.Id, "has fewer than two points", "give a line"));
    }

    private static void Once(string file, string field, IEnumerable<string> values, ICollection<Problem> problems)
    {
        foreach (var twice in values.GroupBy(value => value, StringComparer.Ordinal).Where(group => group.Count() > 1))
            problems.Add(new Problem("transport/" + file, null, null, field, twice.Key, "stands more than once", "give each once"));
    }

    private static void Known(string file, string field, IEnumerable<string> values, IEnumerable<string> known, string where, ICollection<Problem> problems)
    {
        foreach (var value in values.Distinct(StringComparer.Ordinal).Except(known, StringComparer.Ordinal))
            problems.Add(new Problem("transport/" + file, null, null, field, value, "is not known", "allowed are those of transport/" + where));
    }
}
