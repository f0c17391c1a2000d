using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>A percentage beside a rounded count tells whole numbers, and so who is not among them.</summary>
public class SharePairsTests
{
    [Theory]
    [InlineData(18, 22, 85.0, 1)] // 17 of 20: of 18, 19, 21 and 22 nothing is 85.0%
    [InlineData(18, 22, 50.0, 3)] // 9 of 18, 10 of 20, 11 of 22
    [InlineData(8, 12, 100.0, 5)]
    [InlineData(98, 102, 33.3, 2)] // 33 of 99, 34 of 102
    public void Pairs_that_fit_are_counted(int least, int most, double percent, int pairs)
        => SharePairs.Fitting(new KnownRange(0, double.PositiveInfinity), new KnownRange(least, most), (percent - 0.05) / 100, (percent + 0.05) / 100).ShouldBe(pairs);

    [Theory]
    [InlineData(20, 17)]
    [InlineData(40, 31)]
    [InlineData(12, 11)]
    public void A_percentage_that_would_tell_how_few_are_left_is_withheld(int group, int placed)
    {
        var tables = Group(group, placed);

        var shown = Protection.Protect(tables, Profiles.Published);

        shown["share"].Kind.ShouldBe(FigureKind.Withheld);
        shown["group"].Kind.ShouldBe(FigureKind.Number, "the rounded count alone tells it not");
    }

    [Theory]
    [InlineData(40, 25)]
    [InlineData(120, 60)]
    public void A_percentage_of_which_neither_side_is_small_is_shown(int group, int placed)
        => Protection.Protect(Group(group, placed), Profiles.Published)["share"].Kind.ShouldBe(FigureKind.Number);

    [Fact]
    public void Of_all_groups_no_percentage_shown_leaves_fewer_than_ten_to_be_told()
    {
        for (var group = 10; group <= 90; group++)
        {
            for (var placed = 10; placed < group; placed++)
            {
                var shown = Protection.Protect(Group(group, placed), Profiles.Published);
                if (shown["share"].Number is { } percent && group - placed < 10)
                    Left(shown["group"].Value, percent).Count().ShouldBeGreaterThan(1, $"{group - placed} of {group}");
            }
        }
    }

    /// <summary>Who is left of a group is told by nothing in the first publication, so that nothing in the way of the second has left.</summary>
    [Fact]
    public void A_later_run_of_the_same_group_with_few_left_leaves_without_its_percentage()
    {
        var (first, whole) = (Group(40, 25), new PeopleCell("group", 40, CountRule.Strict));
        var left = Protection.Protect(first, Profiles.Published);
        left["share"].Number.ShouldBe(62.5);
        var both = new PeopleTables(
            [.. first.Cells, new PeopleCell("placed2", 33, CountRule.Strict), new PeopleCell("run2/without", 7, CountRule.Strict)],
            [.. first.Sums, new PeopleSum(whole.Key, ["placed2", "run2/without"])], [.. first.Shares, new PeopleShare("share2", "placed2", whole.Key)]);

        var shown = Protection.Protect(both, Profiles.Published, alreadyOut: left.Figures);

        shown["share"].Number.ShouldBe(62.5, "what left stays as it left");
        shown["share2"].Kind.ShouldBe(FigureKind.Withheld);
        shown.Log.Narrowed.ShouldBeEmpty();
    }

    /// <summary>
    /// 97.7% of about 750: ten pairs of whole numbers fit, and each leaves 17. The newly placed stand in no table, yet the 34 left of two such groups are known exactly, to whom
    /// the 4 who want one thing, the 15 who want another and the 15 who want a third add up.
    /// </summary>
    [Fact]
    public void Whom_a_percentage_leaves_is_whole_people_also_where_the_placed_stand_in_no_table()
    {
        Left10(750, 97.7).Distinct().ShouldBe([17]);
        string[] groups = ["one", "two"];
        PeopleCell Strict(string key, int people) => new(key, people, CountRule.Strict);
        var tables = new PeopleTables(
            [
                .. groups.SelectMany(group => new[] { new PeopleCell(group, 749), new PeopleCell(group + "/newly-placed", 732), Strict(group + "/without", 17) }),
                new PeopleCell("left", 34) { Hidden = true }, Strict("few", 4), Strict("second", 15), Strict("third", 15),
            ],
            [.. groups.Select(group => new PeopleSum(group, [group + "/newly-placed", group + "/without"])), new PeopleSum("left", ["one/without", "two/without"]), new PeopleSum("left", ["few", "second", "third"])],
            [.. groups.Select(group => new PeopleShare(group + "/percent", group + "/newly-placed", group))]);

        var shown = Protection.Protect(tables, Profiles.Published);

        int[] Of(string group) => shown[group + "/percent"].Number is { } percent ? [.. Left10(shown[group].Value, percent).Distinct()] : [.. Enumerable.Range(0, 700)];
        int[] Range(string key) => shown[key].Number is { } number ? [.. Enumerable.Range((int)number - 2, 5)] : [.. Enumerable.Range(1, 700)];
        var sums = Of("one").SelectMany(_ => Of("two"), (one, two) => one + two).Distinct().ToArray();
        var others = Range("second").SelectMany(_ => Range("third"), (second, third) => second + third).Distinct().ToHashSet();
        for (var few = 1; few < 10; few++)
            sums.Any(sum => others.Contains(sum - few)).ShouldBeTrue($"the 4 could be {few}");
    }

    // Every number of people left that fits a group to the nearest ten and a percentage to one decimal.
    private static IEnumerable<int> Left10(double group, double percent)
        => Enumerable.Range((int)group - 5, 10).SelectMany(people => Enumerable.Range(0, people + 1).Where(part => Math.Abs(Math.Round(100.0 * part / people, 1, MidpointRounding.AwayFromZero) - percent) < 0.01).Select(part => people - part));

    // Every number of people left that fits what is shown: the group to the nearest five, the percentage to one decimal.
    private static IEnumerable<int> Left(double group, double percent)
        => Enumerable.Range(1, 120).Where(people => 5 * Math.Round(people / 5.0, MidpointRounding.AwayFromZero) == group)
            .SelectMany(people => Enumerable.Range(0, people + 1).Where(part => Math.Abs(Math.Round(100.0 * part / people, 1, MidpointRounding.AwayFromZero) - percent) < 0.01).Select(part => people - part)).Distinct();

    private static PeopleTables Group(int group, int placed) => new(
        [new PeopleCell("group", group, CountRule.Strict), new PeopleCell("placed", placed, CountRule.Strict), new PeopleCell("left/without", group - placed, CountRule.Strict)],
        [new PeopleSum("group", ["placed", "left/without"])], [new PeopleShare("share", "placed", "group")]);
}
