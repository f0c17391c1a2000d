using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Gtfs.Merging;

/// <summary>What became of one feed in a merge.</summary>
/// <param name="Name">The feed.</param>
/// <param name="Trips">Its trips.</param>
/// <param name="Stops">Its stops and stations.</param>
/// <param name="StopsMatched">Stops that an earlier feed has too, by ATCO code.</param>
/// <param name="TripsKnown">Trips that an earlier feed has with the same id, route, dates, stops and times; taken once.</param>
/// <param name="Renamed">Ids that another feed uses for something else, and that were given a prefix.</param>
public sealed record MergedFeed(string Name, int Trips, int Stops, int StopsMatched, int TripsKnown, int Renamed);

/// <summary>
/// Makes one feed of several. Stops are the same when their ids (ATCO codes) are, without regard to case, and they stand within
/// a kilometre; agencies, routes and services are the same when all that is known of them is. Any other id that clashes gets
/// the prefix <c>2:</c>, <c>3:</c> … by the feed's place in the list.
/// </summary>
public static class GtfsMerge
{
    /// <summary>Merges feeds in the order given.</summary>
    /// <param name="name">Name of the result.</param>
    /// <param name="feeds">At least one feed.</param>
    public static (GtfsFeed Feed, ImmutableArray<MergedFeed> Report) Of(string name, IReadOnlyList<GtfsFeed> feeds)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        ArgumentOutOfRangeException.ThrowIfZero(feeds.Count);
        var into = new MergeTarget();
        var report = feeds.Select((feed, index) => into.Add(feed, index + 1)).ToImmutableArray();
        return (into.Build(name, Info(feeds)), report);
    }

    private static GtfsFeedInfo Info(IReadOnlyList<GtfsFeed> feeds)
    {
        var versions = string.Join("; ", feeds.Select(feed => feed.Info?.Version).OfType<string>().Distinct());
        return new GtfsFeedInfo(
            string.Join("; ", feeds.Select(feed => feed.Info?.Publisher ?? feed.Name).Distinct()), versions.Length == 0 ? null : versions,
            string.Join("; ", feeds.Select(feed => feed.Info?.Label ?? "timetable of " + feed.Name).Distinct()));
    }
}
