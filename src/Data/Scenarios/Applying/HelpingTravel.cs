using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>Changes what help learners need to travel, and with it which journeys are feasible for them.</summary>
internal static class HelpingTravel
{
    public static World Budget(World world, PersonalTransportBudget change, ulong seed, Faults faults) => Changed(
        world, Homes.Of(world, change.Areas, change.Districts, faults), change.Percent, seed, DrawPurpose.TransportBudget,
        learner => learner is { Sen: SenStatus.Ehcp, TravelNeed: not TravelNeed.Assisted }, TravelNeed.Assisted, "no holder of a plan who is not taken from door to door already", faults);

    public static World Training(World world, TravelTraining change, ulong seed, Faults faults) => Changed(
        world, Homes.Of(world, change.Areas, change.Districts, faults), change.Percent, seed, DrawPurpose.TravelTraining,
        learner => learner.TravelNeed == TravelNeed.Assisted, TravelNeed.Trained, "no learner who is taken from door to door", faults);

    private static World Changed(
        World world, bool[] home, double percent, ulong seed, DrawPurpose purpose, Func<Learner, bool> whom, TravelNeed need, string none, Faults faults)
    {
        if (faults.Any)
            return world;
        bool Picked(Learner learner) => home[world.ZoneIndex[learner.ZoneCode]] && whom(learner);
        if (!world.Learners.Any(Picked))
            faults.Bad("", null, "picks " + none, "give another area or district, or leave the modification out");
        return faults.Any ? world : world.With(learners:
        [
            .. world.Learners.Select(learner => Picked(learner) && Draws.Uniform(seed, Draws.Key(learner.Id), 0, purpose) < percent / 100 ? learner with { TravelNeed = need } : learner),
        ]);
    }
}
