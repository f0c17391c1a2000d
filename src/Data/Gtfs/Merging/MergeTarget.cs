using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Gtfs.Merging;

/// <summary>The feed that a merge grows, with the ids taken so far.</summary>
internal sealed class MergeTarget
{
    private readonly MergeStops _stops = new();
    private readonly MergeIds<GtfsAgency> _agencies = new();
    private readonly MergeIds<GtfsRoute> _routes = new();
    private readonly MergeIds<GtfsService> _services = new();
    private readonly MergeTrips _trips = new();
    private readonly Dictionary<(int From, int To), GtfsTransfer> _transfers = [];

    public MergedFeed Add(GtfsFeed feed, int number)
    {
        var before = _stops.Renamed + _agencies.Renamed + _routes.Renamed + _services.Renamed + _trips.Renamed;
        var (stops, matched) = _stops.Add(feed.Stops, number);
        int[] agencies = [.. feed.Agencies.Select(agency => _agencies.Add(agency.Id, number, agency, id => agency with { Id = id }, (a, b) => a.Name == b.Name))];
        int[] routes = [.. feed.Routes.Select(route => route with { Agency = agencies[route.Agency] })
            .Select(route => _routes.Add(route.Id, number, route, id => route with { Id = id }, Same))];
        int[] services = [.. feed.Services.Select(service => _services.Add(service.Id, number, service, id => service with { Id = id }, Same))];
        var trips = _trips.Add(feed, number, routes, services, stops);
        foreach (var row in feed.Transfers)
            _transfers.TryAdd((stops[row.From], stops[row.To]), row with { From = stops[row.From], To = stops[row.To] });
        var renamed = _stops.Renamed + _agencies.Renamed + _routes.Renamed + _services.Renamed + _trips.Renamed - before;
        return new MergedFeed(feed.Name, feed.Trips.Length, feed.Stops.Length, matched, trips.Count(trip => trip < 0), renamed);
    }

    public GtfsFeed Build(string name, GtfsFeedInfo info)
        => new(
            name, info, Agencies(), _stops.Build(), [.. _routes.Rows], [.. _services.Rows], _trips.Build(out var times), times,
            _trips.Frequencies(), [.. _transfers.Values]);

    // Where there are several agencies, GTFS wants each to have an id.
    private ImmutableArray<GtfsAgency> Agencies()
        => _agencies.Rows.Count == 1 ? [.. _agencies.Rows] : [.. _agencies.Rows.Select((agency, index) => agency.Id.Length > 0 ? agency : agency with { Id = Free(index) })];

    private string Free(int index)
    {
        var id = $"agency-{index + 1}";
        while (_agencies.Rows.Any(agency => agency.Id == id))
            id += "x";
        return id;
    }

    private static bool Same(GtfsRoute a, GtfsRoute b) => (a.Agency, a.Name, a.Type, a.Confidence) == (b.Agency, b.Name, b.Type, b.Confidence);

    private static bool Same(GtfsService a, GtfsService b)
        => (a.Days, a.From, a.To) == (b.Days, b.From, b.To) && a.Added.SequenceEqual(b.Added) && a.Removed.SequenceEqual(b.Removed);
}
