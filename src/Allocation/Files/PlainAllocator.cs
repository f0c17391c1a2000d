using Pathways.Allocation.Best;
using Pathways.Allocation.Flow;
using Pathways.Allocation.Solving;
using Pathways.Model;

namespace Pathways.Allocation.Files;

/// <summary>The best case of places and costs from plain files, by the code that runs use.</summary>
public sealed class PlainAllocator(IFlowSolver solver)
{
    /// <summary>Seed of the tie-break digits of plain files, which carry none.</summary>
    public const ulong Seed = 1;

    /// <summary>Solves; the errors are those of <see cref="BestAllocator"/>.</summary>
    public async Task<PlainSharing> SolveAsync(PlainAllocation plain, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plain);
        var problem = new AllocationProblem(
            plain.OfferIds, plain.Places, plain.MinimumGroup, plain.LearnerIds, plain.UnplacedCost,
            plain.Start, plain.OptionOffer, plain.OptionCost, Seed);
        var best = await new BestAllocator(solver).SolveAsync(problem, progress, cancellationToken).ConfigureAwait(false);
        return new PlainSharing(
            best.PlacedOption, best.Objective, best.Placed, best.ValueOfOneMorePlace, best.LossOfOnePlace, best.Closed,
            best.ChainExisted.Count(existed => existed), best.Certificate);
    }
}
