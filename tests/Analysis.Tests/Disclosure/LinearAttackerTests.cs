using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>
/// Bundles as they are published: two runs by area, level and outcome, with totals along every margin, nested areas, the differences between the runs, and a group's
/// percentages. A reader with a linear-programming solver that is not ours lays all of it side by side.
/// </summary>
public class LinearAttackerTests
{
    private static readonly string[] Areas = ["a1", "a2", "a3"];
    private static readonly string[] Levels = ["e", "l1", "l2"];

    [GlpkFact]
    public void No_small_count_of_a_bundle_is_known_better_than_that_it_is_small()
    {
        var looked = 0;
        for (var seed = 1; seed <= 6; seed++)
        {
            var tables = Bundle(new Random(seed), out var notZero);
            var shown = Protection.Protect(tables, Profiles.Published);
            foreach (var cell in tables.Cells.Where(cell => !cell.Hidden && cell.Meaning == CellMeaning.Count && cell.Value > 0 && cell.Value < Small(cell)).Take(12))
            {
                looked++;
                var (least, most) = Glpk.Range(tables, shown, Profiles.Published, cell.Key);
                least.ShouldBeLessThanOrEqualTo(notZero(cell.Key) + 1e-6, $"seed {seed}, {cell.Key} = {cell.Value}");
                most.ShouldBeGreaterThanOrEqualTo(Small(cell) - 1 - 1e-6, $"seed {seed}, {cell.Key} = {cell.Value}");
            }
        }

        looked.ShouldBeGreaterThan(40, "else nothing was tried");
    }

    [GlpkFact]
    public void The_reader_finds_out_what_the_rules_alone_would_give_away()
    {
        // 9 and 12 of 21 under the stricter rule: 20 is 18 to 22, 10 is 10 to 12, so the 9 would be 6 at least.
        var tables = new PeopleTables(
            [new PeopleCell("all", 21, CountRule.Strict), new PeopleCell("a", 9, CountRule.Strict), new PeopleCell("b", 12, CountRule.Strict)], [new PeopleSum("all", ["a", "b"])], []);
        Glpk.Range(tables, Protection.Protect(tables with { Sums = [] }, Profiles.Published), Profiles.Published, "a").Least.ShouldBe(6, 1e-6);
        Glpk.Range(tables, Protection.Protect(tables, Profiles.Published), Profiles.Published, "a").Least.ShouldBe(1, 1e-6);
    }

    private static int Small(PeopleCell cell) => cell.Rule == CountRule.Strict ? 10 : 5;

    /// <summary>Keys are run/area/level/outcome; T is a total, county the sum of the areas.</summary>
    private static PeopleTables Bundle(Random random, out Func<string, int> notZero)
    {
        var builder = new TablesBuilder();
        var inside = new Dictionary<string, int>();
        foreach (var run in (string[])["before", "after"])
        {
            foreach (var area in Areas)
                foreach (var level in Levels)
                    foreach (var outcome in (string[])["placed", "none"])
                        inside[$"{run}/{area}/{level}/{outcome}"] = random.Next(5) switch { 0 => 0, 1 or 2 => random.Next(1, 5), _ => random.Next(5, 60) };
        }

        var count = inside.ToDictionary();
        bool Matches(string cell, string[] pattern) => cell.Split('/').Zip(pattern).All(one => one.Second is "T" or "county" || one.First == one.Second);
        notZero = key => Math.Max(1, count.Count(cell => cell.Value > 0 && Matches(cell.Key, key.Split('/'))));
        foreach (var run in (string[])["before", "after"])
            foreach (var area in (string[])[.. Areas, "county"])
                foreach (var level in (string[])[.. Levels, "T"])
                    foreach (var outcome in (string[])["placed", "none", "T"])
                    {
                        var key = $"{run}/{area}/{level}/{outcome}";
                        builder.Add(key, inside.Where(cell => Matches(cell.Key, key.Split('/'))).Sum(cell => cell.Value));
                    }

        foreach (var key in builder.Build().Cells.Select(cell => cell.Key).ToArray())
        {
            var parts = key.Split('/');
            if (parts[1] == "county")
                builder.Sum(key, Areas.Select(area => $"{parts[0]}/{area}/{parts[2]}/{parts[3]}"));
            if (parts[2] == "T")
                builder.Sum(key, Levels.Select(level => $"{parts[0]}/{parts[1]}/{level}/{parts[3]}"));
            if (parts[3] == "T")
                builder.Sum(key, [$"{parts[0]}/{parts[1]}/{parts[2]}/placed", $"{parts[0]}/{parts[1]}/{parts[2]}/none"]);
            if (parts[0] == "after" && parts[3] == "none")
            {
                var before = "before" + key["after".Length..];
                var more = builder.Add("more/" + key, builder.Value(key) - builder.Value(before), CountRule.Default, CellMeaning.Difference);
                builder.Sum(key, [before, more]);
            }

            if (parts is ["after", _, "T", "T"])
                builder.Share("share/" + key, $"after/{parts[1]}/T/placed", key);
        }

        return builder.Build();
    }
}
