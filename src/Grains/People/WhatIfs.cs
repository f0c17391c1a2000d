using Pathways.Allocation.Choice;
using Pathways.Grains.Messages;
using Pathways.Grains.Reference;
using Pathways.Model;

namespace Pathways.Grains.People;

/// <summary>What if one learner were otherwise.</summary>
internal static class WhatIfs
{
    private const string TravelLimit = "choice.travel_limit_minutes";

    public static LearnerWhatIfAnswer Answer(RunWorld run, Learner learner, LearnerWhatIf whatIf, RunResult result, int threads)
    {
        var zone = whatIf.ZoneCode ?? learner.ZoneCode;
        if (!run.World.ZoneIndex.ContainsKey(zone))
            throw new RunRefusedException($"There is no zone {zone}; give an LSOA 2021 code of the dataset.");
        var moved = learner with { ZoneCode = zone };
        var rows = whatIf.TravelLimitMinutes is { } limit ? WithLimit(run, limit, threads) : run.Rows;
        var before = RankedOffers.Of(run, learner, run.Rows.For(learner));
        var after = RankedOffers.Of(run, moved, rows.For(moved));
        var room = result.Offers.Where(offer => offer.Choice.UnfilledPlaces > 0).Select(offer => (offer.OfferId, offer.Kind == PoolKind.Commissioned)).ToHashSet();
        return new LearnerWhatIfAnswer(before, after, [.. after.Where(offer => room.Contains((offer.OfferId, offer.Commissioned))).Select(offer => offer.OfferId).Distinct(StringComparer.Ordinal)]);
    }

    private static ChoiceRows WithLimit(RunWorld run, int limitMinutes, int threads)
    {
        var world = run.World;
        var parameters = world.Parameters.With(System.Collections.Immutable.ImmutableSortedDictionary<string, double>.Empty.Add(TravelLimit, limitMinutes));
        return ChoiceRows.Of(
            new World(world.Dataset, world.Districts, world.Msoas, world.Zones, world.Areas, world.Providers, world.Sites, world.Offers, world.Vacancies, world.Learners, parameters),
            run.Travel, threads);
    }
}
