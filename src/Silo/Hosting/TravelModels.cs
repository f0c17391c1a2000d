using System.Collections.Immutable;
using Pathways.Data.Gtfs;
using Pathways.Data.Scenarios.Applying;
using Pathways.Data.Transport;
using Pathways.Model;
using Pathways.Travel;
using Pathways.Travel.Timetables;

namespace Pathways.Silo.Hosting;

/// <summary>The one place that chooses how travel is modelled: by a dataset's own minutes, by its timetable, or by its headways.</summary>
public static class TravelModels
{
    /// <summary>The travel model of a dataset: by its timetable where it has one.</summary>
    /// <param name="folder">The dataset's folder.</param>
    /// <param name="parameters">The model's numbers.</param>
    /// <param name="threads">Threads for computing; 0 for one a core.</param>
    /// <param name="changes">What a scenario changes of the timetable.</param>
    /// <exception cref="InvalidInputException">The network or the timetable is not right.</exception>
    public static ITravelModel Of(string folder, ParameterSet parameters, int threads, ImmutableArray<Modification> changes = default)
    {
        var network = TransportReader.Read(Path.Combine(folder, "transport"));
        int? cores = threads == 0 ? null : threads;
        return DatasetTimetable.Exists(folder)
            ? ByTimetable(DatasetTimetable.Read(folder).FeedOrThrow(), null, parameters, network, cores, changes)
            : new FrequencyTravelModel(network, parameters, cores);
    }

    /// <summary>The travel model of a timetable, with assumed local buses where it is modelled itself.</summary>
    /// <param name="feed">The timetable.</param>
    /// <param name="date">The day; null for a busy Tuesday.</param>
    /// <param name="parameters">The model's numbers.</param>
    /// <param name="network">Stops, towns and water; null where none are known.</param>
    /// <param name="threads">Threads for computing; null for one a core.</param>
    /// <param name="changes">What a scenario changes of the timetable; the local buses assumed are those of the timetable as it is.</param>
    /// <exception cref="InvalidInputException">Nothing runs on the date.</exception>
    public static TimetableTravelModel ByTimetable(
        GtfsFeed feed, DateOnly? date, ParameterSet parameters, TransportNetwork? network, int? threads, ImmutableArray<Modification> changes = default)
    {
        var whole = network is null ? feed : LocalBuses.Add(feed, network, parameters);
        if (!changes.IsDefaultOrEmpty)
        {
            var (changed, added) = TimetableModifications.Apply(whole, changes);
            whole = added.IsEmpty ? changed : ExtraServices.Add(changed, added);
        }

        return new(whole, date is { } day ? GtfsDay.WithService(feed, day).Date : Date(feed), parameters, network, threads: threads);
    }

    /// <summary>The matrix between a world's zones and sites, kept on disk between runs.</summary>
    /// <param name="folder">The dataset's folder.</param>
    /// <param name="world">The world.</param>
    /// <param name="cacheFolder">Where matrices are kept.</param>
    /// <param name="threads">Threads for computing; 0 for one a core.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InvalidInputException">The network, the timetable or the dataset's own matrix is not right.</exception>
    public static TravelMatrix Matrix(string folder, World world, string cacheFolder, int threads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (OwnTravelMatrix.Read(folder, [.. world.Zones.Select(zone => zone.Code)], [.. world.Sites.Select(site => site.Id)]) is { } own)
            return own;
        var model = Of(folder, world.Parameters, threads, world.NetworkChanges);
        var zones = world.Zones.Select(zone => new TravelPoint(zone.Code, zone.Centroid)).ToArray();
        var sites = world.Sites.Select(site => new TravelPoint(site.Id, site.Location)).ToArray();
        return new TravelMatrixCache(cacheFolder).GetOrCompute(model.MatrixHash(zones, sites), () => model.Matrix(zones, sites, null, cancellationToken));
    }

    /// <summary>The day of a feed that stands for all: a busy Tuesday.</summary>
    /// <exception cref="InvalidInputException">The feed never runs.</exception>
    public static DateOnly Date(GtfsFeed feed) => GtfsDay.Usual(feed) ?? GtfsDay.WithService(feed, default).Date;
}
