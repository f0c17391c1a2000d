using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>
/// Closes courses to entrants: their route ends with the year before. They stay in the world, so that those who hold a place can
/// finish; displaced, these lose it and compete as movers.
/// </summary>
internal static class Closing
{
    public static World Offers(World world, CloseOffer change, Faults faults)
        => Close(world, Picking.Of(world, change.Where, faults), change.Continuing);

    public static World Provider(World world, CloseProvider change, Faults faults)
    {
        var ids = Words.Providers(world, [change.Provider], "provider", faults);
        var courses = Enumerable.Range(0, world.Offers.Length)
            .Where(index => ids.Contains(world.Sites[world.SiteIndex[world.Offers[index].SiteId]].ProviderId)).ToImmutableArray();
        if (!faults.Any && courses.IsEmpty)
            faults.Bad("provider", change.Provider, "teaches no course of the dataset", "give a provider that does");
        return Close(world, courses, change.Continuing);
    }

    /// <summary>The world with courses closed to entrants.</summary>
    internal static World Close(World world, ImmutableArray<int> courses, Continuing continuing)
    {
        var offers = world.Offers.ToBuilder();
        foreach (var index in courses)
            offers[index] = offers[index] with { RouteLastYear = world.Dataset.AcademicYear.StartYear - 1, HasNoSuccessor = true };
        var closed = courses.Select(index => world.Offers[index].Id).ToHashSet(StringComparer.Ordinal);
        return continuing == Continuing.Finish
            ? world.With(offers: offers.ToImmutable())
            : world.With(offers: offers.ToImmutable(), learners: [.. world.Learners.Select(learner => learner.HeldOfferId is { } held && closed.Contains(held)
                ? learner with { Stage = Stage.Mover, HeldOfferId = null }
                : learner)]);
    }
}
