using System.Diagnostics;
using System.Globalization;
using Pathways.Data.Gtfs;
using Pathways.Data.Tables;
using Pathways.Data.Transport;
using Pathways.Model;
using Pathways.Travel;
using Pathways.Travel.Timetables;

namespace Pathways.Bench;

/// <summary>Routing measured: tables of all zones and sites, single journeys, and a made region.</summary>
internal static class TravelBench
{
    /// <summary>Journeys before those that are timed, so that the compiler has finished with what they run.</summary>
    private const int WarmJourneys = 3000;
    private const int Journeys = 1000;
    private static readonly DateOnly Day = new(2026, 9, 22);

    public static void Run(string[] args)
    {
        var what = args.Length > 0 ? args[0] : "feed";
        Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}");
        switch (what)
        {
            case "kent-size":
                var made = TravelRegion.Make(8600, 300_000, 80, 0.7);
                Measure("made feed of Kent's size", made, TravelRegion.Points(made, 1107, 2), TravelRegion.Points(made, 173, 3), Day, null);
                break;
            case "region":
                Region();
                break;
            case "region-write":
                GtfsWriter.WriteFolder(TravelRegion.Make(50_000, 5_000_000, 300, 0), args[1]);
                break;
            case "feed":
                Feed(args.Length > 1 ? args[1] : "data/kent/timetable");
                break;
            default:
                throw new ArgumentException($"bench travel takes feed [PATH], kent-size or region, not '{what}'.");
        }
    }

    /// <summary>All zones and all sites of the shipped dataset, on its own feed or another.</summary>
    private static void Feed(string path)
    {
        var watch = Stopwatch.StartNew();
        var feed = GtfsReader.Read(path).FeedOrThrow();
        Say($"{path} read in {watch.Elapsed.TotalSeconds:0.00} s");
        var date = GtfsDay.WithService(feed, GtfsDay.Usual(feed) ?? Day).Date;
        var (zones, sites, network) = (Points("data/kent/zones.csv", "zone_code"), Points("data/kent/sites.csv", "site_id"), TransportReader.Read("data/kent/transport"));
        Measure(path, feed, zones, sites, date, network);
        var whole = LocalBuses.Add(feed, network, Parameters());
        Measure(path + " and assumed local buses", whole, zones, sites, date, network);
        var run = new TravelForAll(whole, date, Parameters(), network);
        var before = Environment.CpuUsage.TotalTime;
        watch.Restart();
        _ = run.Matrix(zones, sites);
        Say($"  the same as a run has it, with the travel-trained, those taken by car and costs, made ready and all: {watch.Elapsed.TotalSeconds:0.00} s ({(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.00} s of processor), peak {Peak():0} MiB");
    }

    /// <summary>A region written by a process of its own, so that only reading it counts here.</summary>
    private static void Region()
    {
        var folder = Directory.CreateTempSubdirectory("pathways-region").FullName;
        try
        {
            using (var maker = Process.Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "Pathways.Bench.dll"), "travel", "region-write", folder]))
                maker.WaitForExit();
            var watch = Stopwatch.StartNew();
            var region = GtfsReader.Read(folder).FeedOrThrow();
            Say($"made region of {region.StopTimes.Stop.Length:N0} stop times read in {watch.Elapsed.TotalSeconds:0.0} s, peak {Peak():0} MiB");
            Measure("made region", region, TravelRegion.Points(region, 2000, 2), TravelRegion.Points(region, 40, 3), Day, null);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static TravelPoint[] Points(string file, string id)
    {
        var table = CsvTable.Read(file, file, [id, "latitude", "longitude"], null, new List<Problem>())!;
        return [.. table.Rows.Select(row => new TravelPoint(row.Text(id), new GeoPoint(row.Number("latitude"), row.Number("longitude"))))];
    }

    private static void Measure(string name, GtfsFeed feed, TravelPoint[] zones, TravelPoint[] sites, DateOnly date, TransportNetwork? water)
    {
        var watch = Stopwatch.StartNew();
        var model = new TimetableTravelModel(feed, date, Parameters(), water);
        var timetable = model.Timetable;
        _ = model.Route(zones[0].Location, sites[0].Location, 540);
        Say($"{name}: {feed.Stops.Length:N0} stops, {feed.StopTimes.Stop.Length:N0} stop times, {timetable.ServedStops:N0} stops served, {timetable.PatternCount:N0} patterns, {timetable.TripCount:N0} departures, {timetable.DrawCount} draws");
        Say($"  made ready in {watch.Elapsed.TotalSeconds:0.0} s, peak {Peak():0} MiB");
        var before = Environment.CpuUsage.TotalTime;
        watch.Restart();
        var table = model.Table(zones, sites);
        var seconds = watch.Elapsed.TotalSeconds;
        var processor = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var reached = table.Matrix.Minutes.ToArray().Count(minutes => minutes != TravelMatrix.Unreachable);
        Say($"  {zones.Length:N0} × {sites.Length:N0} × 45 deadlines × {timetable.DrawCount} draws in {seconds:0.00} s ({processor:0.00} s of processor), {zones.Length * (double)sites.Length * 45 * timetable.DrawCount / seconds / 1e6:0.0} million a second ({zones.Length * (double)sites.Length * 45 / seconds / 1e6:0.0} million without draws), {reached * 100.0 / table.Matrix.Minutes.Length:0} % reached, peak {Peak():0} MiB");
        for (var i = 0; i < WarmJourneys; i++)
            _ = model.Route(zones[i * 11 % zones.Length].Location, sites[i * 5 % sites.Length].Location, 540);
        before = Environment.CpuUsage.TotalTime;
        var singles = new List<double>();
        for (var i = 0; i < Journeys; i++)
        {
            watch.Restart();
            _ = model.Route(zones[i * 7 % zones.Length].Location, sites[i * 3 % sites.Length].Location, 540);
            singles.Add(watch.Elapsed.TotalMilliseconds);
        }

        singles.Sort();
        Say($"  one journey with its legs, after {WarmJourneys} to warm up: median {singles[Journeys / 2]:0.00} ms, 90 % under {singles[Journeys * 9 / 10]:0.00} ms ({(Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Journeys:0.00} ms of processor on average)");
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static double Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / 1048576.0;
    }

    private static ParameterSet Parameters()
    {
        var problems = new List<Problem>();
        var table = CsvTable.Read("src/Data/Kent/Authored/parameters-travel.csv", "parameters-travel.csv", ["key", "value", "unit"], null, problems)!;
        return new ParameterSet(table.Rows.Select(row => new Parameter(
            row.Required("key"), double.Parse(row.Text("value"), CultureInfo.InvariantCulture), null, null, row.Text("unit"), new Provenance(Basis.Modelled, Confidence.Medium, "bench"))));
    }
}
