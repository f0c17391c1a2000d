using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>What one zone can reach of each kind of course, as the numbers that <see cref="AccessResults"/> keeps.</summary>
internal sealed class KindRows
{
    private readonly RunView _run;
    private readonly OpenCourses _courses;
    private readonly KindPools _kinds;
    private readonly double[][] _catchment;

    public KindRows(RunView run, OpenCourses courses, KindPools kinds)
        => (_run, _courses, _kinds, _catchment) = (run, courses, kinds, KindCatchment.Of(run, courses, kinds));

    /// <summary>The numbers of a zone: its rows by kind, those with nothing within the longest limit left out.</summary>
    public ImmutableArray<int> Of(int zone)
    {
        var rows = new Row?[_kinds.Kinds.Length];
        var minutes = _courses.Minutes.Slice(zone * _run.World.Sites.Length, _run.World.Sites.Length);
        foreach (var (pool, kind) in _kinds.Pools)
        {
            var site = _run.SiteOfPool[pool];
            if (minutes[site] <= ZoneReachAnalysis.Limits[^1])
                (rows[kind] ??= new Row(kind)).Add(_run, _courses.ProviderOf(site), zone, pool, minutes[site]);
        }

        return [.. rows.Select((row, kind) => row?.Numbers(_catchment[kind][zone], _run.WayOf(zone, row.NearestSite))).OfType<int[]>().SelectMany(numbers => numbers)];
    }

    private sealed class Row(int kind)
    {
        private readonly int[] _within = new int[2 * ZoneReachAnalysis.Limits.Length];
        private readonly HashSet<int> _providers = [];
        private int _nearest = int.MaxValue;

        /// <summary>Site to which the minutes are fewest.</summary>
        public int NearestSite { get; private set; }

        private int _pounds = -1;
        private int _places;
        private (int Choice, int Best) _taken;
        private long _value = -1;

        public void Add(RunView run, int provider, int zone, int pool, ushort minutes)
        {
            var places = run.ChoiceSet.Pools[pool].Places;
            for (var limit = 0; limit < ZoneReachAnalysis.Limits.Length; limit++)
            {
                if (minutes > ZoneReachAnalysis.Limits[limit])
                    continue;
                _within[2 * limit]++;
                _within[(2 * limit) + 1] += places;
            }

            if (minutes < _nearest)
                (_nearest, NearestSite) = (minutes, run.SiteOfPool[pool]);
            if (run.CostOf(TravelNeed.Independent, zone, run.SiteOfPool[pool]) is { } cost && (_pounds < 0 || cost.Pounds < _pounds))
                _pounds = cost.Pounds;
            if (minutes > run.Parameters.TravelLimitMinutes)
                return;
            _providers.Add(provider);
            _places += places;
            _taken = (_taken.Choice + run.Choice.Pools[pool].Placed, _taken.Best + run.Best!.Placed[pool]);
            _value = Math.Max(_value, run.Best!.ValueOfOneMorePlace[pool]);
        }

        public int[] Numbers(double catchment, NearestWay? way) =>
        [
            kind, .. _within, _nearest, _pounds, _providers.Count, Share(_taken.Choice), Share(_taken.Best), (int)Math.Min(_value, int.MaxValue), Thousandths(catchment),
            .. way is { } known ? (int[])[known.MostMinutes, known.Changes, known.WalkMinutes, known.LeaveMinutes, known.EarlyMinutes] : [-1, -1, -1, -1, -1],
        ];

        private int Share(int taken) => _places == 0 ? -1 : Thousandths((double)taken / _places);

        private static int Thousandths(double value) => (int)Math.Round(1000 * value, MidpointRounding.AwayFromZero);
    }
}
