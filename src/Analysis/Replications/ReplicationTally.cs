using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The light analysis of one replication: whole numbers only, so that sums do not depend on their order.</summary>
/// <param name="NoPlaceByZone">Zone × band: competing learners of the band without a place.</param>
/// <param name="FullByZone">Of these, those whose suitable courses in reach were full or did not run.</param>
/// <param name="NoPlaceByGroup">Zone × <see cref="MeasureGroup"/>: competing learners of the group without a place.</param>
/// <param name="PlacesInReach">Area group × band and all: open places that one of its competing learners at least has as an option.</param>
internal sealed record ReplicationTally(int[] NoPlaceByZone, int[] FullByZone, int[] NoPlaceByGroup, int[] PlacesInReach)
{
    /// <summary>Bands, and all together after them.</summary>
    public const int Bands = 3;

    /// <summary>Number of <see cref="MeasureGroup"/>s.</summary>
    public const int Groups = 4;

    public static ReplicationTally Of(RunView run, int[][] groupsOfZone, int groups, OfferRedraw redraw, ReplicatedChoice made)
    {
        var zones = run.World.Zones.Length;
        var tally = new ReplicationTally(new int[zones * Bands], new int[zones * Bands], new int[zones * Groups], new int[groups * (Bands + 1)]);
        var reached = new bool[groups * made.Choices.Pools.Length];
        for (var i = 0; i < made.Choices.LearnerCount; i++)
        {
            var zone = run.ZoneOfLearner[made.Choices.Learners[i]];
            var options = made.Choices.OptionPool.AsSpan(made.Choices.Start[i]..made.Choices.Start[i + 1]);
            foreach (var group in groupsOfZone[zone])
            {
                var row = reached.AsSpan(group * made.Choices.Pools.Length, made.Choices.Pools.Length);
                foreach (var pool in options)
                    row[pool] = true;
            }

            if (made.Result.PlacedPool[i] < 0)
                tally.Count(zone, run.LearnerAt(i), made.Result.Reasons[i]);
        }

        tally.Reach(made.Choices, [.. made.Choices.Pools.Select(pool => (int)redraw.Offers[pool.Offer].Level.Band())], reached, groups);
        return tally;
    }

    /// <summary>Whether a learner belongs to a group.</summary>
    public static bool Belongs(Learner learner, MeasureGroup group) => group switch
    {
        MeasureGroup.Ehcp => learner.Sen == SenStatus.Ehcp,
        MeasureGroup.SenSupport => learner.Sen == SenStatus.SenSupport,
        MeasureGroup.FreeSchoolMeals => learner.FreeSchoolMeals,
        _ => true,
    };

    private void Count(int zone, Learner learner, PlacementReason reason)
    {
        var band = (int)learner.IntendedLevel.Band();
        NoPlaceByZone[(zone * Bands) + band]++;
        if (reason is PlacementReason.AllFull or PlacementReason.GroupsTooSmall)
            FullByZone[(zone * Bands) + band]++;
        for (var group = 0; group < Groups; group++)
            NoPlaceByGroup[(zone * Groups) + group] += Belongs(learner, (MeasureGroup)group) ? 1 : 0;
    }

    private void Reach(ChoiceSet choices, int[] bands, bool[] reached, int groups)
    {
        for (var group = 0; group < groups; group++)
        {
            for (var pool = 0; pool < choices.Pools.Length; pool++)
            {
                if (!reached[(group * choices.Pools.Length) + pool])
                    continue;
                PlacesInReach[(group * (Bands + 1)) + bands[pool]] += choices.Pools[pool].Places;
                PlacesInReach[(group * (Bands + 1)) + Bands] += choices.Pools[pool].Places;
            }
        }
    }
}
