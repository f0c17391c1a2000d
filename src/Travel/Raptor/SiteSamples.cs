using Pathways.Model;
using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>
/// Journeys to one site: for every home a count of deadlines × draws by whole minutes, with the first journey of each. Reused
/// from site to site, not shared between threads.
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
    private readonly (int Leave, int Vehicles, int Arrive, ushort Minutes)[] _current = new (int, int, int, ushort)[homes];

    private int[] _onFoot = [];

    /// <summary>A new site.</summary>
    /// <param name="onFoot">Seconds on foot to it by home, or <see cref="Seconds.Never"/>.</param>
    public void Begin(int[] onFoot)
    {
        _onFoot = onFoot;
        Array.Clear(_count);
        Array.Clear(_early);
        Array.Clear(_met);
    }

    /// <summary>A new draw: nothing of the last one's journeys holds.</summary>
    public void BeginDraw() => Array.Fill(_current, (Seconds.Never, 0, 0, TravelMatrix.Unreachable));

    /// <summary>Counts the best journey of every home for a deadline, the search having departed for all arrivals up to it.</summary>
    public void Count(RangeSearch search, int deadline, int draw, bool last)
    {
        var best = search.Best;
        for (var home = 0; home < homes; home++)
        {
            // In mirrored time the earliest arrival is the latest departure; that of the most vehicles counts.
            var leave = best[(home * stride) + rides - 1];
            if (_onFoot[home] - deadline <= leave && _onFoot[home] <= rules.LimitSeconds)
                Met(home, _onFoot[home], deadline - _onFoot[home], _onFoot[home], 0, draw, last);
            else if (leave != Seconds.Never)
                ByVehicle(search, home, leave, deadline, draw, last);
            else if (last)
                _byLast[(home * draws) + draw] = TravelMatrix.Unreachable;
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

    private void ByVehicle(RangeSearch search, int home, int leave, int deadline, int draw, bool last)
    {
        ref var current = ref _current[home];
        var vehicles = 0;
        while (search.Best[(home * stride) + vehicles] != leave)
            vehicles++;
        if (current.Leave != leave || current.Vehicles != vehicles)
        {
            var at = (home * stride) + vehicles;
            var arrive = -search.Left[at];
            current = (leave, vehicles, arrive, (ushort)((arrive + leave + 30) / 60));
            var bin = (home * _bins) + current.Minutes;
            if (deadline - arrive <= rules.EarlySeconds && _count[bin] == 0)
                _journey[bin] = (-leave, search.BestCarried[at]);
        }

        if (deadline - current.Arrive <= rules.EarlySeconds)
        {
            _count[(home * _bins) + current.Minutes]++;
            _met[home]++;
            _early[home] += deadline - current.Arrive;
            if (last)
                _byLast[(home * draws) + draw] = current.Minutes;
        }
        else if (last)
            _byLast[(home * draws) + draw] = TravelMatrix.Unreachable;
    }

    private void Met(int home, int seconds, int leave, long carried, int early, int draw, bool last)
    {
        var minutes = (seconds + 30) / 60;
        var bin = (home * _bins) + minutes;
        if (_count[bin]++ == 0)
            _journey[bin] = (leave, carried);
        _met[home]++;
        _early[home] += early;
        if (last)
            _byLast[(home * draws) + draw] = (ushort)minutes;
    }

    /// <summary>The fewest minutes that at least so many per cent of the counted journeys take no longer than.</summary>
    private int Rank(int home, int percent)
    {
        var (left, minutes) = (((_met[home] * percent) + 99) / 100, 0);
        for (var bin = home * _bins; (left -= _count[bin]) > 0; bin++)
            minutes++;
        return minutes;
    }
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
