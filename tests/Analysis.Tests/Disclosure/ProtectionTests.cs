using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Disclosure;

public class ProtectionTests
{
    private static ProtectedTables Protect(PeopleTables tables, params string[] own) => Protection.Protect(tables, Profiles.Published, own.ToHashSet());

    private static PeopleTables One(double value, CountRule rule = CountRule.Default, CellMeaning meaning = CellMeaning.Count) => new([new PeopleCell("a", value, rule, meaning)], [], []);

    [Theory]
    [InlineData(0, CountRule.Default, "0")]
    [InlineData(1, CountRule.Default, "low")]
    [InlineData(4, CountRule.Default, "low")]
    [InlineData(5, CountRule.Default, "10")]
    [InlineData(14, CountRule.Default, "10")]
    [InlineData(15, CountRule.Default, "20")]
    [InlineData(0, CountRule.Strict, "0")]
    [InlineData(9, CountRule.Strict, "c")]
    [InlineData(10, CountRule.Strict, "10")]
    [InlineData(12, CountRule.Strict, "10")]
    [InlineData(13, CountRule.Strict, "15")]
    public void A_count_alone_is_shown_by_its_rule(int value, CountRule rule, string shown) => Protect(One(value, rule))["a"].ToString().ShouldBe(shown);

    [Theory]
    [InlineData(0.3, "low")]
    [InlineData(4.4, "low")]
    [InlineData(4.6, "10")] // nearest whole number 5
    [InlineData(15.0, "20")]
    public void An_expected_count_is_shown_as_the_whole_number_nearest(double value, string shown) => Protect(One(value, meaning: CellMeaning.Expected))["a"].ToString().ShouldBe(shown);

    [Theory]
    [InlineData(-3, "low")]
    [InlineData(-15, "-20")]
    [InlineData(0, "0")]
    public void A_difference_is_rounded_away_from_zero_on_either_side(int value, string shown) => Protect(One(value, meaning: CellMeaning.Difference))["a"].ToString().ShouldBe(shown);

    [Fact]
    public void Internal_readers_see_all()
    {
        var shown = Protection.Protect(new TwoWay(new[,] { { 1, 2 }, { 33, 0 } }).Tables(CountRule.Strict), Profiles.Internal);
        (shown["0,0"].Number, shown["T,T"].Number, shown.Log.Small).ShouldBe((1, 36, 0));
    }

    [Fact]
    public void A_low_total_of_four_low_parts_would_give_all_of_them_away()
    {
        // 1 + 1 + 1 + 1 = 4: low in all five places leaves only ones. The total must go.
        ImmutableArray<string> parts = ["a", "b", "c", "d"];
        var shown = Protect(new PeopleTables([new PeopleCell("all", 4), .. parts.Select(part => new PeopleCell(part, 1))], [new PeopleSum("all", parts)], []));
        parts.ShouldAllBe(part => shown[part].Kind == FigureKind.Low);
        shown["all"].Kind.ShouldBe(FigureKind.Withheld);
        shown.Log.Secondary.ShouldBeEmpty("the total is small itself");
        shown.Log.Small.ShouldBe(5);
    }

    [Fact]
    public void A_single_count_withheld_in_a_row_takes_the_smallest_other_with_it()
    {
        // Strict: 3, 11, 40 of 54. 54 is shown as 55 (53 to 57), 11 as 10 (10 to 12), 40 as 40 (38 to 42): the first would be 0..9 within −1..9, so below
        // 1..9 nothing is ruled out only as long as the others are loose enough: 57 − 10 − 38 = 9 and 53 − 12 − 42 < 1. It stays as it is.
        ImmutableArray<string> parts = ["a", "b", "c"];
        PeopleTables Row(int a, int b, int c) => new(
            [new PeopleCell("all", a + b + c, CountRule.Strict), new PeopleCell("a", a, CountRule.Strict), new PeopleCell("b", b, CountRule.Strict), new PeopleCell("c", c, CountRule.Strict)],
            [new PeopleSum("all", parts)], []);
        Protect(Row(3, 11, 40)).Log.Secondary.ShouldBeEmpty();
        // 3, 12, 38 of 53: 55 is 53 to 57, 10 is 10 to 12, 40 is 38 to 42: 57 − 10 − 38 = 9, 53 − 54 < 1: safe too. With 42: of 57.
        Protect(Row(3, 12, 42)).Log.Secondary.ShouldBeEmpty();
        // 9, 0, 12 of 21: 20 is 18 to 22, 10 is 10 to 12, so the first is 6 to 12: below 6 is ruled out, and the 12 goes.
        var shown = Protect(Row(9, 0, 12));
        (shown["a"].ToString(), shown["b"].ToString(), shown["c"].ToString(), shown["all"].ToString()).ShouldBe(("c", "0", "c", "20"));
        shown.Log.Secondary.ShouldBe(["c"]);
    }

    [Fact]
    public void A_percentage_that_would_give_a_small_count_away_is_withheld()
    {
        // 48 of 50 stay (96.0 %), so 2 leave: 50 is 45 to 54, and 95.95 to 96.05 % of it stay, so 1.8 to 2.2 leave.
        PeopleTables Tables(int leave) => new(
            [new PeopleCell("all", 50), new PeopleCell("stay", 50 - leave), new PeopleCell("leave", leave)], [new PeopleSum("all", ["stay", "leave"])],
            [new PeopleShare("staying", "stay", "all"), new PeopleShare("leaving", "leave", "all")]);
        var shown = Protect(Tables(2));
        (shown["staying"].ToString(), shown["leaving"].ToString(), shown["leave"].ToString()).ShouldBe(("c", "c", "low"));
        var safe = Protect(Tables(20));
        (safe["staying"].ToString(), safe["leaving"].ToString()).ShouldBe(("60.0", "40.0"));
    }

    [Fact]
    public void Percentages_of_fewer_than_ten_are_withheld()
        => Protect(new PeopleTables([new PeopleCell("all", 9), new PeopleCell("some", 6)], [], [new PeopleShare("share", "some", "all")]))["share"].ToString().ShouldBe("c");

    [Fact]
    public void A_percentage_of_nobody_does_not_apply_where_everybody_sees_that_there_is_nobody()
    {
        // 0 of 0 is no percentage, and nobody is protected by withholding it. Of a zero that no table shows the symbol would tell that it is one.
        PeopleTables Of(string all, bool hidden = false) => new([new PeopleCell(all, 0) { Hidden = hidden }, new PeopleCell("some", 0)], [], [new PeopleShare("share", "some", all)]);
        var shown = Protect(Of("all"));
        (shown["all"].ToString(), shown["share"].ToString(), shown.Log.Shares).ShouldBe(("0", "z", 0));
        Protect(Of("all", hidden: true))["share"].ToString().ShouldBe("c");
        Protect(Of("group/without"))["share"].ToString().ShouldBe("c");
        Protect(new PeopleTables([new PeopleCell("all", 3), new PeopleCell("some", 0)], [], [new PeopleShare("share", "some", "all")]))["share"].ToString().ShouldBe("c");
    }

    [Fact]
    public void A_percentage_of_nobody_stays_as_it_left()
    {
        PeopleTables nobody = new([new PeopleCell("all", 0), new PeopleCell("some", 0)], [], [new PeopleShare("share", "some", "all")]);
        var withheld = Protect(new PeopleTables([new PeopleCell("few", 9), new PeopleCell("some", 6)], [], [new PeopleShare("share", "some", "few")]))["share"];
        foreach (var symbol in new[] { withheld, PublishedFigure.NotApplicable })
            Protection.Protect(nobody, Profiles.Published, alreadyOut: new Dictionary<string, PublishedFigure> { ["share"] = symbol })["share"].ShouldBe(symbol);
    }

    [Fact]
    public void What_the_reader_s_own_institution_gives_is_shown_in_full_and_counted_as_known()
    {
        // Of 7 the reader knows the own 4, so of the other 3 the total of 10 (5 to 14) leaves 1 to 10: nothing to withhold. Of 5 the own 4 leave 1 to 10 too.
        ImmutableArray<string> parts = ["own", "other"];
        PeopleTables Of(int own, int other) => new([new PeopleCell("all", own + other), new PeopleCell("own", own), new PeopleCell("other", other)], [new PeopleSum("all", parts)], []);
        var shown = Protect(Of(4, 3), "own");
        (shown["own"].ToString(), shown["other"].ToString(), shown["all"].ToString()).ShouldBe(("4", "low", "10"));
        // Own 1 of 3: the total, low, is 1 to 4, so the other would be 0 to 3: the total goes.
        var small = Protect(Of(1, 2), "own");
        (small["own"].ToString(), small["other"].ToString(), small["all"].ToString()).ShouldBe(("1", "low", "c"));
    }

    [Fact]
    public void A_difference_between_two_runs_gives_no_small_count_away()
    {
        // Before 3 (low), after 4 (low), no percentages; the difference of 1 is low as well: 1 to 4 stays possible. A difference of zero says only that both are the same.
        PeopleTables Of(int before, int after) => new(
            [new PeopleCell("before", before), new PeopleCell("after", after), new PeopleCell("more", after - before, Meaning: CellMeaning.Difference)],
            [new PeopleSum("after", ["before", "more"])], []);
        Protect(Of(3, 4)).Log.Secondary.ShouldBeEmpty();
        // Before 12 (10: 5 to 14), after 2 (low), 10 fewer (−15 to −5): after is 5 − 15 to 14 − 5 = 9: safe.
        Protect(Of(12, 2))["more"].ToString().ShouldBe("-10");
    }

    [Fact]
    public void Wrong_sums_and_counts_are_refused()
    {
        Should.Throw<ArgumentException>(() => Protect(new PeopleTables([new PeopleCell("a", 1), new PeopleCell("b", 2)], [new PeopleSum("a", ["b"])], []))).Message.ShouldContain("come to 2, not to 1");
        Should.Throw<ArgumentException>(() => Protect(new PeopleTables([new PeopleCell("a", 1)], [new PeopleSum("a", ["b"])], []))).Message.ShouldContain("a reader knows that it is there");
        Should.Throw<ArgumentException>(() => Protect(One(-1)));
        Should.Throw<ArgumentException>(() => Protect(One(1.5)));
        Should.Throw<KeyNotFoundException>(() => Protect(One(1))["b"]).Message.ShouldContain("did not go through disclosure control");
    }
}
