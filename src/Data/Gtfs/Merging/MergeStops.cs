using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Gtfs.Merging;

/// <summary>Stops of several feeds, matched by ATCO code.</summary>
internal sealed class MergeStops
{
    /// <summary>Stops of one code that stand farther apart were numbered independently.</summary>
    private const double SameStopKilometres = 1;

    private readonly Dictionary<string, int> _index = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<GtfsStop> _rows = [];

    /// <summary>Ids that were given a prefix.</summary>
    public int Renamed { get; private set; }

    /// <summary>The index of every stop in the merged feed, and how many were there before.</summary>
    public (int[] Index, int Matched) Add(ImmutableArray<GtfsStop> stops, int feed)
    {
        var (index, matched, first) = (new int[stops.Length], 0, _rows.Count);
        for (var i = 0; i < stops.Length; i++)
        {
            var stop = stops[i];
            if (_index.TryGetValue(stop.Id, out var known) && known < first && _rows[known].IsStation == stop.IsStation
                && _rows[known].Location.KilometresTo(stop.Location) <= SameStopKilometres)
            {
                index[i] = known;
                matched++;
                continue;
            }

            var free = MergedName.Free(stop.Id, feed, _index.ContainsKey);
            Renamed += free == stop.Id ? 0 : 1;
            index[i] = _rows.Count;
            _index.Add(free, _rows.Count);
            _rows.Add(stop with { Id = free });
        }

        for (var i = 0; i < stops.Length; i++)
        {
            if (index[i] >= first)
                _rows[index[i]] = _rows[index[i]] with { Parent = stops[i].Parent < 0 ? -1 : index[stops[i].Parent] };
        }

        return (index, matched);
    }

    public ImmutableArray<GtfsStop> Build() => [.. _rows];
}
