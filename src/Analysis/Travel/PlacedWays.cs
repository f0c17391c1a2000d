using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The journeys of placed learners, added up for any set of them.</summary>
internal sealed class PlacedWays
{
    /// <summary>Learners are counted beyond these, minutes one way.</summary>
    public static readonly ImmutableArray<int> Limits = [45, 60, 75];

    private static readonly int Modes = Enum.GetValues<JourneyMode>().Length;
    private readonly Way?[] _ways;

    /// <param name="run">The run.</param>
    /// <param name="placedPool">By competing learner the pool, or −1.</param>
    public PlacedWays(RunView run, IReadOnlyList<int> placedPool)
        => _ways = [.. Enumerable.Range(0, run.ChoiceSet.LearnerCount).Select(i => placedPool[i] < 0 ? (Way?)null : Of(run, i, placedPool[i]))];

    /// <summary>How those of some competing learners travel who are placed.</summary>
    public PlacedTravel Sum(IEnumerable<int> competing)
    {
        var ways = competing.Where(i => _ways[i] is not null).Select(i => _ways[i]!.Value).ToArray();
        var modes = new int[Modes];
        foreach (var way in ways)
            modes[(int)way.Mode]++;
        var pounds = ways.Where(way => way.Pounds is not null).Select(way => way.Pounds!.Value).Order().ToArray();
        return new PlacedTravel(
            ways.Length, [.. modes], [.. Limits.Select(limit => new BeyondMinutes(limit, ways.Count(way => way.Minutes > limit)))],
            pounds.Length, pounds.Length == 0 ? null : Percentile.NearestRank(pounds, 50), ways.Count(way => way.Saver));
    }

    private static Way Of(RunView run, int competing, int pool)
    {
        var (need, zone, site) = (run.LearnerAt(competing).TravelNeed, run.ZoneOfLearner[run.ChoiceSet.Learners[competing]], run.SiteOfPool[pool]);
        var cost = run.CostOf(need, zone, site);
        return new Way(run.ModeOf(need, zone, site), run.OptionMinutes(competing, pool), cost?.Pounds, cost?.Saver ?? false);
    }

    private readonly record struct Way(JourneyMode Mode, int Minutes, int? Pounds, bool Saver);
}
