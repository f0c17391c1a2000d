namespace Pathways.Data.Population.Fitting;

/// <summary>People next to one another in the order of drawing who have the same chances.</summary>
/// <param name="People">How many.</param>
/// <param name="Weights">Weight of each category, not necessarily summing to one; zero is impossible.</param>
public sealed record DrawRun(int People, IReadOnlyList<double> Weights);

/// <summary>
/// Integerisation: gives every person a category so that each category gets exactly its total and every stretch of
/// people gets close to what it should. The weights are first fitted to the totals (odds ratios between people kept); the
/// order of Tijdeman's chairman assignment (Discrete Mathematics 32, 1980) then keeps the running count of every category
/// less than one person away from its running expectation.
/// </summary>
public static class ControlledDraw
{
    /// <summary>Category of each person, in the order of the runs.</summary>
    /// <param name="runs">The people.</param>
    /// <param name="totals">People in each category; must sum to the number of people.</param>
    public static int[] Assign(IReadOnlyList<DrawRun> runs, IReadOnlyList<int> totals)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(totals);
        var people = runs.Sum(run => run.People);
        if (totals.Sum() != people)
            throw new ArgumentException("The totals do not sum to the number of people.", nameof(totals));
        if (people == 0)
            return [];
        var chances = Chances(runs, totals);
        var runOf = new int[people];
        for (var (run, person) = (0, 0); run < runs.Count; run++)
        {
            for (var i = 0; i < runs[run].People; i++)
                runOf[person++] = run;
        }

        var categories = Chairmen(runOf, chances, totals.Count);
        DrawRepair.Repair(categories, runOf, chances, totals);
        return categories;
    }

    /// <summary>Cuts an order of people into stretches of the given totals: people alike in chances need no more.</summary>
    public static int[] Cut(IReadOnlyList<int> totals)
        => [.. totals.SelectMany((total, category) => Enumerable.Repeat(category, total))];

    private static double[] Chances(IReadOnlyList<DrawRun> runs, IReadOnlyList<int> totals)
    {
        var categories = totals.Count;
        var seed = new double[runs.Count * categories];
        for (var run = 0; run < runs.Count; run++)
        {
            var sum = runs[run].Weights.Sum();
            for (var j = 0; j < categories; j++)
                seed[(run * categories) + j] = runs[run].People * (sum > 0 ? runs[run].Weights[j] / sum : 1.0 / categories);
        }

        FitMargin[] margins = [new([1], [.. totals.Select(total => (double)total)]), new([0], [.. runs.Select(run => (double)run.People)])];
        var fitted = ProportionalFit.Fit(new FitTable([runs.Count, categories], seed), margins).Table.Cells;
        for (var run = 0; run < runs.Count; run++)
        {
            for (var j = 0; j < categories; j++)
                fitted[(run * categories) + j] /= Math.Max(1, runs[run].People);
        }

        return fitted;
    }

    private static int[] Chairmen(int[] runOf, double[] chances, int categories)
    {
        var slack = categories == 1 ? 0.5 : 1.0 / ((2 * categories) - 2);
        var result = new int[runOf.Length];
        var counts = new int[categories];
        var reached = new double[categories];
        var ahead = new double[categories];
        var deadline = new int[categories];
        for (var person = 0; person < runOf.Length; person++)
        {
            var row = runOf[person] * categories;
            var best = -1;
            for (var j = 0; j < categories; j++)
            {
                reached[j] += chances[row + j];
                while (deadline[j] < runOf.Length && ahead[j] < counts[j] + 1 - slack - 1e-9)
                    ahead[j] += chances[(runOf[deadline[j]++] * categories) + j];
                if (chances[row + j] > 0 && reached[j] - counts[j] >= slack - 1e-9 && (best < 0 || Due(j) < Due(best)))
                    best = j;
            }

            result[person] = best >= 0 ? best : MostBehind(chances.AsSpan(row, categories), reached, counts);
            counts[result[person]]++;
        }

        return result;

        int Due(int j) => ahead[j] < counts[j] + 1 - slack - 1e-9 ? int.MaxValue : deadline[j];
    }

    private static int MostBehind(ReadOnlySpan<double> chances, double[] reached, int[] counts)
    {
        var best = -1;
        for (var j = 0; j < chances.Length; j++)
        {
            if (chances[j] > 0 && (best < 0 || reached[j] - counts[j] > reached[best] - counts[best]))
                best = j;
        }

        return Math.Max(best, 0);
    }
}
