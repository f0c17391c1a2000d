using Pathways.Allocation.Flow;
using Pathways.Allocation.Solving;

namespace Pathways.Allocation.Best;

/// <summary>
/// The cheapest sharing over all options, by OR-Tools on some of them: what was left out is priced with the exact duals, what
/// would spare something is added, and the solve repeated until nothing would (column generation).
/// </summary>
internal sealed class ExactSolve(IFlowSolver solver, SharingNetwork network)
{
    private const int CheapestOptions = 30;
    private const int PricedOptions = 10;

    /// <summary>Solves.</summary>
    /// <param name="capacity">Places by offer.</param>
    /// <param name="guess">
    /// Prices of a like problem, by which the options of the first solve are chosen: 10 per learner. With null they are the 30
    /// cheapest. The answer is exact either way.
    /// </param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The sharing with proving prices, and how many solves it took.</returns>
    public async Task<(Sharing Sharing, int Rounds)> SolveAsync(int[] capacity, long[]? guess, CancellationToken cancellationToken)
    {
        var kept = guess is null ? LeastOptions(capacity, new long[network.OfferCount], CheapestOptions) : LeastOptions(capacity, guess, PricedOptions);
        for (var round = 1; ; round++)
        {
            var part = network.Restrict(kept);
            var arcs = new FlowArcs(part, capacity);
            var flows = part.OptionCount == 0 ? [] : await solver.SolveAsync(arcs.Problem, cancellationToken).ConfigureAwait(false);
            var placed = arcs.Placement(flows);
            var price = SmallestPrices.Find(part, capacity, placed)
                ?? throw new SolverException($"{solver.Name} returned a sharing that is not the cheapest. This is an error of the solver; no result was made of it.");
            var whole = Array.ConvertAll(placed, option => option == Sharing.None ? option : part.Source[option]);
            var spares = Spares(capacity, whole, price);
            if (spares.Count == 0)
                return (new Sharing(network, capacity, whole, WithClosedOffers(capacity, whole, price)), round);
            if (round == 1 && guess is null)
                kept = LeastOptions(capacity, price, PricedOptions);
            foreach (var option in spares)
                kept[option] = true;
        }
    }

    private bool[] LeastOptions(int[] capacity, long[] price, int count)
    {
        var kept = new bool[network.OptionCount];
        var options = new List<(long Cost, int Option)>();
        for (var learner = 0; learner < network.LearnerCount; learner++)
        {
            options.Clear();
            for (var option = network.Start[learner]; option < network.Start[learner + 1]; option++)
            {
                if (capacity[network.Offer[option]] > 0)
                    options.Add((network.Cost[option] + price[network.Offer[option]], option));
            }

            options.Sort();
            foreach (var (_, option) in options.Take(count))
                kept[option] = true;
        }

        return kept;
    }

    private List<int> Spares(int[] capacity, int[] placed, long[] price)
    {
        var spares = new List<int>();
        for (var option = 0; option < network.OptionCount; option++)
        {
            var offer = network.Offer[option];
            if (capacity[offer] > 0 && network.Cost[option] + price[offer] < Footing(placed[network.Learner[option]], price))
                spares.Add(option);
        }

        return spares;
    }

    private long[] WithClosedOffers(int[] capacity, int[] placed, long[] price)
    {
        var full = price.ToArray();
        for (var option = 0; option < network.OptionCount; option++)
        {
            var offer = network.Offer[option];
            if (capacity[offer] == 0)
                full[offer] = Math.Max(full[offer], Footing(placed[network.Learner[option]], price) - network.Cost[option]);
        }

        return full;
    }

    private long Footing(int option, long[] price) => option == Sharing.None ? 0 : network.Cost[option] + price[network.Offer[option]];
}
