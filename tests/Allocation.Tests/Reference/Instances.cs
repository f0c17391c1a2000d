using Pathways.Allocation.Flow;

namespace Pathways.Allocation.Tests.Reference;

/// <summary>Small random problems with many ties, zero-place offers, learners without options and options dearer than no place.</summary>
internal static class Instances
{
    /// <summary>The problem of a number: the same number gives the same problem.</summary>
    public static AllocationProblem Random(int number, int mostLearners = 25, int mostOffers = 9, int mostPlaces = 4, int largestMinimum = 0)
    {
        var random = new Random(number);
        var (learners, offers) = (random.Next(1, mostLearners + 1), random.Next(1, mostOffers + 1));
        var share = random.NextDouble();
        var (start, optionOffer, optionCost) = (new int[learners + 1], new List<int>(), new List<int>());
        for (var learner = 0; learner < learners; learner++)
        {
            var withoutOptions = random.Next(10) == 0;
            for (var offer = 0; offer < offers && !withoutOptions; offer++)
            {
                if (random.NextDouble() > share)
                    continue;
                optionOffer.Add(offer);
                optionCost.Add(random.Next(-3, 20));
            }

            start[learner + 1] = optionOffer.Count;
        }

        return new AllocationProblem(
            [.. Enumerable.Range(0, offers).Select(offer => $"offer-{(offer * 7) % 10}{offer}")],
            [.. Enumerable.Range(0, offers).Select(_ => random.Next(0, mostPlaces + 1))],
            [.. Enumerable.Range(0, offers).Select(_ => random.Next(0, largestMinimum + 1))],
            [.. Enumerable.Range(0, learners).Select(learner => $"learner-{learner}")],
            [.. Enumerable.Range(0, learners).Select(_ => random.Next(0, 30))],
            start, [.. optionOffer], [.. optionCost], (ulong)number);
    }
}
