using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;

namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>Searches begin where those before have led to, and find what one finds that begins at the known point.</summary>
public class LongSearchTests
{
    [Fact]
    public void A_search_finds_the_same_whatever_was_sought_before_and_ends_at_a_point_that_fits()
    {
        var random = new Random(11);
        for (var instance = 0; instance < 5; instance++)
        {
            var (point, lower, upper, equations) = Chain(random, 120);
            var many = new LinearRanges(lower, upper, point, equations);
            for (var search = 0; search < 150; search++)
            {
                var (variable, up) = (random.Next(point.Length), random.Next(2) == 0);
                var far = up ? double.PositiveInfinity : double.NegativeInfinity;
                many.Again();
                many.Reach(variable, up, far).ShouldBe(new LinearRanges(lower, upper, point, equations).Reach(variable, up, far), 1e-5, $"instance {instance}, search {search}");
                foreach (var equation in equations)
                    equation.Sum(term => term.Factor * many.At(term.Variable)).ShouldBe(0, 1e-6);
                Enumerable.Range(0, point.Length).ShouldAllBe(one => many.At(one) >= lower[one] - 1e-6 && many.At(one) <= upper[one] + 1e-6);
            }
        }
    }

    [Fact]
    public void A_column_and_a_row_after_exchanges_are_those_of_the_rows_made_anew()
    {
        // x0 = −2 x2 − x3 and x1 = −x2 + 4 x3; x2 takes the place of x0: x2 = −x0/2 − x3/2, x1 = x0/2 + 4.5 x3.
        var rows = new SolvedRows(4, [[(0, 1), (2, 2), (3, 1)], [(1, 1), (2, 1), (3, -4)]]);
        rows.Basic.ShouldBe([0, 1], "each stands in one equation only");
        var (exchanges, column, row) = (new Exchanges(rows), new Workspace(2), new Workspace(4));
        exchanges.Column(2, column);
        exchanges.Add(0, column);
        exchanges.Row(0, row);
        Enumerable.Range(0, 4).Select(at => row[at]).ShouldBe([0.5, 0, 1, 0.5]);
        exchanges.Row(1, row);
        Enumerable.Range(0, 4).Select(at => row[at]).ShouldBe([-0.5, 1, 0, -4.5]);
        exchanges.Column(3, column);
        (column[0], column[1]).ShouldBe((0.5, -4.5));
        exchanges.Clear();
        exchanges.Column(3, column);
        (column[0], column[1]).ShouldBe((1, -4));
    }

    /// <summary>A chain of sums, each of three counts, one of them of the sum before, so that the ends are far from each other; a third of the counts can be one value only at one end.</summary>
    private static (double[] Point, double[] Lower, double[] Upper, ImmutableArray<(int Variable, double Factor)>[] Equations) Chain(Random random, int sums)
    {
        var (point, lower, upper, equations) = (new List<double>(), new List<double>(), new List<double>(), new List<ImmutableArray<(int Variable, double Factor)>>());
        int Add(double value)
        {
            point.Add(value);
            lower.Add(random.Next(3) == 0 ? value : Math.Max(0, value - random.Next(1, 6)));
            upper.Add(random.Next(3) == 0 ? value + 1e-7 : value + random.Next(1, 6));
            return point.Count - 1;
        }

        var shared = Add(random.Next(1, 14));
        for (var i = 0; i < sums; i++)
        {
            int[] parts = [shared, Add(random.Next(1, 16)), shared = Add(random.Next(1, 14))];
            equations.Add([.. parts.Select(part => (part, 1.0)), (Add(parts.Sum(part => point[part])), -1.0)]);
        }

        return ([.. point], [.. lower], [.. upper], [.. equations]);
    }
}
