using Pathways.Model;
using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>
/// Journeys to one site: for every home a count of deadlines × draws by whole minutes, with the first journey of each. A home's
/// journey is looked at when it changes and then counted for all deadlines for which it stood; only where the site can be walked to
/// is every deadline looked at. Reused from site to site, not shared between threads.
/// </summary>
/// <param name="homes">How many homes.</param>
/// <param name="rules">The rules of travel.</param>
/// <param name="draws">How many draws.</param>
/// <param name="stride">Most vehicles that the search looks at.</param>
/// <param name="rides">Most vehicles of a journey that counts here, no more than the search looks at.</param>
internal sealed class SiteSamples(int homes, TimetableRules rules, int draws, int stride, int rides)
{
    private readonly int _bins = (rules.LimitSeconds / 60) + 2;
    private readonly int[] _count = new int[homes * ((rules.LimitSeconds / 60) + 2)];
    private readonly (int Leave, long Carried)[] _journey = new (int, long)[homes * ((rules.LimitSeconds / 60) + 2)];
    private readonly ushort[] _byLast = new ushort[homes * draws];
    private readonly long[] _early = new long[homes];
    private readonly int[] _met = new int[homes];
    private readonly Standing[] _current = new Standing[homes];
    private readonly int[] _deadlines = rules.Deadlines();
    private readonly List<int> _walkers = [];
    private int[] _onFoot = [];

    /// <summary>A new site.</summary>
    /// <param name="onFoot">Seconds on foot to it by home, or <see cref="Seconds.Never"/>.</param>
    public void Begin(int[] onFoot)
    {
        _onFoot = onFoot;
        _walkers.Clear();
        for (var home = 0; home < homes; home++)
        {
            if (Walks(home))
                _walkers.Add(home);
        }

        Array.Clear(_count);
        Array.Clear(_early);
        Array.Clear(_met);
    }

    /// <summary>A new draw: nothing of the last one's journeys holds.</summary>
    public void BeginDraw() => Array.Fill(_current, new Standing(Seconds.Never, 0, 0, TravelMatrix.Unreachable, 0));

    /// <summary>Counts the best journey of every home for a deadline, the search having departed for all arrivals up to it.</summary>
    /// <param name="doors">The homes as the search has them; those improved since the deadline before are those that it says.</param>
    /// <param name="index">Which deadline.</param>
    /// <param name="draw">Which draw.</param>
    public void Count(DoorTimes doors, int index, int draw)
    {
        foreach (var home in doors.Improved)
        {
            if (!Walks(home))
                Change(doors, home, index);
        }

        var last = index == _deadlines.Length - 1;
        foreach (var home in _walkers)
            CountWalker(doors, home, index, draw, last);
        for (var home = 0; last && home < homes; home++)
        {
            if (Walks(home))
                continue;
            Flush(home, _deadlines.Length);
            _byLast[(home * draws) + draw] = InTime(_current[home], index) ? _current[home].Minutes : TravelMatrix.Unreachable;
        }
    }

    public SiteFigures Figures(int home)
    {
        var byLast = _byLast.AsSpan(home * draws, draws);
        byLast.Sort();
        var middle = byLast[(draws - 1) / 2];
        if (middle == TravelMatrix.Unreachable)
            return SiteFigures.None;
        var half = Rank(home, 50);
        var (leave, carried) = _journey[(home * _bins) + half];
        return new SiteFigures((ushort)half, (ushort)Rank(home, 90), (ushort)Rank(home, 100), middle, leave, carried, (int)((_early[home] + (_met[home] * 30L)) / (_met[home] * 60L)));
    }

    private bool Walks(int home) => _onFoot[home] <= rules.LimitSeconds;

    private bool InTime(in Standing journey, int index)
        => journey.Minutes != TravelMatrix.Unreachable && _deadlines[index] - journey.Arrive <= rules.EarlySeconds;

    /// <summary>Where walking may be best, one deadline after another.</summary>
    private void CountWalker(DoorTimes doors, int home, int index, int draw, bool last)
    {
        // In mirrored time the earliest arrival is the latest departure; that of the most vehicles counts.
        var (leave, deadline) = (doors.Best[(home * stride) + rides - 1], _deadlines[index]);
        if (_onFoot[home] - deadline <= leave)
        {
            Met(home, (_onFoot[home] + 30) / 60, 1, 0);
            if (_count[(home * _bins) + ((_onFoot[home] + 30) / 60)] == 1)
                _journey[(home * _bins) + ((_onFoot[home] + 30) / 60)] = (deadline - _onFoot[home], _onFoot[home]);
            if (last)
                _byLast[(home * draws) + draw] = (ushort)((_onFoot[home] + 30) / 60);
            return;
        }

        Take(doors, home, index);
        var meets = InTime(_current[home], index);
        if (meets)
            Met(home, _current[home].Minutes, 1, deadline - _current[home].Arrive);
        if (last)
            _byLast[(home * draws) + draw] = meets ? _current[home].Minutes : TravelMatrix.Unreachable;
    }

    /// <summary>Counts the journey that stood until now, and lets the search's stand from a deadline on.</summary>
    private void Change(DoorTimes doors, int home, int index)
    {
        if (doors.Best[(home * stride) + rides - 1] == Seconds.Never)
            return;
        Flush(home, index);
        _current[home] = _current[home] with { Since = index };
        Take(doors, home, index);
    }

    /// <summary>Takes the search's best journey where it is another than the one that stands.</summary>
    private void Take(DoorTimes doors, int home, int index)
    {
        var (leave, vehicles) = (doors.Best[(home * stride) + rides - 1], 0);
        while (doors.Best[(home * stride) + vehicles] != leave)
            vehicles++;
        ref var current = ref _current[home];
        if (current.Leave == leave && current.Vehicles == vehicles)
            return;
        var at = (home * stride) + vehicles;
        var arrive = -doors.Ways[at].Departure;
        current = new Standing(leave, vehicles, arrive, (ushort)((arrive + leave + 30) / 60), index);
        var bin = (home * _bins) + current.Minutes;
        if (_count[bin] == 0 && InTime(current, index))
            _journey[bin] = (-leave, doors.Ways[at].Carried);
    }

    /// <summary>Counts the journey that stands for the deadlines before one, as far as nobody would be too early.</summary>
    private void Flush(int home, int before)
    {
        ref readonly var current = ref _current[home];
        if (current.Minutes == TravelMatrix.Unreachable)
            return;
        var latest = current.Arrive + rules.EarlySeconds - _deadlines[0];
        var end = latest < 0 ? 0 : Math.Min(before, (latest / rules.StepSeconds) + 1);
        var times = end - current.Since;
        if (times > 0)
            Met(home, current.Minutes, times, ((long)(_deadlines[current.Since] + _deadlines[end - 1]) * times / 2) - ((long)times * current.Arrive));
    }

    private void Met(int home, int minutes, int times, long early)
    {
        _count[(home * _bins) + minutes] += times;
        _met[home] += times;
        _early[home] += early;
    }

    /// <summary>The fewest minutes that at least so many per cent of the counted journeys take no longer than.</summary>
    private int Rank(int home, int percent)
    {
        var (left, minutes) = (((_met[home] * percent) + 99) / 100, 0);
        for (var bin = home * _bins; (left -= _count[bin]) > 0; bin++)
            minutes++;
        return minutes;
    }

    /// <summary>The journey of a home that stands since a deadline.</summary>
    private readonly record struct Standing(int Leave, int Vehicles, int Arrive, ushort Minutes, int Since);
}

/// <summary>What a table holds of one home and one site.</summary>
/// <param name="Half">Median minutes.</param>
/// <param name="Ninety">90th percentile.</param>
/// <param name="Most">Most minutes.</param>
/// <param name="ByLast">Median over the draws for the last deadline.</param>
/// <param name="Leave">Seconds after midnight at which a journey of the median minutes leaves.</param>
/// <param name="Carried">What that journey adds up.</param>
/// <param name="EarlyMinutes">Mean minutes at the site before the deadline.</param>
internal readonly record struct SiteFigures(ushort Half, ushort Ninety, ushort Most, ushort ByLast, int Leave, long Carried, int EarlyMinutes)
{
    public static SiteFigures None { get; } = new(TravelMatrix.Unreachable, TravelMatrix.Unreachable, TravelMatrix.Unreachable, TravelMatrix.Unreachable, 0, 0, 0);
}
