using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
    private const double LastDeadline = 540;

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
            ? ForAll(DatasetTimetable.Read(folder).FeedOrThrow(), parameters, network, cores, changes)
            : new FrequencyTravelModel(network, parameters, cores);
    }

    private static TravelForAll ForAll(GtfsFeed feed, ParameterSet parameters, TransportNetwork network, int? threads, ImmutableArray<Modification> changes)
        => new(Changed(LocalBuses.Add(feed, network, parameters), changes), Date(feed), parameters, network, threads: threads);

    /// <summary>A timetable as a scenario has it; the local buses assumed stay those of the timetable as it is.</summary>
    private static GtfsFeed Changed(GtfsFeed feed, ImmutableArray<Modification> changes)
    {
        if (changes.IsDefaultOrEmpty)
            return feed;
        var (changed, added) = TimetableModifications.Apply(feed, changes);
        return added.IsEmpty ? changed : ExtraServices.Add(changed, added);
    }

    /// <summary>The travel model of a timetable, with assumed local buses where it is modelled itself.</summary>
    /// <param name="feed">The timetable.</param>
    /// <param name="date">The day; null for a busy Tuesday.</param>
    /// <param name="parameters">The model's numbers.</param>
    /// <param name="network">Stops, towns and water; null where none are known.</param>
    /// <param name="threads">Threads for computing; null for one a core.</param>
    /// <exception cref="InvalidInputException">Nothing runs on the date.</exception>
    public static TimetableTravelModel ByTimetable(GtfsFeed feed, DateOnly? date, ParameterSet parameters, TransportNetwork? network, int? threads)
        => new(network is null ? feed : LocalBuses.Add(feed, network, parameters), date is { } day ? GtfsDay.WithService(feed, day).Date : Date(feed), parameters, network, threads: threads);

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
        var zones = Homes(world);
        var sites = world.Sites.Select(site => new TravelPoint(site.Id, site.Location)).ToArray();
        return ExtendedTravel.Matrix(model, zones, sites, cacheFolder, cancellationToken);
    }

    /// <summary>A world's zones as places where journeys start.</summary>
    private static TravelPoint[] Homes(World world)
    {
        var kent = world.Districts.Where(district => district.Authority == Authority.Kent).Select(district => district.Code).ToHashSet(StringComparer.Ordinal);
        return [.. world.Zones.Select(zone => new TravelPoint(zone.Code, zone.Centroid, kent.Contains(zone.DistrictCode)))];
    }

    /// <summary>The journeys of who travels alone between zones and sites for arrival by 09:00, kept on disk between runs; null where only minutes are known.</summary>
    /// <param name="folder">The dataset's folder.</param>
    /// <param name="world">The world.</param>
    /// <param name="pairs">Indices of zones and of sites.</param>
    /// <param name="cacheFolder">Where they are kept.</param>
    /// <param name="threads">Threads for computing; 0 for one a core.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="model">The travel model where it is at hand; null to make it.</param>
    /// <returns>By pair: the journey, or null for none.</returns>
    /// <exception cref="InvalidInputException">The network or the timetable is not right.</exception>
    public static Itinerary?[]? Journeys(
        string folder, World world, IReadOnlyList<(int Zone, int Site)> pairs, string cacheFolder, int threads, CancellationToken cancellationToken, Func<ITravelModel>? model = null)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(pairs);
        if (OwnTravelMatrix.Exists(folder))
            return null;
        if (pairs.Count == 0)
            return [];
        var ways = model?.Invoke() ?? Of(folder, world.Parameters, threads, world.NetworkChanges);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? Environment.ProcessorCount : threads, CancellationToken = cancellationToken };
        return new JourneyCache(cacheFolder).GetOrFind(JourneysHash(ways), [.. pairs.Select(pair => Ends(world, pair.Zone, pair.Site))], missing =>
        {
            var found = new Itinerary?[missing.Count];
            Parallel.For(0, missing.Count, options, i => found[i] = ways.Route(missing[i].Home, missing[i].Site, LastDeadline));
            return found;
        });
    }

    private static JourneyEnds Ends(World world, int zone, int site)
        => new(world.Zones[zone].Code, world.Zones[zone].Centroid, world.Sites[site].Id, world.Sites[site].Location);

    /// <summary>What a journey depends on but its ends.</summary>
    private static string JourneysHash(ITravelModel model)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{model.Hash}\n{LastDeadline}"))));

    /// <summary>The day of a feed that stands for all: a busy Tuesday.</summary>
    /// <exception cref="InvalidInputException">The feed never runs.</exception>
    public static DateOnly Date(GtfsFeed feed) => GtfsDay.Usual(feed) ?? GtfsDay.WithService(feed, default).Date;
}
