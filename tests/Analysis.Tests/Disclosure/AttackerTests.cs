using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>A reader who tries every table of whole numbers that the published figures allow.</summary>
public class AttackerTests
{
    [Theory]
    [InlineData(CountRule.Default, 4, 7)]
    [InlineData(CountRule.Strict, 9, 13)]
    public void No_small_count_of_a_two_way_table_can_be_narrowed_down(CountRule rule, int largestSmall, int largest)
    {
        var random = new Random(11);
        var (small, secondary) = (0, 0);
        for (var instance = 0; instance < 30; instance++)
        {
            var table = new TwoWay(new[,] { { Next(), Next() }, { Next(), Next() } });
            int Next() => random.Next(4) == 0 ? 0 : random.Next(1, largest);
            var shown = Protection.Protect(table.Tables(rule), Profiles.Published);
            secondary += shown.Log.Secondary.Length;
            // Withheld figures have no upper end; one above what all others can make of it is enough to see the range of small counts.
            var found = table.Attack(shown, rule, most: largest + largestSmall);
            for (var row = -1; row < 2; row++)
            {
                for (var column = -1; column < 2; column++)
                {
                    var value = table.Value(row, column);
                    if (value == 0 || value > largestSmall)
                        continue;
                    small++;
                    var possible = found[TwoWay.Key(row, column)];
                    var least = table.NotZero(row, column); // so many ones at least, whatever is shown
                    Enumerable.Range(least, largestSmall - least + 1).ShouldBeSubsetOf(possible, $"instance {instance}, cell {TwoWay.Key(row, column)}");
                }
            }
        }

        small.ShouldBeGreaterThan(60, "else nothing was tried");
        secondary.ShouldBeGreaterThan(0, "else protection beyond the rules was never needed");
    }

    [Fact]
    public void Without_further_withholding_the_same_reader_finds_counts_out()
    {
        // The test above could fail: with the rule alone, 9 and 12 of 21 give the 9 away as 6 to 9.
        var table = new TwoWay(new[,] { { 9, 12 }, { 0, 0 } });
        var alone = Protection.Protect(table.Tables(CountRule.Strict) with { Sums = [] }, Profiles.Published);
        table.Attack(alone, CountRule.Strict, 25)["0,0"].Min.ShouldBeGreaterThan(1);
        table.Attack(Protection.Protect(table.Tables(CountRule.Strict), Profiles.Published), CountRule.Strict, 25)["0,0"].Min.ShouldBe(1);
    }
}
