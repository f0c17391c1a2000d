using System.Diagnostics;
using Pathways.Allocation.GapFilling;
using Xunit.Abstractions;

namespace Pathways.Allocation.Tests.GapFilling;

public sealed class OrLibraryTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1, 5819)]
    [InlineData(2, 4093)]
    [InlineData(3, 4250)]
    [InlineData(4, 3034)]
    [InlineData(5, 1355)]
    public void Pmed_1_to_5_are_solved_to_the_published_optimum_and_proven(int number, long optimum)
    {
        var (plan, cost, bound) = Solve(number, parts: 2000);
        cost.ShouldBe(optimum);
        bound.ShouldBe(optimum);
        plan.Proven.ShouldBeTrue();
    }

    [Theory]
    [InlineData(6, 7824)]
    [InlineData(7, 5631)]
    [InlineData(8, 4445)]
    [InlineData(9, 2734)]
    [InlineData(10, 1255)]
    [InlineData(11, 7696)]
    [InlineData(12, 6634)]
    [InlineData(13, 4374)]
    [InlineData(14, 2968)]
    [InlineData(15, 1729)]
    [InlineData(16, 8162)]
    [InlineData(17, 6999)]
    [InlineData(18, 4809)]
    [InlineData(19, 2845)]
    [InlineData(20, 1789)]
    public void Pmed_6_to_20_are_solved_to_the_published_optimum_and_proven_too(int number, long optimum)
    {
        var (plan, cost, bound) = Solve(number, parts: 2000);
        cost.ShouldBe(optimum);
        bound.ShouldBe(optimum);
        plan.Proven.ShouldBeTrue();
    }

    private (GapPlan Plan, long Cost, long Bound) Solve(int number, int parts)
    {
        var watch = Stopwatch.StartNew();
        var (problem, limits, start, unplaced) = OrLibraryProblem.Read(number);
        var plan = GapFiller.Fill(problem, limits, start, new GapEffort(Parts: parts));
        var (cost, bound) = (unplaced - plan.Gain, unplaced - plan.BoundOnGain);
        output.WriteLine($"pmed{number}: {cost}, bound {bound}, first plan {unplaced - plan.ByGreedy}, proven {plan.Proven}, {plan.Trials} trials, {plan.BoundSteps} steps, {plan.Parts} parts, {watch.Elapsed.TotalSeconds:0.0} s");
        return (plan, cost, bound);
    }
}
