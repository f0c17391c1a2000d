using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>
/// Makes the cohort larger or smaller. Every learner has one draw, keyed by seed and learner: below the growth, the learner has a
/// double (at 250 %, two doubles and a third by the draw); below the shrinkage, the learner is gone. So growth is nested: whoever
/// is doubled at 5 % is doubled at 10 %. A double of someone who holds a place keeps one on the same course while one is left,
/// the lowest draws first, and else competes as a mover: places are a stock that a larger cohort does not make.
/// </summary>
internal static class GrowingCohort
{
    public static World Apply(World world, CohortGrowth change, ulong seed, Faults faults)
    {
        var home = Homes.Of(world, change.Areas, change.Districts, faults);
        if (faults.Any)
            return world;
        if (!world.Learners.Any(learner => home[world.ZoneIndex[learner.ZoneCode]]))
            faults.Bad("", null, "picks no learner", "give another area or district");
        var share = change.Percent / 100;
        var drawn = world.Learners.Where(learner => home[world.ZoneIndex[learner.ZoneCode]])
            .Select(learner => (Learner: learner, Draw: Draws.Uniform(seed, Draws.Key(learner.Id), 0, DrawPurpose.CohortGrowth)))
            .OrderBy(pair => pair.Draw).ThenBy(pair => pair.Learner.Id, StringComparer.Ordinal).ToArray();
        var gone = drawn.Where(pair => pair.Draw < -share).Select(pair => pair.Learner.Id).ToHashSet(StringComparer.Ordinal);
        return world.With(
            zones: [.. world.Zones.Select((zone, index) => home[index] ? Scaled(zone, 1 + share, world.Dataset.AcademicYear.StartYear) : zone)],
            learners: [.. world.Learners.Where(learner => !gone.Contains(learner.Id)).Concat(Doubles(world, drawn, share)).OrderBy(learner => learner.Id, StringComparer.Ordinal)]);
    }

    private static IEnumerable<Learner> Doubles(World world, (Learner Learner, double Draw)[] drawn, double share)
    {
        var left = Left(world);
        for (var turn = 1; turn - 1 < share; turn++)
        {
            foreach (var (learner, _) in drawn.TakeWhile(pair => pair.Draw < share - turn + 1))
                yield return Double(learner, string.Create(CultureInfo.InvariantCulture, $"{learner.Id}-g{turn}"), left);
        }
    }

    private static Learner Double(Learner learner, string id, Dictionary<string, (int Commissioned, int General)> left)
    {
        if (learner.HeldOfferId is not { } held)
            return learner with { Id = id };
        var (commissioned, general) = left.GetValueOrDefault(held);
        if (learner.Sen == SenStatus.Ehcp && commissioned > 0)
            left[held] = (commissioned - 1, general);
        else if (general > 0)
            left[held] = (commissioned, general - 1);
        else
            return learner with { Id = id, Stage = Stage.Mover, HeldOfferId = null };
        return learner with { Id = id };
    }

    private static Dictionary<string, (int Commissioned, int General)> Left(World world)
    {
        var held = HeldHere.Of(world);
        return world.Offers.ToDictionary(
            offer => offer.Id, offer => held.GetValueOrDefault(offer.Id).Open(offer, world.Sites[world.SiteIndex[offer.SiteId]]), StringComparer.Ordinal);
    }

    private static Zone Scaled(Zone zone, double factor, int year)
        => zone with { Cohorts = [.. zone.Cohorts.Select(cohort => cohort.Year == year ? cohort with { People = cohort.People * factor } : cohort)] };
}
