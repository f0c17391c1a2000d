using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Comparing;

/// <summary>
/// What happens to the learners of a course that closes to entrants, as applications work today. Everything else is as it is and
/// has the same draws, so every change is the closing's.
/// </summary>
public static class ClosingAnalysis
{
    /// <summary>Looks at the closing.</summary>
    /// <param name="basis">The run as it is.</param>
    /// <param name="world">The world with the course closed.</param>
    /// <param name="choices">Who then competes for what.</param>
    /// <param name="choice">As applications then work.</param>
    /// <param name="offerId">The course.</param>
    public static ClosedCourse Of(ComparedRun basis, World world, ChoiceSet choices, ChoiceResult choice, string offerId)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(world);
        var before = new RunView(basis.World, basis.Scenario, basis.Travel, basis.Choices, basis.Choice, null);
        var after = new RunView(world, basis.Scenario, basis.Travel, choices, choice, null);
        var there = Enumerable.Range(0, before.ChoiceSet.LearnerCount)
            .Where(i => before.Choice.PlacedPool[i] >= 0 && before.OfferOf(before.Choice.PlacedPool[i]).Id == offerId).ToArray();
        var offer = basis.World.Offers[basis.World.OfferIndex[offerId]];
        var pools = Enumerable.Range(0, before.ChoiceSet.Pools.Length).Where(pool => before.OfferOf(pool).Id == offerId).ToArray();
        return new ClosedCourse(
            offer, pools.Sum(pool => before.ChoiceSet.Pools[pool].Places), there.Length, basis.World.Learners.Count(learner => learner.HeldOfferId == offerId),
            [.. there.Select(i => Loser(before, after, i))], Others(before, after, there));
    }

    private static Loser Loser(RunView before, RunView after, int i)
    {
        var learner = before.LearnerAt(i);
        var zone = before.ZoneOfLearner[before.ChoiceSet.Learners[i]];
        var (from, to) = (before.Choice.PlacedPool[i], after.Choice.PlacedPool[i]);
        return new Loser(
            before.World.Areas.Areas[before.World.AreaOfZone[zone]].Name, learner, before.OptionMinutes(i, from), Pounds(before, learner, zone, from),
            to < 0 ? null : after.OfferOf(to).Id, to < 0 ? null : after.OfferOf(to).Title, to < 0 ? null : AreaOf(after, to),
            to < 0 ? null : after.OptionMinutes(i, to), to < 0 ? null : Pounds(after, learner, zone, to), after.Choice.Reasons[i]);
    }

    /// <summary>Learners of other courses who lose their place to those of the closed one, or gain one when they leave it.</summary>
    private static Knock Others(RunView before, RunView after, int[] there)
    {
        var own = there.ToHashSet();
        var (lose, gain, move) = (0, 0, 0);
        for (var i = 0; i < before.ChoiceSet.LearnerCount; i++)
        {
            if (own.Contains(i))
                continue;
            var (from, to) = (before.Choice.PlacedPool[i], after.Choice.PlacedPool[i]);
            lose += from >= 0 && to < 0 ? 1 : 0;
            gain += from < 0 && to >= 0 ? 1 : 0;
            move += from >= 0 && to >= 0 && before.OfferOf(from).Id != after.OfferOf(to).Id ? 1 : 0;
        }

        return new Knock(lose, gain, move);
    }

    private static string? AreaOf(RunView run, int pool)
        => run.World.Sites[run.SiteOfPool[pool]].ZoneCode is { } zone && run.World.ZoneIndex.TryGetValue(zone, out var index) ? run.World.Areas.Areas[run.World.AreaOfZone[index]].Name : null;

    private static int? Pounds(RunView run, Learner learner, int zone, int pool) => run.CostOf(learner.TravelNeed, zone, run.SiteOfPool[pool])?.Pounds;
}

/// <summary>What a course's closing does. Modelled; about single learners, so for synthetic data or inside the authority.</summary>
/// <param name="Offer">The course.</param>
/// <param name="OpenPlaces">Places open to applicants before.</param>
/// <param name="Placed">Newly placed there before.</param>
/// <param name="Continuing">Who hold a place and finish.</param>
/// <param name="Losers">The newly placed, one by one.</param>
/// <param name="Others">What follows for learners of other courses.</param>
public sealed record ClosedCourse(CourseOffer Offer, int OpenPlaces, int Placed, int Continuing, ImmutableArray<Loser> Losers, Knock Others)
{
    /// <summary>The same over paired replications; null where none were made.</summary>
    public ClosingReplications? Over { get; init; }
}

/// <summary>A learner who was placed on the course.</summary>
/// <param name="HomeArea">Area of home.</param>
/// <param name="Learner">Who.</param>
/// <param name="MinutesBefore">Journey to the course, minutes one way.</param>
/// <param name="PoundsBefore">Its cost a year; null where not known.</param>
/// <param name="OfferId">Where the learner goes; null when no suitable place is found in the model.</param>
/// <param name="Title">Its title.</param>
/// <param name="OfferArea">Area of its site.</param>
/// <param name="MinutesAfter">Journey there.</param>
/// <param name="PoundsAfter">Its cost a year.</param>
/// <param name="Reason">Why not better, or why none.</param>
public sealed record Loser(
    string HomeArea, Learner Learner, int MinutesBefore, int? PoundsBefore, string? OfferId, string? Title, string? OfferArea,
    int? MinutesAfter, int? PoundsAfter, PlacementReason Reason);

/// <summary>Learners of other courses.</summary>
/// <param name="NoLongerPlaced">Who lose their place.</param>
/// <param name="NewlyPlaced">Who gain one.</param>
/// <param name="OtherCourse">Who go to another course.</param>
public readonly record struct Knock(int NoLongerPlaced, int NewlyPlaced, int OtherCourse);
