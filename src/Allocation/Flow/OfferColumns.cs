namespace Pathways.Allocation.Flow;

/// <summary>
/// The options of a network by offer: those of offer <c>j</c> are at <c>Start[j]</c> up to <c>Start[j + 1]</c>. Learner and cost are
/// copied beside each other, since the searches read whole columns and would wait for memory otherwise.
/// </summary>
internal sealed record OfferColumns(int[] Start, int[] Option, int[] Learner, long[] Cost)
{
    public static OfferColumns Of(SharingNetwork network)
    {
        var start = new int[network.OfferCount + 1];
        foreach (var offer in network.Offer)
            start[offer + 1]++;
        for (var offer = 0; offer < network.OfferCount; offer++)
            start[offer + 1] += start[offer];
        var next = start.ToArray();
        var options = new int[network.OptionCount];
        for (var option = 0; option < network.OptionCount; option++)
            options[next[network.Offer[option]]++] = option;
        return new OfferColumns(
            start, options, Array.ConvertAll(options, option => network.Learner[option]), Array.ConvertAll(options, option => network.Cost[option]));
    }
}
