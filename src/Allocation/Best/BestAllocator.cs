using Pathways.Allocation.Flow;
using Pathways.Allocation.Solving;
using Pathways.Model;

namespace Pathways.Allocation.Best;

/// <summary>
/// Shares places as well as possible: OR-Tools solves first with all offers open and last with those that run; between the two
/// the rule of minimum groups is worked out exactly by single moves. The two must agree placement by placement.
/// </summary>
public sealed class BestAllocator(IFlowSolver solver)
{
    private const int Salts = 4;
    private const int MoreHeadroom = 6;

    /// <summary>Solves a problem and proves the answer.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="progress">Told what is done, in a few words.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The costs are too large for the solver.</exception>
    /// <exception cref="SolverException">The solver is missing, failed or took too long.</exception>
    /// <exception cref="InvalidOperationException">The answer failed its own proof: an error of the program.</exception>
    public async Task<BestSharing> SolveAsync(AllocationProblem problem, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var headroom = SolverCosts.FirstHeadroom;
        for (var salt = 0; ;)
        {
            try
            {
                var best = await SolveAsync(problem, SolverCosts.From(problem, salt, headroom), progress, cancellationToken).ConfigureAwait(false);
                if (best.Certificate.Unique || ++salt == Salts)
                    return best;
                progress?.Report("Two sharings cost the same to the last digit; new tie-break digits are drawn");
            }
            catch (CostRangeException)
            {
                headroom += MoreHeadroom;
            }
        }
    }

    /// <summary>The best case of a run.</summary>
    /// <param name="choices">Who competes for what.</param>
    /// <param name="world">The world whose ids the tie-break digits hang on.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="progress">Told what is done, in a few words.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<BestResult> SolveAsync(
        ChoiceSet choices, World world, ulong seed, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        var problem = AllocationProblem.From(choices, world, seed);
        var best = await SolveAsync(problem, progress, cancellationToken).ConfigureAwait(false);
        var placedPool = Offers(problem, best.PlacedOption);
        return new BestResult(
            placedPool, BestReasons.Explain(choices, placedPool, best.Closed, best.ChainExisted), best.Objective, best.Placed, best.ValueOfOneMorePlace,
            best.LossOfOnePlace, best.Closed, best.ChainExisted.Count(existed => existed), best.Certificate);
    }

    private async Task<BestSharing> SolveAsync(AllocationProblem problem, SolverCosts costs, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var network = SharingNetwork.From(problem, costs);
        var exact = new ExactSolve(solver, network);
        progress?.Report($"Best case: sharing {problem.Places.Sum(places => (long)places):N0} places among {problem.LearnerCount:N0} learners");
        var (sharing, rounds) = await exact.SolveAsync(problem.Places, null, cancellationToken).ConfigureAwait(false);
        var bound = Objective(problem, costs, sharing);

        var closed = new SortedSet<int>();
        progress?.Report("Best case: closing groups that are too small");
        sharing = new MinimumGroups(problem, costs).Apply(sharing, closed, cancellationToken);

        if (closed.Count > 0)
        {
            progress?.Report($"Best case: sharing once more without {closed.Count} offers whose groups are too small");
            var (last, lastRounds) = await exact.SolveAsync(sharing.Capacity, sharing.Price, cancellationToken).ConfigureAwait(false);
            rounds += lastRounds;
            if (last.Cost != sharing.Cost)
                throw new InvalidOperationException($"{solver.Name} and the program's own moves disagree: {last.Cost} and {sharing.Cost}. This is an error of the program.");
            if (!last.Placed.AsSpan().SequenceEqual(sharing.Placed) && IsUnique(problem, costs, sharing))
                throw new InvalidOperationException($"{solver.Name} and the program's own moves place learners differently. This is an error of the program.");
            sharing = last;
        }

        progress?.Report("Best case: pricing places and proving the sharing");
        return Proven(problem, costs, sharing, closed, rounds, bound);
    }

    private BestSharing Proven(AllocationProblem problem, SolverCosts costs, Sharing sharing, SortedSet<int> closed, int rounds, long bound)
    {
        var placed = Options(sharing);
        var proof = new OptimalityProof(problem, costs, sharing.Capacity);
        if (!proof.Holds(placed, sharing.Price))
            throw new InvalidOperationException("The best case failed its own proof. This is an error of the program.");
        var cost = sharing.Cost;
        var value = PlacePrices.Smallest(sharing).Select(price => costs.Whole(cost) - costs.Whole(cost - price));
        var loss = PlacePrices.Largest(sharing).Select((price, offer) =>
            problem.Places[offer] == 0 ? (long?)null : closed.Contains(offer) ? 0 : costs.Whole(cost + price) - costs.Whole(cost));
        return new BestSharing(
            placed, Objective(problem, costs, sharing), sharing.Load[..problem.OfferCount], [.. value], [.. loss], [.. closed],
            Chains.Existed(problem.Start, problem.OptionOffer, Offers(problem, placed), sharing.Capacity),
            new Certificate(true, proof.IsUnique(placed, sharing.Price), problem.OptionCount, rounds, bound, solver.Name));
    }

    private static bool IsUnique(AllocationProblem problem, SolverCosts costs, Sharing sharing)
        => new OptimalityProof(problem, costs, sharing.Capacity).IsUnique(Options(sharing), sharing.Price);

    private static int[] Options(Sharing sharing)
        => Array.ConvertAll(sharing.Placed, option => option == Sharing.None ? option : sharing.Network.Source[option]);

    private static int[] Offers(AllocationProblem problem, int[] placed)
        => Array.ConvertAll(placed, option => option < 0 ? -1 : problem.OptionOffer[option]);

    private static long Objective(AllocationProblem problem, SolverCosts costs, Sharing sharing)
        => problem.UnplacedCost.Sum(cost => (long)cost) + costs.Whole(sharing.Cost);
}
