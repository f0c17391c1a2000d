using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>Gives courses another minimum group.</summary>
internal static class ChangingMinimum
{
    public static World Apply(World world, ChangeMinimumGroup change, Faults faults)
    {
        var offers = world.Offers.ToBuilder();
        foreach (var index in Picking.Of(world, change.Where, faults))
            offers[index] = offers[index] with { MinimumGroup = Math.Min(change.Learners, offers[index].GroupSize) };
        return world.With(offers: offers.ToImmutable());
    }
}
