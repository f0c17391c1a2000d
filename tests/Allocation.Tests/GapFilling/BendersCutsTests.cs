using Pathways.Allocation.GapFilling;
using Pathways.Allocation.Tests.Reference;

namespace Pathways.Allocation.Tests.GapFilling;

/// <summary>Cuts hold for every set of lots, are tight where they were made from a plan's own surpluses (strong duality), and mix.</summary>
public sealed class BendersCutsTests
{
    private const int Scale = BenefitBound.Scale;

    [Fact]
    public void A_cut_is_never_below_what_any_set_of_lots_spares_and_equals_it_at_the_lots_it_was_made_from()
    {
        var tight = 0;
        for (var number = 1000; number < 1060; number++)
        {
            var (problem, _) = GapInstances.Random(number, largestMinimum: 0);
            var sets = GapInstances.Sets(problem, new GapLimits(100)).Select(lots => (Lots: lots, Spared: Spared(problem, lots))).ToArray();
            foreach (var (made, spared) in sets.Where((_, row) => row % 3 == 0))
            {
                var cut = CutAt(problem, made, out _);
                foreach (var set in sets)
                    Says(cut, set.Lots).ShouldBeGreaterThanOrEqualTo(set.Spared * Scale, $"instance {number}");
                Says(cut, made).ShouldBe(spared * Scale, $"instance {number}: at the lots themselves");
                tight++;
            }
        }

        tight.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void Mixed_cuts_are_on_the_right_side_of_the_best_plan_of_every_part_and_can_say_more_than_any_one_of_them()
    {
        var better = 0;
        for (var number = 1100; number < 1160; number++)
        {
            var (problem, limits) = GapInstances.Random(number, largestMinimum: 0);
            limits = limits with { NoAreaWorseOff = false };
            var sets = GapInstances.Sets(problem, limits).Select(lots => (Lots: lots, Spared: Spared(problem, lots))).ToArray();
            var (choice, random) = (new LotChoice(problem, limits), new Random(number));
            var cuts = new BendersCuts(problem, choice, most: 6);
            var made = Enumerable.Range(0, 8).Select(each => CutAt(problem, sets[random.Next(sets.Length)].Lots, out _)).ToArray();
            foreach (var cut in made)
                cuts.Add(cut);
            cuts.Made.ShouldBe(8);
            for (var part = 0; part < 6; part++)
            {
                var taken = sets[random.Next(sets.Length)].Lots;
                var leftOut = Array.ConvertAll(taken, _ => random.Next(3) == 0);
                var within = sets.Where(set => set.Lots.Select((lots, candidate) => lots >= taken[candidate] && (!leftOut[candidate] || lots == taken[candidate])).All(each => each)).ToArray();
                var (bound, surplus) = cuts.Of(taken, leftOut).ShouldNotBeNull();
                bound.ShouldBeGreaterThanOrEqualTo(within.Max(set => set.Spared) * Scale, $"instance {number}");
                surplus.ShouldAllBe(each => each >= 0);
                var single = made.Skip(2).Min(cut => Alone(problem, choice, cut, taken, leftOut));
                better += bound < single - Scale ? 1 : 0;
            }
        }

        better.ShouldBePositive();
    }

    [Fact]
    public void The_tree_ends_at_what_the_best_plan_spares()
    {
        for (var number = 1200; number < 1240; number++)
        {
            var (problem, limits) = GapInstances.Random(number, largestMinimum: 0);
            limits = limits with { NoAreaWorseOff = false };
            var most = GapInstances.Sets(problem, limits).Max(lots => Spared(problem, lots));
            var (cuts, choice) = (new BendersCuts(problem, new LotChoice(problem, limits)), new LotChoice(problem, limits));
            _ = CutAt(problem, new int[problem.Candidates.Length], out var bound, choice);
            var tree = new BoundTree(bound, cuts, [.. problem.Candidates.Select(candidate => candidate.MostLots)]);
            tree.Search(10_000, () => 0, lots => Spared(problem, lots), () => { }, CancellationToken.None);
            (tree.Value / Scale).ShouldBeGreaterThanOrEqualTo(most, $"instance {number}");
            var known = new BoundTree(Fresh(problem, choice), new BendersCuts(problem, choice), [.. problem.Candidates.Select(candidate => candidate.MostLots)]);
            known.Search(10_000, () => most, lots => Spared(problem, lots), () => { }, CancellationToken.None);
            (known.Value / Scale).ShouldBeLessThanOrEqualTo(most, $"instance {number}: nothing is left above the best plan");
        }
    }

    private static BenefitBound Fresh(GapProblem problem, LotChoice choice)
    {
        _ = CutAt(problem, new int[problem.Candidates.Length], out var bound, choice);
        return bound;
    }

    /// <summary>The cut at the surpluses of the cheapest sharing with these lots, found by the simplex's placement.</summary>
    private static BendersCut CutAt(GapProblem problem, int[] lots, out BenefitBound bound, LotChoice? choice = null)
    {
        var floor = new long[problem.Existing.LearnerCount];
        bound = new BenefitBound(problem, BenefitColumns.Of(problem.Existing, floor), BenefitColumns.Of(problem, floor), floor, choice ?? new LotChoice(problem, new GapLimits(100)));
        var all = problem.With(lots);
        var sharing = PlanSharing.Start(all, PlanValue.Of(all).PlacedOption, []);
        bound.StartFrom([.. sharing.Footing.ToArray().Select(footing => -footing)], 1);
        bound.Improve(1, 0, null, CancellationToken.None);
        return bound.Cut();
    }

    private static long Says(BendersCut cut, int[] lots)
        => cut.Base + Enumerable.Range(0, lots.Length).Sum(candidate => Enumerable.Range(1, lots[candidate]).Sum(number => cut.Of(candidate, number)));

    private static long Alone(GapProblem problem, LotChoice choice, BendersCut cut, int[] taken, bool[] leftOut)
        => Says(cut, taken) + choice.Largest(
            [.. Enumerable.Range(0, taken.Length).Where(candidate => !leftOut[candidate]).SelectMany(candidate => Enumerable.Range(taken[candidate] + 1, Math.Max(0, problem.Candidates[candidate].MostLots - taken[candidate]))
                .Select(number => new PricedLot(candidate, number, cut.Of(candidate, number))).Where(lot => lot.Value > 0))], taken).Sum;

    /// <summary>What lots spare without minimum groups, against nobody's having a place, by the independent simplex.</summary>
    private static long Spared(GapProblem problem, int[] lots)
    {
        var all = problem.With(lots);
        return all.UnplacedCost.Sum(cost => (long)cost) - SimplexSharing.Objective(all, all.Places);
    }
}
