using System.Collections.Immutable;
using Pathways.Allocation.Flow;

namespace Pathways.Allocation.GapFilling;

/// <summary>
/// Existing offers, and what may be opened beside them: candidates are offers with no place yet. Options of candidate <c>c</c> are
/// at <c>Start[c]</c> up to <c>Start[c + 1]</c>, learners ascending. Immutable by convention: the arrays are not written to.
/// </summary>
public sealed class GapProblem
{
    /// <exception cref="ArgumentException">An array has the wrong length, or a value is out of range; the message names it.</exception>
    /// <param name="existing">The existing offers and the learners.</param>
    /// <param name="candidates">What may be opened.</param>
    /// <param name="start">Row starts of the candidates' options, one more than candidates.</param>
    /// <param name="learner">Learner of each option.</param>
    /// <param name="cost">Cost of each option, as those of the existing offers.</param>
    /// <param name="areaOfLearner">By learner: index of the area of home, −1 for none; empty when areas do not matter.</param>
    public GapProblem(
        AllocationProblem existing, ImmutableArray<LotCandidate> candidates, int[] start, int[] learner, int[] cost, ImmutableArray<int> areaOfLearner = default)
    {
        ArgumentNullException.ThrowIfNull(existing);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(learner);
        ArgumentNullException.ThrowIfNull(cost);
        (Existing, Candidates, Start, Learner, Cost) = (existing, candidates, start, learner, cost);
        AreaOfLearner = areaOfLearner.IsDefault ? [] : areaOfLearner;
        if (start.Length != candidates.Length + 1 || start[0] != 0 || start[^1] != learner.Length || learner.Length != cost.Length)
            throw new ArgumentException("The candidates' options do not fit the candidates.");
        if (AreaOfLearner.Length != 0 && AreaOfLearner.Length != existing.LearnerCount)
            throw new ArgumentException("There is not one area for every learner.");
        for (var candidate = 0; candidate < candidates.Length; candidate++)
            Check(candidate);
    }

    public AllocationProblem Existing { get; }
    public ImmutableArray<LotCandidate> Candidates { get; }
    public int[] Start { get; }
    public int[] Learner { get; }
    public int[] Cost { get; }
    public ImmutableArray<int> AreaOfLearner { get; }

    /// <summary>Most lots that could be opened, limits aside.</summary>
    public int LotCount => Candidates.Sum(candidate => candidate.MostLots);

    /// <summary>The existing offers with lots opened, each lot an offer of its own, in the order of the candidates.</summary>
    /// <param name="lots">By candidate: lots opened.</param>
    public AllocationProblem With(IReadOnlyList<int> lots)
    {
        ArgumentNullException.ThrowIfNull(lots);
        var opened = Enumerable.Range(0, Candidates.Length).SelectMany(candidate => Enumerable.Range(1, lots[candidate]).Select(number => (candidate, number))).ToArray();
        var more = new List<(int Offer, int Cost)>[Existing.LearnerCount];
        for (var lot = 0; lot < opened.Length; lot++)
        {
            for (var option = Start[opened[lot].candidate]; option < Start[opened[lot].candidate + 1]; option++)
                (more[Learner[option]] ??= []).Add((Existing.OfferCount + lot, Cost[option]));
        }

        var (start, offer, cost) = (new int[Existing.LearnerCount + 1], new List<int>(Existing.OptionCount), new List<int>(Existing.OptionCount));
        for (var learner = 0; learner < Existing.LearnerCount; learner++)
        {
            var (from, to) = (Existing.Start[learner], Existing.Start[learner + 1]);
            offer.AddRange(Existing.OptionOffer.AsSpan(from, to - from));
            cost.AddRange(Existing.OptionCost.AsSpan(from, to - from));
            foreach (var option in more[learner] ?? [])
            {
                offer.Add(option.Offer);
                cost.Add(option.Cost);
            }

            start[learner + 1] = offer.Count;
        }

        return new AllocationProblem(
            [.. Existing.OfferIds, .. opened.Select(lot => Candidates[lot.candidate].LotId(lot.number))],
            [.. Existing.Places, .. opened.Select(lot => Candidates[lot.candidate].Places)],
            [.. Existing.MinimumGroup, .. opened.Select(lot => Candidates[lot.candidate].MinimumGroup)],
            Existing.LearnerIds, Existing.UnplacedCost, start, [.. offer], [.. cost], Existing.Seed);
    }

    private void Check(int candidate)
    {
        var (id, places, counted, minimum, most, pounds, _) = Candidates[candidate];
        if (places < 1 || counted < 1 || minimum < 0 || most < 1 || pounds < 0 || Start[candidate] > Start[candidate + 1])
            throw new ArgumentException($"Candidate '{id}' has places, a minimum group, lots or pounds out of range.");
        for (var option = Start[candidate]; option < Start[candidate + 1]; option++)
        {
            if ((uint)Learner[option] >= (uint)Existing.LearnerCount || (option > Start[candidate] && Learner[option - 1] >= Learner[option]))
                throw new ArgumentException($"The options of candidate '{id}' are not by ascending learner, each once.");
        }
    }
}
