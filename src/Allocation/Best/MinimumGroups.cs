using Pathways.Allocation.Flow;

namespace Pathways.Allocation.Best;

/// <summary>
/// The rule of minimum groups. An offer with some learners but fewer than its minimum does not run: the one with the lowest
/// placed ÷ minimum, then the lowest id, is closed and the places shared anew, until none is short. Then closed offers are
/// tried in the order of their ids, again and again: one is reopened when the sharing with it leaves none short and costs less.
/// <para>
/// One is closed at a time. Closing one in every connected component of learners and offers at once comes to the same, since
/// components do not touch. Merging two short like offers into one is the case in which one of two closed offers is reopened
/// and takes the learners of both.
/// </para>
/// </summary>
internal sealed class MinimumGroups(AllocationProblem problem, SolverCosts costs)
{
    /// <summary>Applies the rule and returns the sharing it ends with; closed offers have no capacity there.</summary>
    /// <param name="sharing">The cheapest sharing with all offers open; it is changed.</param>
    /// <param name="closed">Receives the closed offers.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Sharing Apply(Sharing sharing, SortedSet<int> closed, CancellationToken cancellationToken)
    {
        sharing.Reprice(PlacePrices.Largest(sharing));
        var moves = new PlaceMoves(sharing);
        while (Shortest(sharing) is { } offer)
        {
            cancellationToken.ThrowIfCancellationRequested();
            moves.Close(offer);
            closed.Add(offer);
        }

        sharing.Reprice(PlacePrices.Smallest(sharing));
        for (var reopened = true; reopened;)
        {
            reopened = false;
            foreach (var offer in closed.OrderBy(offer => problem.OfferIds[offer], StringComparer.Ordinal).ToArray())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!CanFill(sharing, offer))
                    continue;
                var trial = sharing.Copy();
                new PlaceMoves(trial).Open(offer, problem.Places[offer]);
                if (Shortest(trial) is not null || costs.Whole(trial.Cost) >= costs.Whole(sharing.Cost))
                    continue;
                sharing = trial;
                closed.Remove(offer);
                reopened = true;
            }
        }

        return sharing;
    }

    private int? Shortest(Sharing sharing)
    {
        int? shortest = null;
        for (var offer = 0; offer < problem.OfferCount; offer++)
        {
            if (sharing.Load[offer] > 0 && sharing.Load[offer] < problem.MinimumGroup[offer] && (shortest is not { } other || IsShorter(sharing, offer, other)))
                shortest = offer;
        }

        return shortest;
    }

    private bool IsShorter(Sharing sharing, int offer, int other)
    {
        var left = (long)sharing.Load[offer] * problem.MinimumGroup[other];
        var right = (long)sharing.Load[other] * problem.MinimumGroup[offer];
        return left != right ? left < right : string.CompareOrdinal(problem.OfferIds[offer], problem.OfferIds[other]) < 0;
    }

    /// <summary>
    /// Whether a closed offer could make its group. More places only lower prices, so no more learners can end there than would
    /// come now were it free.
    /// </summary>
    private bool CanFill(Sharing sharing, int offer)
    {
        if (problem.Places[offer] < problem.MinimumGroup[offer])
            return false;
        var columns = sharing.Network.Columns;
        var willing = 0;
        for (var entry = columns.Start[offer]; entry < columns.Start[offer + 1]; entry++)
        {
            if (columns.Cost[entry] <= sharing.Footing[columns.Learner[entry]])
                willing++;
        }

        return willing >= problem.MinimumGroup[offer];
    }
}
