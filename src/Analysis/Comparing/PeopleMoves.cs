using Pathways.Model;

namespace Pathways.Analysis.Comparing;

/// <summary>Counts who gains and who loses, by area group.</summary>
internal static class PeopleMoves
{
    public static Moves[] Of(RunView basis, RunView scenario, Heads before, Heads after, int[] same, int groups)
    {
        var moves = new Moves[groups];
        var (placedBefore, placedAfter) = (before.Placed(basis.Choice), after.Placed(scenario.Choice));
        for (var i = 0; i < same.Length; i++)
        {
            var change = same[i] < 0
                ? new Moves { OnlyAfter = 1, OnlyAfterPlaced = placedAfter[i] ? 1 : 0 }
                : One(basis, scenario, before.All[same[i]], after.All[i], placedBefore[same[i]], placedAfter[i]);
            foreach (var group in after.GroupsOfZone[after.All[i].Zone])
                moves[group] = Sum(moves[group], change);
        }

        foreach (var gone in before.All.Where(head => !after.ById.ContainsKey(head.Learner.Id)))
            foreach (var group in before.GroupsOfZone[gone.Zone])
                moves[group] = moves[group] with { OnlyBefore = moves[group].OnlyBefore + 1 };
        return moves;
    }

    private static Moves One(RunView basis, RunView scenario, Head before, Head after, bool placedBefore, bool placedAfter)
    {
        if (!placedBefore || !placedAfter)
            return new Moves { NewlyPlaced = !placedBefore && placedAfter ? 1 : 0, NoLongerPlaced = placedBefore && !placedAfter ? 1 : 0 };
        var ((courseBefore, minutesBefore), (courseAfter, minutesAfter)) = (Place(basis, before), Place(scenario, after));
        return new Moves
        {
            OtherCourse = string.Equals(courseBefore, courseAfter, StringComparison.Ordinal) ? 0 : 1,
            Shorter = minutesAfter < minutesBefore ? 1 : 0,
            Longer = minutesAfter > minutesBefore ? 1 : 0,
        };
    }

    private static (string Course, int Minutes) Place(RunView run, Head head)
    {
        if (head.Competing >= 0)
        {
            var pool = run.Choice.PlacedPool[head.Competing];
            return (run.OfferOf(pool).Id, run.OptionMinutes(head.Competing, pool));
        }

        var held = head.Learner.HeldOfferId!;
        return run.World.OfferIndex.TryGetValue(held, out var offer)
            ? (held, run.Minutes(head.Zone, run.World.SiteIndex[run.World.Offers[offer].SiteId]))
            : (held, TravelMatrix.Unreachable);
    }

    private static Moves Sum(Moves one, Moves other) => new(
        one.NewlyPlaced + other.NewlyPlaced, one.NoLongerPlaced + other.NoLongerPlaced, one.Shorter + other.Shorter, one.Longer + other.Longer,
        one.OtherCourse + other.OtherCourse, one.OnlyBefore + other.OnlyBefore, one.OnlyAfter + other.OnlyAfter, one.OnlyAfterPlaced + other.OnlyAfterPlaced);
}
