using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// Whether suitable courses in reach of an MSOA are full: by the test on the mean of the replications, and in one replication, where the
/// share refused in the MSOA and around it is held against the mean of the county.
/// </summary>
internal sealed class FullAround
{
    private const int Bands = ReplicationTally.Bands;

    private readonly MsoaMap _map;
    private readonly bool[] _found;
    private readonly bool[][] _byReplication;

    public FullAround(RunView run, MsoaMap map, Replicated replicated, ImmutableArray<ColdSpotMeasure> measures, double ratio)
    {
        _map = map;
        var msoas = run.World.Msoas.Select((msoa, i) => (msoa.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i, StringComparer.Ordinal);
        _found = new bool[msoas.Count * Bands];
        foreach (var measure in measures.Where(measure => measure is { FullOnly: true, Band: not null }))
            foreach (var test in measure.Tests.Where(test => test.Finding))
                _found[(msoas[test.MsoaCode] * Bands) + (int)measure.Band!.Value] = true;
        _byReplication = [.. replicated.Tallies.Select(_ => new bool[_found.Length])];
        for (var band = 0; band < Bands; band++)
            Compare(run, replicated, band, ratio);
    }

    /// <summary>How many replications there are.</summary>
    public int Replications => _byReplication.Length;

    /// <summary>Whether the test finds it.</summary>
    public bool Found(int zone, int band) => _found[(_map.OfZone[zone] * Bands) + band];

    /// <summary>Whether it is so in one replication.</summary>
    public bool In(int replication, int zone, int band) => _byReplication[replication][(_map.OfZone[zone] * Bands) + band];

    private void Compare(RunView run, Replicated replicated, int band, double ratio)
    {
        var competing = new int[run.World.Zones.Length];
        for (var i = 0; i < run.ChoiceSet.LearnerCount; i++)
            competing[run.ZoneOfLearner[run.ChoiceSet.Learners[i]]] += (int)run.LearnerAt(i).IntendedLevel.Band() == band ? 1 : 0;
        var people = _map.Sum(zone => competing[zone]);
        var refused = replicated.Tallies.Select(tally => _map.Sum(zone => tally.FullByZone[(zone * Bands) + band])).ToArray();
        var all = people.Sum();
        var mean = all == 0 ? 0 : refused.Sum(counts => counts.Sum()) / refused.Length / all;
        for (var replication = 0; replication < refused.Length; replication++)
        {
            for (var msoa = 0; msoa < people.Length; msoa++)
            {
                var (cases, around) = (_map.Weights.Lag(msoa, refused[replication]), _map.Weights.Lag(msoa, people));
                _byReplication[replication][(msoa * Bands) + band] = around > 0 && cases > 0 && cases >= ratio * mean * around;
            }
        }
    }
}
