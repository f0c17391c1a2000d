using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>Looking near a count first saves time, and comes to the same.</summary>
public class NeighbourhoodTests
{
    [Fact]
    public void Figures_are_the_same_whether_a_table_is_looked_for_near_first_or_among_all()
    {
        var (random, withheld) = (new Random(11), 0);
        for (var instance = 0; instance < 12; instance++)
        {
            var tables = Long(random, 160);
            var near = Protection.Protect(tables, Profiles.Published);
            var whole = Protection.Protect(tables, Profiles.Published, null, null, null, nearFirst: false);
            near.Figures.OrderBy(one => one.Key, StringComparer.Ordinal).ShouldBe(whole.Figures.OrderBy(one => one.Key, StringComparer.Ordinal), $"instance {instance}");
            withheld += whole.Log.Secondary.Length;
        }

        withheld.ShouldBeGreaterThan(20, "else nothing was tried");
    }

    [Fact]
    public void What_is_found_near_fits_all_equations_and_bounds()
    {
        // a + b = c, c + d = e: a may go as far as its bounds, with all others within theirs.
        double[] point = [1, 2, 3, 4, 7], lower = [0, 0, 0, 0, 5], upper = [9, 2, 9, 9, 8];
        var near = new Neighbourhood([[(0, 1), (1, 1), (2, -1)], [(2, 1), (3, 1), (4, -1)]], point, lower, upper);
        foreach (var (up, end) in ((bool, double)[])[(true, 8), (false, 0)])
        {
            var at = (double[])point.Clone();
            foreach (var (variable, where) in near.Reach(0, up, up ? double.PositiveInfinity : double.NegativeInfinity))
                at[variable] = where;
            at[0].ShouldBe(end, 1e-6);
            (at[0] + at[1] - at[2]).ShouldBe(0, 1e-6);
            (at[2] + at[3] - at[4]).ShouldBe(0, 1e-6);
            Enumerable.Range(0, 5).ShouldAllBe(one => at[one] >= lower[one] - 1e-6 && at[one] <= upper[one] + 1e-6);
        }
    }

    /// <summary>A chain of sums, each of few counts, one of them of the sum before, so that the ends are far from each other.</summary>
    private static PeopleTables Long(Random random, int sums)
    {
        var (cells, chain) = (new List<PeopleCell>(), new List<PeopleSum>());
        PeopleCell Add(string key, double value)
        {
            cells.Add(new PeopleCell(key, value, CountRule.Strict));
            return cells[^1];
        }

        var shared = Add("shared0", random.Next(1, 14));
        for (var i = 1; i <= sums; i++)
        {
            PeopleCell[] parts = [shared, Add($"a{i}", random.Next(1, 16)), shared = Add($"shared{i}", random.Next(1, 14))];
            chain.Add(new PeopleSum(Add($"sum{i}", parts.Sum(part => part.Value)).Key, [.. parts.Select(part => part.Key)]));
        }

        return new PeopleTables([.. cells], [.. chain], []);
    }
}
