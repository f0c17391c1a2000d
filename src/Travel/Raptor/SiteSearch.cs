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
        var (low, high) = (-_deadlines[^1], _timetable.Rules.EarlySeconds - _deadlines[0]);
        FirstVehicles.Collect(_timetable.Backward.Lines, starts, access, low, high, _boardings);
        _search.Begin(starts, _targets);
        Samples.BeginDraw();
        var boardings = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_boardings);
        var next = 0;
        for (var i = 0; i < _deadlines.Length; i++)
        {
            while (next < boardings.Length && boardings[next].Departure >= -_deadlines[i])
                next += _search.DepartNext(boardings[next..], _timetable.Rules.LimitSeconds);

            Samples.Count(_search, _rides, _deadlines[i], draw, i == _deadlines.Length - 1);
        }
    }
}
