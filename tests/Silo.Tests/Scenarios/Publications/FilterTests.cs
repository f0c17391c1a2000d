using Pathways.Analysis.Disclosure;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>What a reader of the CSV files picks rows by: groups with their total, groups of MSOAs by a name that can be read.</summary>
public sealed class FilterTests
{
    [Fact]
    public void The_total_of_groups_is_who_compete_as_the_gap_by_level_has_it()
    {
        var competing = Rows("gap-by-level").Where(row => row["level"] == "Total").ToDictionary(row => (row["la_name"], row["lcpa"]), row => row["competing"]);
        var totals = Rows("groups").Where(row => row["group"] == "Total").ToArray();
        totals.Length.ShouldBe(competing.Count);
        foreach (var row in totals)
            row["competing"].ShouldBe(competing[(row["la_name"], row["lcpa"])]);
        Rows("groups").Select(row => (row["la_name"], row["lcpa"])).Distinct().ShouldBe(competing.Keys, ignoreOrder: true);
    }

    [Fact]
    public void Groups_of_MSOAs_have_names_of_their_own_of_at_most_120_characters_and_every_MSOA_in_one_column_of_the_file()
    {
        var groups = Rows("gap-by-msoa-group").Where(row => row["msoa_group"] != "Total").ToArray();
        groups.Select(row => row["msoa_group"]).ShouldBeUnique();
        groups.ShouldAllBe(row => row["msoa_group"].Length <= 120);
        var names = KentPublication.Source.World.Msoas.ToDictionary(msoa => msoa.Code, msoa => msoa.LocalName, StringComparer.Ordinal);
        var codes = KentPublication.Source.Counts.Groups.ToDictionary(group => group.Code, group => group.MsoaCodes, StringComparer.Ordinal);
        foreach (var row in groups)
        {
            var own = codes[row["msoa_group_code"]].Select(code => names[code]).Distinct(StringComparer.Ordinal).ToArray();
            row["msoas"].Replace(" and ", ", ", StringComparison.Ordinal).ShouldBe(string.Join(", ", own).Replace(" and ", ", ", StringComparison.Ordinal), "some names have an and of their own");
        }

        var cut = groups.Where(row => row["msoa_group"] != row["msoas"]).ToArray();
        cut.ShouldNotBeEmpty("else no name was too long");
        var page = KentPublication.Text("provision-gap.html");
        foreach (var row in cut)
        {
            row["msoas"].Length.ShouldBeGreaterThan(MsoaGroupName.Longest);
            row["msoa_group"].ShouldEndWith(" more");
            page.ShouldContain(row["msoa_group"].Replace("&", "&amp;", StringComparison.Ordinal));
            page.ShouldNotContain(row["msoas"].Replace("&", "&amp;", StringComparison.Ordinal));
        }
    }

    private static Dictionary<string, string>[] Rows(string table)
    {
        var lines = OpenDataRules.Lines(KentPublication.Text($"data/{table}.csv"));
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }
}
