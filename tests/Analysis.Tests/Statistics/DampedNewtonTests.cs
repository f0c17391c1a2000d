using Pathways.Analysis.Statistics;
using Pathways.Analysis.Tests.Statistics.Support;

namespace Pathways.Analysis.Tests.Statistics;

public class DampedNewtonTests
{
    [Fact]
    public void Finds_the_root_of_Rosenbrocks_equations()
    {
        // More, Garbow and Hillstrom 1981, problem 1: root (1, 1), standard start (−1.2, 1).
        var root = DampedNewton.Solve(x => [10 * (x[1] - (x[0] * x[0])), 1 - x[0]], [-1.2, 1]);

        root.Outcome.ShouldBe(RootOutcome.Converged);
        root.Point.ToArray().ShouldBe([1.0, 1.0], 1e-8);
    }

    [Fact]
    public void Finds_the_root_of_Powells_badly_scaled_equations()
    {
        // The same collection, problem 3: root (1.098e-5, 9.106).
        var root = DampedNewton.Solve(x => [(1e4 * x[0] * x[1]) - 1, Math.Exp(-x[0]) + Math.Exp(-x[1]) - 1.0001], [0, 1]);

        root.Outcome.ShouldBe(RootOutcome.Converged);
        root.Point[0].ShouldBe(1.0981593297e-5, 1e-9);
        root.Point[1].ShouldBe(9.1061467399, 1e-3);
    }

    [Fact]
    public void Damping_saves_what_plain_steps_would_lose()
        // From 3, Newton's plain steps on arctan grow without end.
        => DampedNewton.Solve(x => [Math.Atan(x[0])], [3]).Point[0].ShouldBe(0, 1e-9);

    [Fact]
    public void Says_when_there_is_no_root()
    {
        DampedNewton.Solve(x => [(x[0] * x[0]) + 1], [3]).Outcome.ShouldNotBe(RootOutcome.Converged);
        DampedNewton.Solve(x => [x[0] + x[1], (2 * x[0]) + (2 * x[1]) - 1], [0, 0]).Outcome.ShouldBe(RootOutcome.Singular);
        Should.Throw<ArgumentException>(() => DampedNewton.Solve(x => [Math.Log(x[0])], [0]));
        Should.Throw<ArgumentException>(() => DampedNewton.Solve(x => [x[0]], [0, 0]));
    }

    [Fact]
    public void Solves_linear_systems_that_were_made_with_a_known_solution()
        => Cases.Hold(random =>
        {
            var n = random.Next(1, 7);
            var matrix = new double[n, n];
            var truth = random.Figures(n, -5, 5);
            var right = new double[n];
            for (var i = 0; i < n; i++)
                for (var j = 0; j < n; j++)
                {
                    // Far from singular: the diagonal outweighs the rest; rows of very different size.
                    matrix[i, j] = Math.Pow(10, i) * (random.NextDouble() - 0.5 + (i == j ? n : 0));
                    right[i] += matrix[i, j] * truth[j];
                }

            LinearSystem.Solve(matrix, right)!.ShouldBe(truth, 1e-9);
        });

    [Fact]
    public void Swaps_rows_where_the_diagonal_is_zero_and_refuses_a_singular_matrix()
    {
        LinearSystem.Solve(new double[,] { { 0, 2 }, { 3, 0 } }, [4, 9])!.ShouldBe([3.0, 2.0]);
        LinearSystem.Solve(new double[,] { { 1, 2 }, { 2, 4 } }, [1, 2]).ShouldBeNull();
        LinearSystem.Solve(new double[,] { { 0, 0 }, { 1, 1 } }, [1, 2]).ShouldBeNull();
        LinearSystem.Solve(new double[,] { { double.NaN } }, [1]).ShouldBeNull();
    }
}
