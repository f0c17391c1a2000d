using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>
/// The learners' own lists: options by falling utility −cost + noise. The noise is a standard Gumbel variate for (seed, learner,
/// offer) times the scale, rounded to whole minutes-equivalents here and nowhere else. Equal utilities are ordered by a seeded
/// hash of learner and offer, then by pool index.
/// </summary>
/// <param name="Order">By place in the lists (rows as in the choice set): the option's index in the choice set.</param>
/// <param name="NoiseShare">See <see cref="NoiseVariance"/>.</param>
internal sealed record Preferences(int[] Order, double NoiseShare)
{
    public static Preferences Of(World world, ChoiceSet choices, ulong seed, double scaleMinutes, int threads)
        => Of(world, choices, [.. choices.Learners.Select(learner => Draws.Key(world.Learners[learner].Id))], seed, scaleMinutes, threads);

    /// <summary>The same for learners who are known by the keys of their ids.</summary>
    public static Preferences Of(World world, ChoiceSet choices, ulong[] learnerKeys, ulong seed, double scaleMinutes, int threads)
    {
        var offerKey = choices.Pools.Select(pool => Draws.Key(world.Offers[pool.Offer].Id)).ToArray();
        var order = new int[choices.OptionCount];
        var variance = new NoiseVariance(choices.LearnerCount);
        Rows.For(choices.LearnerCount, threads, i =>
        {
            var (from, to) = (choices.Start[i], choices.Start[i + 1]);
            var learnerKey = learnerKeys[i];
            var row = new Ranked[to - from];
            for (var option = from; option < to; option++)
            {
                var key = offerKey[choices.OptionPool[option]];
                var noise = Noise(seed, learnerKey, key, scaleMinutes);
                row[option - from] = new Ranked(
                    noise - choices.OptionCost[option], Draws.Bits(seed, learnerKey, key, DrawPurpose.TieBreak), option);
                variance.Add(i, noise, noise - choices.OptionCost[option]);
            }

            Array.Sort(row);
            for (var rank = 0; rank < row.Length; rank++)
                order[from + rank] = row[rank].Option;
            variance.Close(i, row.Length);
        });
        return new Preferences(order, variance.Share());
    }

    /// <summary>The noise of one learner at one offer, whole minutes-equivalents (half away from zero).</summary>
    public static int Noise(ulong seed, ulong learnerKey, ulong offerKey, double scaleMinutes)
        => (int)Math.Round(scaleMinutes * Draws.Gumbel(seed, learnerKey, offerKey, DrawPurpose.Utility), MidpointRounding.AwayFromZero);

    private readonly record struct Ranked(int Utility, ulong Tie, int Option) : IComparable<Ranked>
    {
        public int CompareTo(Ranked other)
        {
            var byUtility = other.Utility.CompareTo(Utility);
            if (byUtility != 0)
                return byUtility;
            var byTie = Tie.CompareTo(other.Tie);
            return byTie != 0 ? byTie : Option.CompareTo(other.Option);
        }
    }
}
