using System.Globalization;
using Pathways.Model;

namespace Pathways.Allocation.Flow;

/// <summary>
/// Places and learners, and what each learner's options cost: all that the best case knows. Options of learner <c>i</c> are at
/// <c>Start[i]</c> up to <c>Start[i + 1]</c>, by ascending offer. Immutable by convention: the arrays are not written to.
/// </summary>
public sealed class AllocationProblem
{
    /// <exception cref="ArgumentException">An array has the wrong length, or a value is out of range; the message names it.</exception>
    /// <param name="offerIds">Id of each offer, all different.</param>
    /// <param name="places">Places of each offer, from 0.</param>
    /// <param name="minimumGroup">Fewest learners with which each offer runs; 0 for none.</param>
    /// <param name="learnerIds">Id of each learner, all different.</param>
    /// <param name="unplacedCost">Cost of each learner's having no place.</param>
    /// <param name="start">Row starts of the options, one more than learners.</param>
    /// <param name="optionOffer">Offer of each option, ascending within a learner.</param>
    /// <param name="optionCost">Cost of each option; may be negative.</param>
    /// <param name="seed">Seed of the tie-break digits.</param>
    public AllocationProblem(
        IReadOnlyList<string> offerIds, int[] places, int[] minimumGroup, IReadOnlyList<string> learnerIds, int[] unplacedCost,
        int[] start, int[] optionOffer, int[] optionCost, ulong seed)
    {
        (OfferIds, Places, MinimumGroup) = (offerIds, places, minimumGroup);
        (LearnerIds, UnplacedCost) = (learnerIds, unplacedCost);
        (Start, OptionOffer, OptionCost, Seed) = (start, optionOffer, optionCost, seed);
        CheckOffers();
        CheckLearners();
        CheckOptions();
    }

    public IReadOnlyList<string> OfferIds { get; }
    public int[] Places { get; }
    public int[] MinimumGroup { get; }
    public IReadOnlyList<string> LearnerIds { get; }
    public int[] UnplacedCost { get; }
    public int[] Start { get; }
    public int[] OptionOffer { get; }
    public int[] OptionCost { get; }

    /// <summary>Seed of the tie-break digits.</summary>
    public ulong Seed { get; }

    public int OfferCount => Places.Length;
    public int LearnerCount => UnplacedCost.Length;
    public int OptionCount => OptionOffer.Length;

    /// <summary>The problem of a run: its competing learners and its pools of places, known by the ids of the world.</summary>
    public static AllocationProblem From(ChoiceSet choices, World world, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(world);
        return new AllocationProblem(
            [.. choices.Pools.Select(pool => PoolId(world.Offers[pool.Offer].Id, pool.Kind))],
            [.. choices.Pools.Select(pool => pool.Places)],
            [.. choices.Pools.Select(pool => pool.MinimumGroup)],
            [.. choices.Learners.Select(learner => world.Learners[learner].Id)],
            choices.UnplacedCost, choices.Start, choices.OptionPool, choices.OptionCost, seed);
    }

    private static string PoolId(string offer, PoolKind kind) => kind == PoolKind.General ? offer : offer + "/commissioned";

    private static void Require(bool holds, FormattableString otherwise)
    {
        if (!holds)
            throw new ArgumentException(otherwise.ToString(CultureInfo.InvariantCulture));
    }

    private static void CheckIds(IReadOnlyList<string> ids, string what)
    {
        var seen = new HashSet<string>(ids.Count, StringComparer.Ordinal);
        foreach (var id in ids)
            Require(id.Length > 0 && seen.Add(id), $"The {what} id '{id}' is empty or stands twice.");
    }

    private void CheckOffers()
    {
        Require(OfferIds.Count == OfferCount && MinimumGroup.Length == OfferCount, $"The arrays of offers differ in length.");
        CheckIds(OfferIds, "offer");
        for (var offer = 0; offer < OfferCount; offer++)
            Require(Places[offer] >= 0 && MinimumGroup[offer] >= 0, $"Offer '{OfferIds[offer]}' has {Places[offer]} places and a minimum group of {MinimumGroup[offer]}; neither may be negative.");
    }

    private void CheckLearners()
    {
        Require(LearnerIds.Count == LearnerCount && Start.Length == LearnerCount + 1, $"The arrays of learners differ in length.");
        CheckIds(LearnerIds, "learner");
        Require(Start[0] == 0 && Start[^1] == OptionCount, $"The rows of options do not cover all {OptionCount} options.");
        for (var learner = 0; learner < LearnerCount; learner++)
            Require(Start[learner] <= Start[learner + 1], $"The options of learner '{LearnerIds[learner]}' end before they begin.");
    }

    private void CheckOptions()
    {
        Require(OptionCost.Length == OptionCount, $"The arrays of options differ in length.");
        for (var learner = 0; learner < LearnerCount; learner++)
        {
            for (var option = Start[learner]; option < Start[learner + 1]; option++)
            {
                Require((uint)OptionOffer[option] < (uint)OfferCount, $"Learner '{LearnerIds[learner]}' has an option at offer {OptionOffer[option]}, of {OfferCount}.");
                Require(
                    option == Start[learner] || OptionOffer[option - 1] < OptionOffer[option],
                    $"The options of learner '{LearnerIds[learner]}' are not by ascending offer, each once.");
            }
        }
    }
}
