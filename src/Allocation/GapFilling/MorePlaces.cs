using System.Collections.Immutable;
using Pathways.Allocation.Flow;

namespace Pathways.Allocation.GapFilling;

/// <summary>
/// What more places on an existing offer would come to, found as a lot's value is: by one shortest path for each place
/// (<see cref="PlaceMoves"/>), groups that become too small closed. More places of an offer are a candidate that everybody may take who
/// may take the offer, at the same cost, and that needs no group of its own, since the offer runs already.
/// </summary>
public sealed class MorePlaces
{
    private readonly GapQuestions _questions;

    /// <param name="problem">The problem whose existing offers are asked about.</param>
    /// <param name="start">The best case as it is.</param>
    /// <param name="offers">The offers, by index; none that does not run in <paramref name="start"/>.</param>
    /// <param name="places">How many more each, from 1.</param>
    /// <exception cref="ArgumentException">An offer does not run, or there is no more of it.</exception>
    public MorePlaces(GapProblem problem, GapStart start, ImmutableArray<int> offers, int places)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(start);
        if (offers.Any(start.Closed.Contains))
            throw new ArgumentException("An offer that does not run has no learners to which places could be added.", nameof(offers));
        Offers = offers;
        _questions = new GapQuestions(Problem(problem.Existing, offers, places), start);
    }

    /// <summary>The offers asked about.</summary>
    public ImmutableArray<int> Offers { get; }

    /// <summary>What more places on one of them spare, in units of cost, and learners with a place more.</summary>
    /// <param name="at">Index into <see cref="Offers"/>.</param>
    public (long Gain, int Placed) Of(int at) => _questions.Of([at]);

    private static GapProblem Problem(AllocationProblem existing, ImmutableArray<int> offers, int places)
    {
        var (start, learner, cost) = (new List<int> { 0 }, new List<int>(), new List<int>());
        foreach (var offer in offers)
        {
            for (var who = 0; who < existing.LearnerCount; who++)
            {
                var option = Array.IndexOf(existing.OptionOffer, offer, existing.Start[who], existing.Start[who + 1] - existing.Start[who]);
                if (option < 0)
                    continue;
                learner.Add(who);
                cost.Add(existing.OptionCost[option]);
            }

            start.Add(learner.Count);
        }

        return new GapProblem(
            existing, [.. offers.Select((offer, row) => new LotCandidate($"more places {row}: {existing.OfferIds[offer]}", places, places, 0, 1, 0, -1))], [.. start], [.. learner], [.. cost]);
    }
}
