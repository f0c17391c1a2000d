using System.Text.Json;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>Publications of two runs that a reader lays side by side.</summary>
public class JointTablesTests
{
    [Fact]
    public void A_count_that_a_scenario_leaves_as_it_was_is_one_count_with_one_figure()
    {
        // Before: 9 and 12 of 21, so the 12 is withheld beside the 9. After, the 9 is 20 and nothing is small: by itself the 12 would be shown, and give away the 9 of before.
        var (before, after) = (Row(9, 12), Row(20, 12));
        var shown = Protection.Protect(before, Profiles.Published);
        shown["b"].ToString().ShouldBe("c");
        Protection.Protect(after, Profiles.Published)["b"].ToString().ShouldBe("10", "this is what must not leave");

        var joint = new JointTables();
        joint.Add(before).ShouldAllBe(name => name.Key == name.Value);
        var names = joint.Add(after);
        names["b"].ShouldBe("b");
        names["a"].ShouldNotBe("a");
        // 20 (18 to 22) of 30 (28 to 32) would leave 6 to 14 for the count withheld, and so 18 − 14 = 4 at least for the 9: the smaller of the two goes.
        var together = Protection.Protect(joint.Build(), Profiles.Published, alreadyOut: shown.Figures);
        (together[names["a"]].ToString(), together[names["b"]].ToString(), together[names["all"]].ToString()).ShouldBe(("c", "c", "30"));
    }

    [Fact]
    public void The_same_run_again_adds_nothing()
    {
        var joint = new JointTables();
        joint.Add(Row(9, 12));
        var tables = joint.Build();
        joint.Add(Row(9, 12)).ShouldAllBe(name => name.Key == name.Value);
        joint.Build().Cells.ShouldBe(tables.Cells);
        joint.Build().Sums.Length.ShouldBe(tables.Sums.Length);
    }

    [Fact]
    public void A_release_is_kept_and_read_back_as_it_left()
    {
        var tables = new PeopleTables(
            [new PeopleCell("all", 48, CountRule.Strict), new PeopleCell("a", 3), new PeopleCell("b", 44.5, Meaning: CellMeaning.Expected), new PeopleCell("rest", 0.5, Meaning: CellMeaning.Expected) { Hidden = true }],
            [new PeopleSum("all", ["a", "b", "rest"])], [new PeopleShare("share", "b", "all"), new PeopleShare("few", "a", "all")]);
        var shown = Protection.Protect(tables, Profiles.Published);
        var release = new Release(tables, System.Collections.Immutable.ImmutableDictionary.CreateRange(StringComparer.Ordinal, shown.Figures));
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            ReleaseJson.Write(json, release);
        using var read = JsonDocument.Parse(stream.ToArray());
        var again = ReleaseJson.Read(read.RootElement);
        again.Tables.Cells.ShouldBe(tables.Cells);
        again.Tables.Shares.ShouldBe(tables.Shares);
        again.Tables.Sums.Select(sum => string.Join(' ', sum.Parts.Prepend(sum.Whole))).ShouldBe(["all a b rest"]);
        again.Figures.OrderBy(one => one.Key, StringComparer.Ordinal).ShouldBe(release.Figures.OrderBy(one => one.Key, StringComparer.Ordinal));
        Should.Throw<FormatException>(() => ReleaseJson.Read(JsonDocument.Parse("{\"cells\":1}").RootElement));
    }

    private static PeopleTables Row(int a, int b) => new(
        [new PeopleCell("all", a + b, CountRule.Strict), new PeopleCell("a", a, CountRule.Strict), new PeopleCell("b", b, CountRule.Strict)], [new PeopleSum("all", ["a", "b"])], []);
}
