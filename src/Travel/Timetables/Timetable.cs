using Pathways.Model;
using Pathways.Travel.Walking;

namespace Pathways.Travel.Timetables;

/// <summary>
/// One day of a GTFS feed made ready for routing: patterns of trips, changes, and the water that walkers cannot cross.
/// Immutable; safe to use from any number of threads.
/// </summary>
public sealed class Timetable
{
    private readonly List<TripBlock> _blocks;
    private readonly StopGrid _grid;
    private readonly bool[] _rail;
    private readonly ulong _seed;
    private readonly Lazy<Direction> _forward;
    private readonly Lazy<Direction> _backward;

    private Timetable(GtfsFeed feed, DateOnly date, TimetableRules rules, Footpaths paths, ulong seed)
    {
        (Feed, Date, Rules, Paths, _seed) = (feed, date, rules, paths, seed);
        _blocks = ServiceDay.Blocks(feed, date, rules.Common.LowConfidenceIncluded);
        var lines = new LinesBuilder(feed, _blocks).Build();
        var served = lines.Stop.Distinct().Order().ToArray();
        _rail = new bool[feed.Stops.Length];
        for (var pattern = 0; pattern < lines.PatternCount; pattern++)
        {
            for (var i = lines.PositionStart[pattern]; i < lines.PositionStart[pattern + 1]; i++)
                _rail[lines.Stop[i]] |= lines.Rail[pattern];
        }

        _grid = new StopGrid([.. feed.Stops.Select(stop => stop.Location)], served);
        DrawCount = _blocks.Any(block => block.HeadwaySeconds > 0) ? Math.Max(1, rules.Draws) : 1;
        (ServedStops, PatternCount, TripCount) = (served.Length, lines.PatternCount, lines.TripCount);
        var transfers = new ChangesOnFoot(feed, rules, paths, _grid, served, _rail).Build();
        _forward = new Lazy<Direction>(() => new Direction(lines, transfers, DrawStarts(lines, mirrored: false)));
        _backward = new Lazy<Direction>(() =>
        {
            var mirror = LinesMirror.Of(lines, feed.Stops.Length);
            return new Direction(mirror, transfers.Mirror(), DrawStarts(mirror, mirrored: true));
        });
    }

    /// <summary>The feed.</summary>
    public GtfsFeed Feed { get; }

    /// <summary>The day.</summary>
    public DateOnly Date { get; }

    /// <summary>How many times the minutes of services known only by headway are drawn; 1 when every time is known.</summary>
    public int DrawCount { get; }

    /// <summary>Stops at which a trip of the day calls.</summary>
    public int ServedStops { get; }

    /// <summary>Patterns of trips that call at the same stops and do not overtake.</summary>
    public int PatternCount { get; }

    /// <summary>Departures of the day and of the night before, those of a headway counted singly.</summary>
    public int TripCount { get; }

    internal TimetableRules Rules { get; }

    internal Footpaths Paths { get; }

    /// <summary>The day as it runs, for the earliest arrival.</summary>
    internal Direction Forward => _forward.Value;

    /// <summary>The day with time running backwards, for the latest departure.</summary>
    internal Direction Backward => _backward.Value;

    /// <summary>Makes a day of a feed ready.</summary>
    /// <param name="feed">The feed; its ids resolved, its times in seconds.</param>
    /// <param name="date">The day. Trips of the day before that run past midnight are part of it.</param>
    /// <param name="parameters">The rules of travel, keys <c>travel.*</c>; a missing key throws.</param>
    /// <param name="water">Water and its crossings, which bound every walk; null where there is none to mind.</param>
    /// <param name="seed">Seeds the unknown minutes of services known only by headway.</param>
    /// <exception cref="InvalidInputException">No service runs on the date (the message names the nearest date with service), or a trip goes back in time.</exception>
    public static Timetable From(GtfsFeed feed, DateOnly date, ParameterSet parameters, TransportNetwork? water = null, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var rules = TimetableRules.From(parameters);
        var paths = water is null ? new Footpaths([], [], rules.Common.CrossingSnapMetres, rules.Common.WalkDetour) : new Footpaths(water, rules.Common);
        return new Timetable(feed, date, rules, paths, seed);
    }

    /// <summary>Stops in walking distance of a door, by ascending index.</summary>
    internal StopWalk[] Access(GeoPoint door)
    {
        var (bus, rail) = (Rules.Common.BusAccessLimitMetres, Rules.Common.RailAccessLimitMetres);
        var found = new List<StopWalk>();
        foreach (var stop in _grid.Around(door, Math.Max(bus, rail)))
        {
            if (Paths.Between(door, Feed.Stops[stop].Location, _rail[stop] ? rail : bus) is { } walk)
                found.Add(new StopWalk(stop, Rules.Common.WalkSeconds(walk.Metres)));
        }

        return [.. found];
    }

    /// <summary>Seconds on foot from door to door, or <see cref="Seconds.Never"/>.</summary>
    internal int OnFoot(GeoPoint from, GeoPoint to)
        => Paths.Between(from, to, Rules.Common.WalkLimitMetres) is { } walk ? Rules.Common.WalkSeconds(walk.Metres) : Seconds.Never;

    /// <summary>The block of the feed of which a trip of the lines is a departure.</summary>
    internal TripBlock BlockOf(int block) => _blocks[block];

    private int[][] DrawStarts(Lines lines, bool mirrored)
        => [.. Enumerable.Range(0, DrawCount).Select(draw => Starts.Of(lines, _blocks, _seed, draw, mirrored))];
}

/// <summary>A stop that is walked to or from, and how long it takes.</summary>
internal readonly record struct StopWalk(int Stop, int Seconds);

/// <summary>One direction of time: its lines, its changes, and when its trips start in each draw.</summary>
internal sealed record Direction(Lines Lines, Transfers Transfers, int[][] Starts);
