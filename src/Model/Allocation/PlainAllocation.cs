namespace Pathways.Model;

/// <summary>Places and costs on their own, as <c>pathways tools allocate</c> reads them; no world behind them.</summary>
/// <param name="OfferIds">Id of each offer, in the file's order.</param>
/// <param name="Places">Places of each offer, from 0.</param>
/// <param name="MinimumGroup">Fewest learners with which each offer runs; 0 for none.</param>
/// <param name="LearnerIds">Id of each learner, in the order of first appearance.</param>
/// <param name="UnplacedCost">Cost of each learner's having no place.</param>
/// <param name="Start">Row starts of the options, length learners + 1.</param>
/// <param name="OptionOffer">Offer of each option, ascending within a learner.</param>
/// <param name="OptionCost">Cost of each option; may be negative.</param>
public sealed record PlainAllocation(
    IReadOnlyList<string> OfferIds, int[] Places, int[] MinimumGroup, IReadOnlyList<string> LearnerIds, int[] UnplacedCost,
    int[] Start, int[] OptionOffer, int[] OptionCost);

/// <summary>The best case of a <see cref="PlainAllocation"/>.</summary>
/// <param name="PlacedOption">By learner: index of the option taken, or −1.</param>
/// <param name="Objective">Sum of costs, those of having no place included, without tie-break digits.</param>
/// <param name="Placed">By offer: learners placed.</param>
/// <param name="ValueOfOneMorePlace">By offer: cost(places) − cost(places + 1), the open offers fixed.</param>
/// <param name="LossOfOnePlace">By offer: cost(places − 1) − cost(places), the open offers fixed; null at zero places.</param>
/// <param name="ClosedOffers">Offers closed because their groups were too small, ascending.</param>
/// <param name="UnplacedThoughChainExisted">Learners without a place although a chain of moves could have placed them (at higher cost).</param>
/// <param name="Certificate">The proof.</param>
public sealed record PlainSharing(
    int[] PlacedOption, long Objective, int[] Placed, long[] ValueOfOneMorePlace, long?[] LossOfOnePlace,
    IReadOnlyList<int> ClosedOffers, int UnplacedThoughChainExisted, Certificate Certificate);
