using System.Numerics;
using Pathways.Allocation.Solving;
using Pathways.Model;

namespace Pathways.Allocation.Flow;

/// <summary>
/// Costs as the solver sees them: relative to having no place, and with low-order digits that break every tie, so that one
/// sharing is cheapest.
/// <para>
/// The solver cost of an option is <c>(cost − unplaced cost)·2^Shift − digits</c>, with <c>digits</c> in 1..2^TieBits hashed from
/// (seed, learner, offer). Since learners · 2^TieBits &lt; 2^Shift, all digits together weigh less than one unit of cost: the
/// order is by cost first, strictly. Having no place costs 0. As many tie bits are taken as leave every cost below 2^53 and,
/// multiplied by the nodes + 1, below 2^(62 − headroom): OR-Tools' node potentials grow past the largest scaled cost. An option dearer than having no place can be in no cheapest sharing, whatever the
/// prices; it is given the cost 1 and never sent to the solver.
/// </para>
/// </summary>
public sealed class SolverCosts
{
    private const int MostTieBits = 40;
    private const long Dearer = 1;

    /// <summary>Headroom that has been enough in practice.</summary>
    public const int FirstHeadroom = 4;

    private readonly long[] _option;

    internal SolverCosts(long[] option, int tieBits, int shift) => (_option, TieBits, Shift) = (option, tieBits, shift);

    /// <summary>Hashed bits per option; 0 when the costs leave no room, and ties are then possible.</summary>
    public int TieBits { get; }

    /// <summary>Bits by which a unit of cost is moved up.</summary>
    public int Shift { get; }

    /// <summary>Solver cost by option.</summary>
    public ReadOnlySpan<long> Option => _option;

    /// <summary>Computes the costs.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="salt">Changes all digits; 0 at first, another when a tie remained.</param>
    /// <param name="headroom">Bits left to the solver's potentials.</param>
    /// <exception cref="ArgumentException">The costs alone are too large for the solver.</exception>
    public static SolverCosts From(AllocationProblem problem, int salt = 0, int headroom = FirstHeadroom)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var largest = 1L;
        for (var learner = 0; learner < problem.LearnerCount; learner++)
        {
            for (var option = problem.Start[learner]; option < problem.Start[learner + 1]; option++)
                largest = Math.Max(largest, -Relative(problem, learner, option));
        }

        var tieBits = TieBitsFor(largest, problem.LearnerCount, problem.OfferCount, headroom);
        var shift = tieBits == 0 ? 0 : ShiftFor(tieBits, problem.LearnerCount);
        return new SolverCosts(Costs(problem, salt, tieBits, shift), tieBits, shift);
    }

    /// <summary>The cost in the problem's own units of a sum of solver costs, its tie-break digits left out.</summary>
    public long Whole(long solverCost) => solverCost <= 0 ? -(-solverCost >> Shift) : throw new ArgumentOutOfRangeException(nameof(solverCost));

    private static long Relative(AllocationProblem problem, int learner, int option)
        => (long)problem.OptionCost[option] - problem.UnplacedCost[learner];

    private static int ShiftFor(int tieBits, int learners) => tieBits + BitOperations.Log2((uint)Math.Max(learners, 1)) + 1;

    private static int TieBitsFor(long largest, int learners, int offers, int headroom)
    {
        var limit = (Int128)Math.Min(MinCostFlow.CostLimit, (MinCostFlow.ScaledCostLimit >> headroom) / ((long)learners + offers + 2));
        for (var bits = MostTieBits; bits > 0; bits--)
        {
            if (((Int128)largest << ShiftFor(bits, learners)) + (Int128.One << bits) < limit)
                return bits;
        }

        return largest < limit
            ? 0
            : throw new ArgumentException($"The costs differ by {largest}, which is too much for the solver with {learners} learners and {offers} offers: stay below {limit}.");
    }

    private static long[] Costs(AllocationProblem problem, int salt, int tieBits, int shift)
    {
        var seed = problem.Seed + ((ulong)salt * 0x9E3779B97F4A7C15UL);
        var offerKeys = problem.OfferIds.Select(id => Draws.Key(id)).ToArray();
        var costs = new long[problem.OptionCount];
        for (var learner = 0; learner < problem.LearnerCount; learner++)
        {
            var learnerKey = Draws.Key(problem.LearnerIds[learner]);
            for (var option = problem.Start[learner]; option < problem.Start[learner + 1]; option++)
            {
                var relative = Relative(problem, learner, option);
                var digits = tieBits == 0
                    ? 0
                    : (long)(Draws.Bits(seed, learnerKey, offerKeys[problem.OptionOffer[option]], DrawPurpose.AllocationTie) >> (64 - tieBits)) + 1;
                costs[option] = relative > 0 ? Dearer : (relative << shift) - digits;
            }
        }

        return costs;
    }
}
