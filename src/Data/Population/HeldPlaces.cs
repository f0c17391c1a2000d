using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>
/// Gives continuing learners in scope the place they hold. Offers of the intended level band that the learner may attend are drawn
/// with weight places × exp(−decay × straight-line kilometres); the decay is borrowed from apprenticeships (KENT.md §6). Of an
/// offer at most a modelled share of the places is held; a learner for whom nothing is left becomes a mover.
/// Learners whose place is known keep it.
/// </summary>
internal static class HeldPlaces
{
    public static ImmutableArray<Learner> Assign(ImmutableArray<Learner> learners, PopulationInputs inputs, ulong seed)
    {
        if (inputs.Offers.IsEmpty)
            return learners;
        var book = new HeldPlaceBook(inputs);
        var zones = inputs.Zones.Select((zone, index) => (zone.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index, StringComparer.Ordinal);
        foreach (var learner in learners.Where(learner => learner.HeldOfferId is not null))
            book.Keep(learner);
        int[] continuing = [.. Enumerable.Range(0, learners.Length).Where(i => learners[i].InScope && learners[i].Stage == Stage.Continuing && learners[i].HeldOfferId is null)];
        // Learners with an EHCP come first, since few offers take them; within each kind the order is random.
        Array.Sort(
            [.. continuing.Select(i => (learners[i].Sen == SenStatus.Ehcp ? 0 : 1, Draws.Bits(seed, Draws.Key(learners[i].Id), 0, DrawPurpose.Held)))], continuing);
        var result = learners.ToBuilder();
        foreach (var i in continuing)
        {
            var held = book.Take(learners[i], zones[learners[i].ZoneCode], seed);
            result[i] = held is null ? learners[i] with { Stage = Stage.Mover } : learners[i] with { HeldOfferId = held };
        }

        return result.ToImmutable();
    }
}
