using Pathways.Model;
using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>Journeys from all homes to one site after another. Reusable, not shared between threads.</summary>
internal sealed class SiteSearch
{
    private readonly Timetable _timetable;
    private readonly IReadOnlyList<GeoPoint> _homes;
    private readonly Targets _targets;
    private readonly int _rides;
    private readonly RangeSearch _search;
    private readonly int[] _deadlines;
    private readonly List<Boarding> _boardings = [];

    public SiteSearch(Timetable timetable, IReadOnlyList<GeoPoint> homes, Targets targets, int rides)
    {
        (_timetable, _homes, _targets, _rides) = (timetable, homes, targets, rides);
        _search = new RangeSearch(timetable.Backward, rides);
        _deadlines = timetable.Rules.Deadlines();
        Samples = new SiteSamples(homes.Count, timetable.Rules, timetable.DrawCount);
    }

    /// <summary>What the last site's searches found.</summary>
    public SiteSamples Samples { get; }

    public void Run(GeoPoint site)
    {
        var access = _timetable.Access(site);
        Samples.Begin();
        for (var home = 0; home < _homes.Count; home++)
            Samples.OnFoot[home] = _timetable.OnFoot(_homes[home], site);
        for (var draw = 0; draw < _timetable.DrawCount; draw++)
            Run(access, draw);
    }

    private void Run(StopWalk[] access, int draw)
    {
        var starts = _timetable.Backward.Starts[draw];
        Collect(access, starts);
        _search.Begin(starts, _targets);
        Samples.BeginDraw();
        var boardings = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_boardings);
        var next = 0;
        for (var i = 0; i < _deadlines.Length; i++)
        {
            while (next < boardings.Length && boardings[next].Departure >= -_deadlines[i])
            {
                var (first, departure) = (next, boardings[next].Departure);
                while (next < boardings.Length && boardings[next].Departure == departure)
                    next++;
                _search.Depart(departure, departure + _timetable.Rules.LimitSeconds, boardings[first..next]);
            }

            Samples.Count(_search, _rides, _deadlines[i], draw, i == _deadlines.Length - 1);
        }
    }

    /// <summary>All last vehicles of journeys, in mirrored time the first: those that end in time for a deadline and not too early for all.</summary>
    private void Collect(StopWalk[] access, int[] starts)
    {
        _boardings.Clear();
        var lines = _timetable.Backward.Lines;
        var (low, high) = (-_deadlines[^1], _timetable.Rules.EarlySeconds - _deadlines[0]);
        foreach (var walk in access)
        {
            for (var b = lines.Boardings.Start[walk.Stop]; b < lines.Boardings.Start[walk.Stop + 1]; b++)
            {
                var (pattern, position) = (lines.Boardings.Pattern[b], lines.Boardings.Position[b]);
                for (var trip = lines.TripStart[pattern]; trip < lines.TripStart[pattern + 1]; trip++)
                {
                    var departure = starts[trip] + lines.Depart[lines.Profile[trip] + position] - walk.Seconds;
                    if (departure >= low && departure <= high)
                        _boardings.Add(new Boarding(departure, trip, position, walk.Seconds));
                }
            }
        }

        _boardings.Sort(static (a, b) => a.Departure != b.Departure ? b.Departure.CompareTo(a.Departure)
            : a.Trip != b.Trip ? a.Trip.CompareTo(b.Trip) : a.Position != b.Position ? b.Position.CompareTo(a.Position) : a.Walk.CompareTo(b.Walk));
    }
}
