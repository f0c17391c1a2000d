using Pathways.Model;

namespace Pathways.Travel.Tests.Timetables;

/// <summary>A call of a trip: where, and minutes after midnight; whether one may board and alight.</summary>
internal sealed record Call(string Stop, double Arrive, double Depart, bool Board = true, bool Alight = true)
{
    public static Call At(string stop, double minutes) => new(stop, minutes, minutes);
}

/// <summary>A GTFS feed written down row by row.</summary>
internal sealed class FeedDraft
{
    /// <summary>A Tuesday; the service <c>daily</c> runs on every day of its year.</summary>
    public static readonly DateOnly Tuesday = new(2026, 9, 22);

    private readonly List<GtfsStop> _stops = [];
    private readonly List<GtfsRoute> _routes = [];
    private readonly List<GtfsService> _services = [new("daily", 127, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), [], [])];
    private readonly List<GtfsTrip> _trips = [];
    private readonly List<Call> _calls = [];
    private readonly List<GtfsFrequency> _frequencies = [];
    private readonly List<GtfsTransfer> _transfers = [];

    public FeedDraft Stop(string id, GeoPoint place, string? parent = null, bool isStation = false)
    {
        _stops.Add(new GtfsStop(id, id, place, parent is null ? -1 : Index(parent), isStation));
        return this;
    }

    public FeedDraft Route(string id, int type = 3, Confidence? confidence = null)
    {
        _routes.Add(new GtfsRoute(id, 0, id, type, confidence));
        return this;
    }

    public FeedDraft Service(string id, int days, DateOnly from, DateOnly to, DateOnly[]? added = null, DateOnly[]? removed = null)
    {
        _services.Add(new GtfsService(id, days, from, to, [.. added ?? []], [.. removed ?? []]));
        return this;
    }

    public FeedDraft Trip(string id, string route, string service, params Call[] calls)
    {
        if (_routes.TrueForAll(row => row.Id != route))
            Route(route);
        _trips.Add(new GtfsTrip(id, _routes.FindIndex(row => row.Id == route), _services.FindIndex(row => row.Id == service), null, _calls.Count, calls.Length));
        _calls.AddRange(calls);
        return this;
    }

    /// <summary>A trip that runs every day and stops for no time.</summary>
    public FeedDraft Daily(string id, string route, params (string Stop, double Minutes)[] calls)
        => Trip(id, route, "daily", [.. calls.Select(call => Call.At(call.Stop, call.Minutes))]);

    public FeedDraft Every(string trip, double from, double to, double headway, bool exact)
    {
        _frequencies.Add(new GtfsFrequency(_trips.FindIndex(row => row.Id == trip), Sec(from), Sec(to), Sec(headway), exact));
        return this;
    }

    public FeedDraft Transfer(string from, string to, int type, int? seconds = null)
    {
        _transfers.Add(new GtfsTransfer(Index(from), Index(to), type, seconds));
        return this;
    }

    public GtfsFeed Build() => new("made", null, [new GtfsAgency("A", "Agency")], [.. _stops], [.. _routes], [.. _services], [.. _trips],
        new GtfsStopTimes([.. _calls.Select(call => Index(call.Stop))], [.. _calls.Select(call => Sec(call.Arrive))], [.. _calls.Select(call => Sec(call.Depart))],
            [.. _calls.Select(call => !call.Board)], [.. _calls.Select(call => !call.Alight)]),
        [.. _frequencies], [.. _transfers]);

    public static int Sec(double minutes) => (int)Math.Round(minutes * 60);

    private int Index(string stop) => _stops.FindIndex(row => row.Id == stop);
}
