using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Comparing;

/// <summary>Counts places, journeys and reach in replication after replication of one run.</summary>
internal sealed class ProvisionCounter
{
    private readonly RunView _run;
    private readonly ImmutableArray<AreaGroup> _groups;
    private readonly OpenCourses _courses;
    private readonly bool[][] _taughtIn;

    public ProvisionCounter(ComparedRun run, ImmutableArray<AreaGroup> groups)
    {
        _run = new RunView(run.World, run.Scenario, run.Travel, run.Choices, run.Choice, null);
        (_groups, _courses) = (groups, new OpenCourses(_run));
        _taughtIn = [.. groups.Select(group => run.World.Sites.Select(site => Taught(run.World, group, site)).ToArray())];
    }

    /// <summary>Counts one replication.</summary>
    public ProvisionTally Of(OfferRedraw redraw, ReplicatedChoice made)
    {
        var tally = ProvisionTally.Empty(_groups.Length);
        for (var i = 0; i < made.Choices.LearnerCount; i++)
        {
            if (made.Result.PlacedPool[i] is not (>= 0 and var pool))
                continue;
            var home = _run.ZoneOfLearner[made.Choices.Learners[i]];
            var site = _run.World.SiteIndex[redraw.Offers[made.Choices.Pools[pool].Offer].SiteId];
            var minutes = Minutes(made.Choices, i, pool);
            for (var group = 0; group < _groups.Length; group++)
                tally.Add(group, _taughtIn[group][site], _groups[group].Has[home], minutes);
        }

        var reach = _courses.Of(redraw);
        for (var i = 0; i < reach.Length; i++)
        {
            for (var group = 0; group < _groups.Length && reach[i].Courses == 0; group++)
                tally.Without[(group * ReplicationTally.Bands) + (i % ReplicationTally.Bands)] += _groups[group].Has[i / ReplicationTally.Bands] ? 1 : 0;
        }

        return tally;
    }

    /// <summary>Everything has the sites outside too, as the counts of places have.</summary>
    private static bool Taught(World world, AreaGroup group, Site site)
        => group.Kind == AreaKind.All || (site.ZoneCode is { } code && world.ZoneIndex.TryGetValue(code, out var zone) && group.Has[zone]);

    private static int Minutes(ChoiceSet choices, int learner, int pool)
        => choices.OptionMinutes[choices.Start[learner] + choices.OptionPool.AsSpan(choices.Start[learner]..choices.Start[learner + 1]).BinarySearch(pool)];
}
