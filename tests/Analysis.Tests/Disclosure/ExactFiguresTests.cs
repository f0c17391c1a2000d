using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>Rules of one's own that show what is not small exactly, or nearly so: a sum of exact figures tells more than one of rounded ones.</summary>
public class ExactFiguresTests
{
    private static DisclosureProfile Rules(int below, FigureKind smallAs, int roundTo) => new("partner", "own", new RoundingRule(below, smallAs, roundTo), new RoundingRule(below, smallAs, roundTo), 10, 1, 0);

    private static PeopleTables Row(params int[] parts)
        => new([new PeopleCell("all", parts.Sum()), .. parts.Select((part, i) => new PeopleCell($"part{i}", part))], [new PeopleSum("all", [.. parts.Select((_, i) => $"part{i}")])], []);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Three_of_ten_is_not_what_an_exact_seven_leaves(int roundTo)
    {
        var shown = Protection.Protect(Row(3, 7), Rules(5, FigureKind.Low, roundTo));
        (shown["part0"].ToString(), shown["part1"].ToString(), shown["all"].ToString()).ShouldBe(("low", "c", "10"));
        shown.Log.Secondary.ShouldBe(["part1"]);
    }

    [Theory]
    [InlineData(FigureKind.Low)]
    [InlineData(FigureKind.Withheld)]
    public void No_small_count_of_a_table_of_exact_figures_is_known_better_than_that_it_is_small(FigureKind smallAs)
    {
        const int LargestSmall = 3;
        var (random, rules, secondary) = (new Random(5), Rules(LargestSmall + 1, smallAs, 0), 0);
        bool Allows(PublishedFigure shown, int value) => shown.Kind switch
        {
            FigureKind.Low => value is >= 1 and <= LargestSmall,
            FigureKind.Withheld => value >= 1,
            _ => value == (int)shown.Value,
        };
        for (var instance = 0; instance < 40; instance++)
        {
            var table = new TwoWay(new[,] { { Next(), Next() }, { Next(), Next() } });
            int Next() => random.Next(4) == 0 ? 0 : random.Next(1, 7);
            var shown = Protection.Protect(table.Tables(), rules);
            secondary += shown.Log.Secondary.Length;
            var found = table.Attack(shown, CountRule.Default, most: 7 + LargestSmall, Allows);
            for (var row = -1; row < 2; row++)
            {
                for (var column = -1; column < 2; column++)
                {
                    if (table.Value(row, column) is not (>= 1 and <= LargestSmall))
                        continue;
                    var least = table.NotZero(row, column); // so many ones at least, whatever is shown
                    Enumerable.Range(least, LargestSmall - least + 1).ShouldBeSubsetOf(found[TwoWay.Key(row, column)], $"instance {instance}, cell {TwoWay.Key(row, column)}");
                }
            }
        }

        secondary.ShouldBeGreaterThan(40, "an exact table cannot be protected by rules alone");
    }

    [Fact]
    public void Nothing_leaves_where_what_left_before_gives_a_small_count_away()
    {
        // The total of 10 and the other 7 are out, exactly; the 3 was shown nowhere then.
        var rules = Rules(5, FigureKind.Low, 0);
        var before = Protection.Protect(new PeopleTables([new PeopleCell("all", 10), new PeopleCell("part1", 7)], [], []), rules);
        (before["all"].Number, before["part1"].Number).ShouldBe((10, 7));
        Should.Throw<InvalidInputException>(() => Protection.Protect(Row(3, 7), rules, alreadyOut: before.Figures)).Problems.Single().ToString()
            .ShouldContain("1 small count would be known exactly beside what the readers have already (part0), so nothing leaves");
    }

    [Fact]
    public void Nothing_leaves_that_tells_a_small_count_to_within_its_protection_interval_unless_somebody_answers_for_it()
    {
        // A total of 2 is out as low, 1 to 4: of its two parts, neither none, each is 1 to 3, and low says 1 to 4 of every count.
        var earlier = Protection.Protect(new PeopleTables([new PeopleCell("all", 2)], [], []), Profiles.Published);
        var why = Should.Throw<InvalidInputException>(() => Protection.Protect(Row(1, 1), Profiles.Published, alreadyOut: earlier.Figures)).Problems.Single().ToString();
        why.ShouldContain("2 small counts would be known to fewer than 4 values beside what the readers have already (part0, part1), so nothing leaves");
        why.ShouldContain("--accept-narrowed");
        var shown = Protection.Protect(Row(1, 1), Profiles.Published, alreadyOut: earlier.Figures, acceptNarrowed: true);
        (shown["all"].ToString(), shown["part0"].ToString(), string.Join(' ', shown.Log.Narrowed), string.Join(' ', shown.Log.BelowInterval)).ShouldBe(("low", "low", "part0 part1", "part0 part1"));
        shown.Log.Accepted.ShouldBe(shown.Log.BelowInterval);
        // With the total in hand it goes, so that nothing is narrowed; and what nobody can help is no reason: the own of 1 and none.
        Protection.Protect(Row(1, 1), Profiles.Published).Log.Narrowed.ShouldBeEmpty();
        Protection.Protect(Row(1, 0), Profiles.Published, own: new HashSet<string> { "all" }).Log.Narrowed.ShouldBeEmpty();
    }

    [Fact]
    public void What_readers_know_already_is_not_answered_for_again_and_what_they_would_know_better_is()
    {
        // As above, and three people of whom a part makes 3 with two others: out as low, at most 4, and nobody knew of what.
        var have = Row(1, 1) with { Cells = [.. Row(1, 1).Cells, new PeopleCell("three", 3)] };
        var left = Protection.Protect(new PeopleTables([new PeopleCell("all", 2), new PeopleCell("three", 3)], [], []), Profiles.Published);
        left = Protection.Protect(have, Profiles.Published, alreadyOut: left.Figures, acceptNarrowed: true);
        PeopleCell[] more = [new("d", 1), new("e", 1)];

        var again = Protection.Protect(have with { Cells = [.. have.Cells, .. more] }, Profiles.Published, alreadyOut: left.Figures, readersHave: have);
        (string.Join(' ', again.Log.BelowInterval), again.Log.Accepted.Length).ShouldBe(("part0 part1", 0));

        // Each of the three is 1 to 2 now, so the first part too; of the second nothing is new.
        var sum = have with { Cells = [.. have.Cells, .. more], Sums = [.. have.Sums, new PeopleSum("three", ["part0", "d", "e"])] };
        Should.Throw<InvalidInputException>(() => Protection.Protect(sum, Profiles.Published, alreadyOut: left.Figures, readersHave: have)).Problems.Single().ToString()
            .ShouldContain("3 small counts would be known to fewer than 4 values beside what the readers have already (part0, d, e)");
        Protection.Protect(sum, Profiles.Published, alreadyOut: left.Figures, readersHave: have, acceptNarrowed: true).Log.Accepted.ShouldBe(["d", "e", "part0"]);
    }

    [Fact]
    public void What_would_be_known_exactly_leaves_for_nobodys_word()
    {
        var before = Protection.Protect(new PeopleTables([new PeopleCell("all", 10), new PeopleCell("part1", 7)], [], []), Rules(5, FigureKind.Low, 0));
        Should.Throw<InvalidInputException>(() => Protection.Protect(Row(3, 7), Rules(5, FigureKind.Low, 0), alreadyOut: before.Figures, acceptNarrowed: true)).Message.ShouldContain("known exactly");
    }

    [Theory]
    [InlineData(11, 5, true)] // 10 to 12 less 5 to 14: of 1 to 9 the reader rules out 8 and 9
    [InlineData(13, 9, false)] // 13 to 17 less 5 to 14: nothing is ruled out
    public void A_count_of_which_what_left_before_rules_out_a_part_is_told_too(int all, int other, bool told)
    {
        PeopleTables outside = new([new PeopleCell("all", all, CountRule.Strict), new PeopleCell("other", other)], [], []);
        var tables = outside with { Cells = [.. outside.Cells, new PeopleCell("few", all - other, CountRule.Strict)], Sums = [new PeopleSum("all", ["other", "few"])] };
        var shown = Protection.Protect(tables, Profiles.Published, alreadyOut: Protection.Protect(outside, Profiles.Published).Figures);
        (shown["few"].ToString(), string.Join(' ', shown.Log.Narrowed)).ShouldBe(("c", told ? "few" : ""));
    }

    [Fact]
    public void One_end_that_what_left_before_fixes_is_no_reason_to_give_up_the_other()
    {
        // Out are a sum of 17 as 15 (13 to 17) and its other part of 13 as 15 (13 to 17): the 4 is 4 at most. A new sum of 28 as 30 (28 to 32) with two further parts
        // of 12 as 10 (10 to 12) would make it 4 at least, so one of these goes, and what is left is 1 to 4.
        PeopleCell Strict(string key, int value) => new(key, value, CountRule.Strict);
        var earlier = Protection.Protect(new PeopleTables([Strict("first", 17), Strict("b", 13)], [], []), Profiles.Published);
        var shown = Protection.Protect(
            new PeopleTables(
                [Strict("first", 17), Strict("b", 13), Strict("a", 4), Strict("second", 28), Strict("c", 12), Strict("d", 12)],
                [new PeopleSum("first", ["a", "b"]), new PeopleSum("second", ["a", "c", "d"])], []), Profiles.Published, alreadyOut: earlier.Figures);
        (shown["first"].ToString(), shown["b"].ToString(), shown["a"].ToString()).ShouldBe(("15", "15", "c"));
        new[] { "second", "c", "d" }.Count(key => shown[key].Kind == FigureKind.Withheld).ShouldBe(1);
        shown.Log.Narrowed.ShouldBe(["a"]);
    }
}
