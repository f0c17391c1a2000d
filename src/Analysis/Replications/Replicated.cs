using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Makes <c>choice</c> anew on a redrawn offer: the allocation's part, which this room does not know.</summary>
/// <param name="redraw">The offer as drawn, with the seed of everything else.</param>
/// <returns>Learners and pools in the run's order.</returns>
public delegate ReplicatedChoice ReplicateChoice(OfferRedraw redraw);

/// <summary>The draws of the offer and the light analysis of the replications.</summary>
/// <param name="Redraws">All draws; the first of them are those of the replications.</param>
/// <param name="Tallies">By replication.</param>
internal sealed record Replicated(OfferRedraw[] Redraws, ReplicationTally[] Tallies)
{
    /// <summary>Draws and counts; the same whatever the number of threads, since every replication is a pure function of its number.</summary>
    public static Replicated Of(
        RunView run, ColdSpotParameters parameters, IReadOnlyList<AreaGroup> groups, ReplicateChoice replicate, int threads, CancellationToken cancellationToken,
        params IReadOnlyList<Action<OfferRedraw, ReplicatedChoice>> also)
    {
        var draws = new OfferRedraws(run.World, parameters.Redraw, run.Scenario.Seed);
        var redraws = new OfferRedraw[parameters.OfferDraws];
        var tallies = new ReplicationTally[parameters.Replications];
        var groupsOfZone = Enumerable.Range(0, run.World.Zones.Length)
            .Select(zone => Enumerable.Range(0, groups.Count).Where(group => groups[group].Has[zone]).ToArray()).ToArray();
        Threaded.For(redraws.Length, threads, number =>
        {
            redraws[number] = draws.Of(number);
            if (number >= tallies.Length)
                return;
            var made = replicate(redraws[number]);
            tallies[number] = ReplicationTally.Of(run, groupsOfZone, groups.Count, redraws[number], made);
            foreach (var take in also)
                take(redraws[number], made);
        }, cancellationToken);
        return new Replicated(redraws, tallies);
    }
}
