using System.Collections.Immutable;
using Pathways.Model;
using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>Journeys from all homes to one site after another. Reusable, not shared between threads.</summary>
internal sealed class SiteSearch
{
    private readonly Timetable _timetable;
    private readonly IReadOnlyList<GeoPoint> _homes;
    private readonly WideSearch _search;
    private readonly int[] _deadlines;
    private readonly List<Boarding> _boardings = [];

    /// <param name="timetable">The day.</param>
    /// <param name="homes">Where journeys start.</param>
    /// <param name="targets">The homes by the stops near them.</param>
    /// <param name="rides">Most vehicles of a journey, for each set of samples; one search serves them all.</param>
    public SiteSearch(Timetable timetable, IReadOnlyList<GeoPoint> homes, Targets targets, IReadOnlyList<int> rides)
    {
        (_timetable, _homes) = (timetable, homes);
        _search = new WideSearch(timetable.Backward, targets, rides.Max(), timetable.Rules.LimitSeconds);
        _deadlines = timetable.Rules.Deadlines();
        Samples = [.. rides.Select(most => new SiteSamples(homes.Count, timetable.Rules, timetable.DrawCount, rides.Max(), most))];
    }

    /// <summary>What the last site's searches found, for each most of vehicles.</summary>
    public ImmutableArray<SiteSamples> Samples { get; }

    public void Run(GeoPoint site)
    {
        var access = _timetable.Access(site);
        var onFoot = new int[_homes.Count];
        for (var home = 0; home < onFoot.Length; home++)
            onFoot[home] = _timetable.OnFoot(_homes[home], site);
        foreach (var samples in Samples)
            samples.Begin(onFoot);
        for (var draw = 0; draw < _timetable.DrawCount; draw++)
            Run(access, draw);
    }

    private void Run(StopWalk[] access, int draw)
    {
        var starts = _timetable.Backward.Starts[draw];
        var (low, high) = (-_deadlines[^1], _timetable.Rules.EarlySeconds - _deadlines[0]);
        FirstVehicles.Collect(_timetable.Backward.Lines, starts, access, low, high, _boardings);
        _search.Begin(starts);
        foreach (var samples in Samples)
            samples.BeginDraw();
        var boardings = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_boardings);
        var next = 0;
        for (var i = 0; i < _deadlines.Length; i++)
        {
            while (next < boardings.Length && boardings[next].Departure >= -_deadlines[i])
                next += _search.DepartNext(boardings[next..]);
            _search.WalkToDoors();
            foreach (var samples in Samples)
                samples.Count(_search.Doors, i, draw);
            _search.Doors.ForgetImproved();
        }
    }
}
