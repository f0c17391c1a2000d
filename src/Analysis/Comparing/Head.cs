using Pathways.Model;

namespace Pathways.Analysis.Comparing;

/// <summary>A young person in scope in one run.</summary>
/// <param name="Learner">Who.</param>
/// <param name="Zone">Index of the home's zone.</param>
/// <param name="Competing">Index among those who compete; −1 for one who keeps a place.</param>
internal readonly record struct Head(Learner Learner, int Zone, int Competing)
{
    /// <summary>Whether a place is kept.</summary>
    public bool Holds => Learner is { Stage: Stage.Continuing, HeldOfferId: not null };
}

/// <summary>The young people in scope of a run and where they are counted.</summary>
internal sealed class Heads
{
    private readonly int[][] _cells;

    public Heads(RunView run, IReadOnlyList<AreaGroup> groups)
    {
        var competing = new int[run.World.Learners.Length];
        Array.Fill(competing, -1);
        for (var i = 0; i < run.ChoiceSet.LearnerCount; i++)
            competing[run.ChoiceSet.Learners[i]] = i;
        All = [.. Enumerable.Range(0, competing.Length).Where(index => run.World.Learners[index].InScope)
            .Select(index => new Head(run.World.Learners[index], run.ZoneOfLearner[index], competing[index]))];
        GroupsOfZone = [.. Enumerable.Range(0, run.World.Zones.Length).Select(zone => Enumerable.Range(0, groups.Count).Where(group => groups[group].Has[zone]).ToArray())];
        ById = All.Select((head, index) => (head.Learner.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        _cells = [.. All.Select(head => Cells.Of(head.Learner, run.World.Zones[head.Zone]))];
    }

    /// <summary>Everybody in scope, by id.</summary>
    public Head[] All { get; }

    /// <summary>Index into <see cref="All"/> by id.</summary>
    public Dictionary<string, int> ById { get; }

    /// <summary>By zone: the area groups to which it belongs.</summary>
    public int[][] GroupsOfZone { get; }

    /// <summary>Whether each has a place.</summary>
    public bool[] Placed(ChoiceResult choice)
        => Array.ConvertAll(All, head => head.Competing >= 0 ? choice.PlacedPool[head.Competing] >= 0 : head.Holds);

    /// <summary>Area group × cell: how many for whom something holds.</summary>
    public int[] Count(int groups, Func<int, bool> holds)
    {
        var counts = new int[groups * Cells.Count];
        for (var i = 0; i < All.Length; i++)
        {
            if (!holds(i))
                continue;
            foreach (var group in GroupsOfZone[All[i].Zone])
                foreach (var cell in _cells[i])
                    counts[(group * Cells.Count) + cell]++;
        }

        return counts;
    }
}
