using Pathways.Allocation.Flow;

namespace Pathways.Allocation.Best;

/// <summary>Who has no place although a chain of moves, at whatever cost, would lead from them to a free place.</summary>
internal static class Chains
{
    /// <summary>By learner: has no place, and such a chain exists for this learner alone.</summary>
    public static bool[] Existed(AllocationProblem problem, int[] capacity, int[] placed)
    {
        var leads = OffersThatLeadToRoom(problem, capacity, placed);
        var existed = new bool[problem.LearnerCount];
        for (var learner = 0; learner < problem.LearnerCount; learner++)
            existed[learner] = placed[learner] < 0 && Options(problem, learner).Any(option => leads[problem.OptionOffer[option]]);
        return existed;
    }

    private static bool[] OffersThatLeadToRoom(AllocationProblem problem, int[] capacity, int[] placed)
    {
        var load = new int[problem.OfferCount];
        var inward = new List<int>[problem.OfferCount];
        for (var offer = 0; offer < problem.OfferCount; offer++)
            inward[offer] = [];
        for (var learner = 0; learner < problem.LearnerCount; learner++)
        {
            if (placed[learner] < 0)
                continue;
            load[problem.OptionOffer[placed[learner]]]++;
            foreach (var option in Options(problem, learner))
                inward[problem.OptionOffer[option]].Add(problem.OptionOffer[placed[learner]]);
        }

        var leads = Enumerable.Range(0, problem.OfferCount).Select(offer => load[offer] < capacity[offer]).ToArray();
        var waiting = new Stack<int>(Enumerable.Range(0, problem.OfferCount).Where(offer => leads[offer]));
        while (waiting.TryPop(out var offer))
        {
            foreach (var from in inward[offer].Where(from => !leads[from]))
            {
                leads[from] = true;
                waiting.Push(from);
            }
        }

        return leads;
    }

    private static IEnumerable<int> Options(AllocationProblem problem, int learner)
        => Enumerable.Range(problem.Start[learner], problem.Start[learner + 1] - problem.Start[learner]);
}
