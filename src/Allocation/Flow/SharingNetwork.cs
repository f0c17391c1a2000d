namespace Pathways.Allocation.Flow;

/// <summary>
/// The options that can be in a cheapest sharing, by learner and by offer, with their solver costs; having no place costs 0 and
/// is always possible. Immutable by convention.
/// </summary>
internal sealed class SharingNetwork
{
    private readonly Lazy<OfferColumns> _columns;

    private SharingNetwork(int offerCount, int[] start, int[] offer, long[] cost, int[] source)
    {
        (OfferCount, Start, Offer, Cost, Source) = (offerCount, start, offer, cost, source);
        Learner = new int[offer.Length];
        for (var learner = 0; learner < LearnerCount; learner++)
            Learner.AsSpan(start[learner], start[learner + 1] - start[learner]).Fill(learner);
        _columns = new Lazy<OfferColumns>(() => OfferColumns.Of(this));
    }

    public int OfferCount { get; }
    public int LearnerCount => Start.Length - 1;
    public int OptionCount => Offer.Length;

    /// <summary>Row starts, one more than learners.</summary>
    public int[] Start { get; }

    /// <summary>Offer of each option.</summary>
    public int[] Offer { get; }

    /// <summary>Learner of each option.</summary>
    public int[] Learner { get; }

    /// <summary>Solver cost of each option, 0 or less.</summary>
    public long[] Cost { get; }

    /// <summary>Index of each option in what this network was taken from.</summary>
    public int[] Source { get; }

    /// <summary>The same options by offer.</summary>
    public OfferColumns Columns => _columns.Value;

    /// <summary>All options of a problem that are no dearer than having no place.</summary>
    public static SharingNetwork From(AllocationProblem problem, SolverCosts costs)
    {
        var solverCost = costs.Option.ToArray();
        return Take(problem.OfferCount, problem.Start, problem.OptionOffer, solverCost, option => solverCost[option] <= 0);
    }

    /// <summary>The same with the marked options only.</summary>
    public SharingNetwork Restrict(bool[] kept) => Take(OfferCount, Start, Offer, Cost, option => kept[option]);

    private static SharingNetwork Take(int offerCount, int[] start, int[] offer, long[] cost, Func<int, bool> takes)
    {
        var taken = new int[start.Length];
        var source = new List<int>();
        for (var learner = 0; learner + 1 < start.Length; learner++)
        {
            for (var option = start[learner]; option < start[learner + 1]; option++)
            {
                if (takes(option))
                    source.Add(option);
            }

            taken[learner + 1] = source.Count;
        }

        return new SharingNetwork(offerCount, taken, [.. source.Select(option => offer[option])], [.. source.Select(option => cost[option])], [.. source]);
    }
}
