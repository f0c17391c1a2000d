using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>How far learners travel to their places.</summary>
public static class TravelledDistance
{
    /// <summary>
    /// Mean straight-line kilometres from the centroid of the home zone to the site, over competing learners placed at sites
    /// inside Kent and Medway (as the borrowed target counts flows among the 13 districts only); 0 when there is none.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="choices">The choice sets.</param>
    /// <param name="placedPool">By competing learner: pool index, or −1.</param>
    public static double MeanKilometres(World world, ChoiceSet choices, IReadOnlyList<int> placedPool)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(placedPool);
        double kilometres = 0;
        var people = 0;
        for (var i = 0; i < choices.LearnerCount; i++)
        {
            if (placedPool[i] < 0)
                continue;
            var site = world.Sites[world.SiteIndex[world.Offers[choices.Pools[placedPool[i]].Offer].SiteId]];
            if (site.DistrictCode is null)
                continue;
            kilometres += world.Zones[world.ZoneIndex[world.Learners[choices.Learners[i]].ZoneCode]].Centroid.KilometresTo(site.Location);
            people++;
        }

        return people == 0 ? 0 : kilometres / people;
    }
}
