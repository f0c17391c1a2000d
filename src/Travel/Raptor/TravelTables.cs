using Pathways.Model;
using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>Makes a table of journeys between all homes and all sites: one backward search per site and draw serves all homes.</summary>
internal static class TravelTables
{
    /// <summary>One table for each most of vehicles, by one and the same searches.</summary>
    public static TravelTable[] Make(
        Timetable timetable, IReadOnlyList<TravelPoint> homes, IReadOnlyList<TravelPoint> sites, IReadOnlyList<int> rides, string label, string hash,
        int threads, IProgress<double>? progress, CancellationToken cancellation)
    {
        var access = new StopWalk[homes.Count][];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, homes.Count, options, home => access[home] = timetable.Access(homes[home].Location));
        var targets = Targets.Of(timetable.Feed.Stops.Length, access);
        var places = homes.Select(home => home.Location).ToArray();
        var figures = rides.Select(_ => new SiteFigures[homes.Count * sites.Count]).ToArray();
        var done = 0;
        Parallel.For(0, sites.Count, options, () => new SiteSearch(timetable, places, targets, rides), (site, _, search) =>
        {
            search.Run(sites[site].Location);
            for (var table = 0; table < figures.Length; table++)
            {
                for (var home = 0; home < places.Length; home++)
                    figures[table][(home * sites.Count) + site] = search.Samples[table].Figures(home);
            }

            progress?.Report(Interlocked.Increment(ref done) / (double)sites.Count);
            return search;
        }, _ => { });
        return [.. figures.Select(each => Table(homes, sites, each, label, hash))];
    }

    private static TravelTable Table(IReadOnlyList<TravelPoint> homes, IReadOnlyList<TravelPoint> sites, SiteFigures[] figures, string label, string hash)
    {
        T[] Each<T>(Func<SiteFigures, T> value) => Array.ConvertAll(figures, f => value(f));
        return new TravelTable
        {
            Matrix = new TravelMatrix([.. homes.Select(home => home.Id)], [.. sites.Select(site => site.Id)], Each(f => f.Half), label, hash),
            MinutesP90 = Each(f => f.Ninety),
            MinutesMost = Each(f => f.Most),
            MinutesByLastDeadline = Each(f => f.ByLast),
            Changes = Each(f => (byte)Math.Max(0, Carried.Buses(f.Carried) + Carried.Trains(f.Carried) - 1)),
            WalkMinutes = Each(f => (ushort)((Carried.WalkSeconds(f.Carried) + 30) / 60)),
            LeaveHomeMinutes = Each(f => (ushort)(Math.Max(0, f.Leave) / 60)),
            EarlyMinutes = Each(f => (ushort)f.EarlyMinutes),
            Buses = Each(f => (byte)Carried.Buses(f.Carried)),
            Trains = Each(f => (byte)Carried.Trains(f.Carried)),
            RailMetres = Each(f => Carried.RailMetres(f.Carried)),
        };
    }
}
