using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;

namespace Pathways.Analysis.Tests.Disclosure;

public class LinearRangesTests
{
    [Fact]
    public void Three_parts_of_a_sum_by_hand()
    {
        // a + b + c = s; s 10 to 12, a 1 to 4, b 2 to 3, c 0 to 20: c = s − a − b lies from 10 − 7 to 12 − 3.
        double Reach(int variable, bool up) => new LinearRanges([1, 2, 0, 10], [4, 3, 20, 12], [2, 2, 7, 11], [[(0, 1), (1, 1), (2, 1), (3, -1)]]).Reach(variable, up, up ? 1e9 : -1e9);
        Lies(2, 3, 9);
        Lies(0, 1, 4);
        Lies(3, 10, 12);

        void Lies(int variable, double from, double to)
        {
            Reach(variable, false).ShouldBe(from, 1e-6);
            Reach(variable, true).ShouldBe(to, 1e-6);
        }
    }

    [Fact]
    public void What_nothing_stops_has_no_end()
        => double.IsPositiveInfinity(new LinearRanges([0, 0], [double.PositiveInfinity, double.PositiveInfinity], [1, 1], [[(0, 1), (1, -1)]]).Reach(0, true, 1e9)).ShouldBeTrue();

    /// <summary>The equations of a two-way table are totally unimodular, so the ends over real numbers are those over whole numbers, which are enumerated.</summary>
    [Fact]
    public void Two_way_tables_have_the_ranges_that_enumeration_finds()
    {
        var random = new Random(7);
        for (var instance = 0; instance < 200; instance++)
        {
            var inside = Enumerable.Range(0, 4).Select(_ => random.Next(0, 6)).ToArray();
            // Cells 0..3 inside, 4, 5 row totals, 6, 7 column totals.
            int[] All(int[] v) => [.. v, v[0] + v[1], v[2] + v[3], v[0] + v[2], v[1] + v[3]];
            var point = All(inside);
            var lower = point.Select(value => value - random.Next(0, 3)).ToArray();
            var upper = point.Select(value => value + random.Next(0, 3)).ToArray();
            var feasible = new List<int[]>();
            for (var code = 0; code < 625; code++)
            {
                var guess = All([lower[0] + (code % 5), lower[1] + (code / 5 % 5), lower[2] + (code / 25 % 5), lower[3] + (code / 125)]);
                if (guess.Zip(lower, upper).All(one => one.First >= one.Second && one.First <= one.Third))
                    feasible.Add(guess);
            }

            ImmutableArray<(int, double)>[] equations = [[(0, 1), (1, 1), (4, -1)], [(2, 1), (3, 1), (5, -1)], [(0, 1), (2, 1), (6, -1)], [(1, 1), (3, 1), (7, -1)]];
            var ranges = new LinearRanges(Array.ConvertAll(lower, value => (double)value), Array.ConvertAll(upper, value => (double)value), Array.ConvertAll(point, value => (double)value), equations);
            for (var variable = 0; variable < 8; variable++)
            {
                ranges.Reach(variable, up: true, 1e9).ShouldBe(feasible.Max(guess => guess[variable]), 1e-6, $"instance {instance}");
                ranges.Reach(variable, up: false, -1e9).ShouldBe(feasible.Min(guess => guess[variable]), 1e-6, $"instance {instance}");
            }
        }
    }
}
