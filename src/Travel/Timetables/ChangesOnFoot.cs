using Pathways.Model;
using Pathways.Travel.Walking;

namespace Pathways.Travel.Timetables;

/// <summary>
/// Where one may change: at the same stop, between stops of one station, at stops in walking distance, and as transfers.txt
/// says. A change takes its walk and the minutes of a change; a stated minimum replaces both, a timed change needs the walk only.
/// </summary>
internal sealed class ChangesOnFoot(GtfsFeed feed, TimetableRules rules, Footpaths paths, StopGrid grid, IReadOnlyList<int> served, bool[] rail)
{
    private const int Timed = 1;
    private const int AtLeast = 2;
    private const int NotPossible = 3;

    public Transfers Build()
    {
        var (stated, forbidden) = Stated();
        var entries = new List<(int From, int To, int Seconds, int Walk)>();
        void Add(int from, int to, int walk)
        {
            if (!forbidden.Contains((from, to)))
                entries.Add(stated.TryGetValue((from, to), out var seconds) ? (from, to, seconds, Math.Min(walk, seconds)) : (from, to, walk + rules.ChangeSeconds, walk));
        }

        foreach (var from in served)
        {
            Add(from, from, 0);
            foreach (var (to, walk) in Neighbours(from))
            {
                Add(from, to, walk);
                Add(to, from, walk);
            }
        }

        var walked = entries.Select(entry => (entry.From, entry.To)).ToHashSet();
        foreach (var ((from, to), seconds) in stated.Where(pair => !walked.Contains(pair.Key) && !forbidden.Contains(pair.Key)).OrderBy(pair => pair.Key))
            entries.Add((from, to, seconds, Math.Min(seconds, Straight(from, to))));
        return Transfers.Of(feed.Stops.Length, entries);
    }

    /// <summary>Later stops that can be walked to, so that each pair is measured once and takes equally long both ways.</summary>
    private IEnumerable<(int Stop, int Walk)> Neighbours(int from)
    {
        var (near, far) = (rules.Common.ChangeWalkLimitMetres, Math.Max(rules.Common.ChangeWalkLimitMetres, rules.Common.TownChangeWalkLimitMetres));
        var place = feed.Stops[from];
        foreach (var to in grid.Around(place.Location, far))
        {
            if (to <= from)
                continue;
            if (place.Parent >= 0 && feed.Stops[to].Parent == place.Parent)
                yield return (to, Straight(from, to));
            else if (paths.Between(place.Location, feed.Stops[to].Location, rail[from] || rail[to] ? far : near) is { } walk)
                yield return (to, rules.Common.WalkSeconds(walk.Metres));
        }
    }

    /// <summary>What transfers.txt says, a station standing for all its stops.</summary>
    private (Dictionary<(int From, int To), int> Seconds, HashSet<(int From, int To)> Forbidden) Stated()
    {
        var (seconds, forbidden) = (new Dictionary<(int, int), int>(), new HashSet<(int, int)>());
        var stopsOf = served.Where(stop => feed.Stops[stop].Parent >= 0).ToLookup(stop => feed.Stops[stop].Parent);
        var isServed = served.ToHashSet();
        foreach (var transfer in feed.Transfers)
        {
            foreach (var from in Stops(transfer.From))
            {
                foreach (var to in Stops(transfer.To))
                {
                    if (transfer.Type == NotPossible)
                        forbidden.Add((from, to));
                    else if (transfer.Type == AtLeast && transfer.MinimumSeconds is { } least)
                        seconds[(from, to)] = least;
                    else
                        seconds[(from, to)] = Straight(from, to) + (transfer.Type == Timed ? 0 : rules.ChangeSeconds);
                }
            }
        }

        return (seconds, forbidden);

        IEnumerable<int> Stops(int stop) => feed.Stops[stop].IsStation ? stopsOf[stop] : isServed.Contains(stop) ? [stop] : [];
    }

    private int Straight(int from, int to)
        => rules.Common.WalkSeconds(feed.Stops[from].Location.KilometresTo(feed.Stops[to].Location) * 1000 * rules.Common.WalkDetour);
}
