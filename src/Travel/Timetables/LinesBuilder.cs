using Pathways.Model;

namespace Pathways.Travel.Timetables;

/// <summary>Gathers the departures of a day into patterns.</summary>
internal sealed class LinesBuilder(GtfsFeed feed, IReadOnlyList<TripBlock> blocks)
{
    private readonly List<int> _positionStart = [0];
    private readonly List<int> _stop = [];
    private readonly List<bool> _board = [];
    private readonly List<bool> _alight = [];
    private readonly List<int> _metres = [];
    private readonly List<bool> _rail = [];
    private readonly List<int> _tripStart = [0];
    private readonly List<int> _patternOf = [];
    private readonly List<int> _profile = [];
    private readonly List<int> _block = [];
    private readonly List<int> _number = [];
    private readonly List<int> _arrive = [];
    private readonly List<int> _depart = [];

    public Lines Build()
    {
        var groups = new Dictionary<int, List<int>>(new SameCalls(feed));
        for (var block = 0; block < blocks.Count; block++)
        {
            if (!groups.TryGetValue(blocks[block].Trip, out var members))
                groups.Add(blocks[block].Trip, members = []);
            members.Add(block);
        }

        foreach (var (trip, members) in groups)
            AddGroup(trip, members);
        var (positionStart, stop, board) = (_positionStart.ToArray(), _stop.ToArray(), _board.ToArray());
        return new Lines
        {
            PositionStart = positionStart,
            Stop = stop,
            Board = board,
            Alight = [.. _alight],
            RailMetres = [.. _metres],
            Rail = [.. _rail],
            TripStart = [.. _tripStart],
            PatternOf = [.. _patternOf],
            Profile = [.. _profile],
            Arrive = [.. _arrive],
            Depart = [.. _depart],
            Block = [.. _block],
            Number = [.. _number],
            Boardings = Boardings.Of(feed.Stops.Length, positionStart, stop, board),
        };
    }

    /// <summary>First fit in order of departure: into the first pattern whose last trip is not overtaken.</summary>
    private void AddGroup(int trip, List<int> members)
    {
        members.Sort((a, b) => (blocks[a].Earliest, blocks[a].Latest, a).CompareTo((blocks[b].Earliest, blocks[b].Latest, b)));
        var patterns = new List<List<int>>();
        foreach (var member in members)
        {
            var pattern = patterns.Find(pattern => Follows(blocks[pattern[^1]], blocks[member]));
            if (pattern is null)
                patterns.Add(pattern = []);
            pattern.Add(member);
        }

        var profiles = new Dictionary<int, int>(new SameTimes(feed));
        foreach (var pattern in patterns)
        {
            AddPositions(feed.Trips[trip]);
            foreach (var member in pattern)
                AddTrips(member, profiles);
            _tripStart.Add(_patternOf.Count);
        }
    }

    private void AddPositions(GtfsTrip trip)
    {
        var (times, rail) = (feed.StopTimes, RouteTypes.IsRail(feed, trip));
        var metres = 0.0;
        for (var i = trip.FirstStopTime; i < trip.FirstStopTime + trip.StopCount; i++)
        {
            if (rail && i > trip.FirstStopTime)
                metres += feed.Stops[times.Stop[i - 1]].Location.KilometresTo(feed.Stops[times.Stop[i]].Location) * 1000;
            _stop.Add(times.Stop[i]);
            _board.Add(i < trip.FirstStopTime + trip.StopCount - 1 && (times.NoPickup.Length == 0 || !times.NoPickup[i]));
            _alight.Add(i > trip.FirstStopTime && (times.NoDropOff.Length == 0 || !times.NoDropOff[i]));
            _metres.Add((int)metres);
        }

        _rail.Add(rail);
        _positionStart.Add(_stop.Count);
    }

    private void AddTrips(int block, Dictionary<int, int> profiles)
    {
        var trip = feed.Trips[blocks[block].Trip];
        if (!profiles.TryGetValue(blocks[block].Trip, out var profile))
        {
            profiles.Add(blocks[block].Trip, profile = _arrive.Count);
            var start = feed.StopTimes.DepartureSeconds[trip.FirstStopTime];
            for (var i = trip.FirstStopTime; i < trip.FirstStopTime + trip.StopCount; i++)
            {
                _arrive.Add(feed.StopTimes.ArrivalSeconds[i] - start);
                _depart.Add(feed.StopTimes.DepartureSeconds[i] - start);
            }
        }

        for (var number = 0; number < blocks[block].Count; number++)
        {
            _patternOf.Add(_positionStart.Count - 2);
            _profile.Add(profile);
            _block.Add(block);
            _number.Add(number);
        }
    }

    /// <summary>Whether a block's first departure keeps behind another's last at every call, whatever is drawn.</summary>
    private bool Follows(TripBlock ahead, TripBlock behind)
    {
        var (a, b, times) = (feed.Trips[ahead.Trip], feed.Trips[behind.Trip], feed.StopTimes);
        var shiftA = ahead.Latest - times.DepartureSeconds[a.FirstStopTime];
        var shiftB = behind.Earliest - times.DepartureSeconds[b.FirstStopTime];
        for (var i = 0; i < a.StopCount; i++)
        {
            if (times.ArrivalSeconds[b.FirstStopTime + i] + shiftB < times.ArrivalSeconds[a.FirstStopTime + i] + shiftA
                || times.DepartureSeconds[b.FirstStopTime + i] + shiftB < times.DepartureSeconds[a.FirstStopTime + i] + shiftA)
                return false;
        }

        return true;
    }
}
