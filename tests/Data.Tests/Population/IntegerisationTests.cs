using FsCheck;
using FsCheck.Fluent;
using Pathways.Data.Population.Fitting;
using Pathways.Model;

namespace Pathways.Data.Tests.Population;

public class IntegerisationTests
{
    [Fact]
    public void A_controlled_draw_meets_its_totals_and_every_stretch_stays_within_one_person_of_its_expectation()
        => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte>(), (sizes, tilt) =>
        {
            // All runs have the same chances, so the running expectation is known without the fit.
            DrawRun[] runs = [new(7, Weights(tilt)), .. sizes.Select(size => new DrawRun(size % 12, Weights(tilt)))];
            var people = runs.Sum(run => run.People);
            var totals = LargestRemainder.Apportion(Weights(tilt), people);
            var categories = ControlledDraw.Assign(runs, totals);
            for (var j = 0; j < 3; j++)
            {
                categories.Count(category => category == j).ShouldBe(totals[j]);
                for (var (person, count) = (0, 0); person < people; person++)
                {
                    count += categories[person] == j ? 1 : 0;
                    Math.Abs(count - ((person + 1) * (double)totals[j] / people)).ShouldBeLessThan(1);
                }
            }

            static double[] Weights(byte tilt) => [1 + tilt, 20, 3];
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Chances_of_different_people_keep_their_odds_ratio()
    {
        // 600 and 400 people, odds ratio 6, 400 of a kind in all.
        var categories = ControlledDraw.Assign([new(600, [6, 1]), new(400, [1, 1])], [400, 600]);
        double first = categories.Take(600).Count(category => category == 0), second = 400 - first;
        // (x / (600 − x)) / ((400 − x) / x) = 6 fixes the first group.
        var root = Root(x => (x * x) - (6 * (600 - x) * (400 - x)), 0, 400);
        first.ShouldBe(root, 1);
        second.ShouldBe(400 - root, 1);
    }

    [Fact]
    public void Nobody_gets_an_impossible_category()
    {
        DrawRun[] runs = [.. Enumerable.Range(0, 40).Select(i => new DrawRun(1 + (i % 3), i % 2 == 0 ? [0, 3, 1] : [2, 1, 0]))];
        var people = runs.Sum(run => run.People);
        var categories = ControlledDraw.Assign(runs, [20, people - 35, 15]);

        categories.Count(category => category == 0).ShouldBe(20);
        categories.Count(category => category == 2).ShouldBe(15);
        var person = 0;
        foreach (var run in runs)
        {
            for (var i = 0; i < run.People; i++)
                run.Weights[categories[person++]].ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void Totals_that_can_be_had_are_had_without_an_impossible_category()
        => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            // Each person allows the categories of a bit pattern; one allowed category each gives totals that can be had.
            DrawRun[] runs = [.. bytes.Select(b => new DrawRun(1, [((b % 7) + 1) & 1, (((b % 7) + 1) >> 1) & 1, (((b % 7) + 1) >> 2) & 1]))];
            var totals = new int[3];
            for (var i = 0; i < bytes.Length; i++)
            {
                int[] allowed = [.. Enumerable.Range(0, 3).Where(j => runs[i].Weights[j] > 0)];
                totals[allowed[bytes[i] / 7 % allowed.Length]]++;
            }

            var categories = ControlledDraw.Assign(runs, totals);
            for (var j = 0; j < 3; j++)
                categories.Count(category => category == j).ShouldBe(totals[j]);
            for (var i = 0; i < runs.Length; i++)
                runs[i].Weights[categories[i]].ShouldBeGreaterThan(0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_draw_that_impossible_categories_push_off_its_totals_is_put_right()
    {
        // Found by search: going down the line alone gives 4, 1, 2, 1, 0. One way to have the totals is 0 2 0 4 1 2 0 3.
        string[] possible = ["10110", "10110", "10000", "10111", "01111", "00111", "10100", "00111"];
        int[] totals = [3, 1, 2, 1, 1];
        var categories = ControlledDraw.Assign([.. possible.Select(mask => new DrawRun(1, [.. mask.Select(digit => (double)(digit - '0'))]))], totals);

        Enumerable.Range(0, 5).Select(j => categories.Count(category => category == j)).ShouldBe(totals);
        for (var i = 0; i < possible.Length; i++)
            possible[i][categories[i]].ShouldBe('1');
    }

    [Fact]
    public void Totals_that_do_not_fit_the_people_are_refused()
        => Should.Throw<ArgumentException>(() => ControlledDraw.Assign([new(3, [1, 1])], [1, 1]));

    private static double Root(Func<double, double> f, double low, double high)
    {
        for (var i = 0; i < 100; i++)
        {
            var middle = (low + high) / 2;
            if (f(middle) * f(low) > 0)
                low = middle;
            else
                high = middle;
        }

        return low;
    }
}
