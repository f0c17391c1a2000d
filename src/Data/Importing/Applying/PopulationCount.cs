using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Counts young people by stage and level beside those expected: what an authority's system makes of its dates can make movers of everybody, and nothing else would tell.</summary>
internal static class PopulationCount
{
    /// <summary>What the line is called that counts who needs a place.</summary>
    public const string NeedsPlace = "Needs a place at Level 2 or below";

    private static readonly (string What, Func<Learner, bool> Is)[] Lines =
    [
        ("Stage: entrant from Year 11", learner => learner.Stage == Stage.Entrant), ("Stage: continues", learner => learner.Stage == Stage.Continuing), ("Stage: moves", learner => learner.Stage == Stage.Mover), ("Stage: NEET", learner => learner.Stage == Stage.Neet),
        ("Level: Entry level", learner => learner.IntendedLevel <= Level.Entry3), ("Level: Level 1", learner => learner.IntendedLevel == Level.Level1), ("Level: Level 2", learner => learner.IntendedLevel == Level.Level2), ("Level: above Level 2", learner => !learner.InScope),
        (NeedsPlace, learner => learner.Competes),
    ];

    /// <summary>The lines.</summary>
    /// <param name="learners">The dataset's young people.</param>
    /// <param name="modelled">The modelled population of the same zones.</param>
    /// <param name="dataset">The dataset.</param>
    public static ImmutableArray<PopulationLine> Of(ImmutableArray<Learner> learners, ImmutableArray<Learner> modelled, LoadedDataset dataset)
    {
        var district = dataset.Zones.ToDictionary(zone => zone.Code, zone => zone.DistrictCode, StringComparer.Ordinal);
        (string District, int Age) Cell(Learner learner) => (district.GetValueOrDefault(learner.ZoneCode, ""), learner.AcademicAge);
        var (cells, ages) = (modelled.ToLookup(Cell), modelled.ToLookup(learner => learner.AcademicAge));
        var shares = learners.GroupBy(Cell).Select(group => (People: group.Count(), Alike: (cells[group.Key].Any() ? cells[group.Key] : ages[group.Key.Age]).ToList())).Where(cell => cell.Alike.Count > 0).ToList();
        return learners.IsEmpty ? [] : [.. Lines.Select(line => new PopulationLine(line.What, learners.LongCount(line.Is), shares.Sum(cell => (double)cell.People * cell.Alike.Count(line.Is) / cell.Alike.Count)))];
    }
}
