using System.Collections.Immutable;
using Pathways.Analysis.Observed;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Report.Tests.Publishing;

public sealed class ObservedTests
{
    [Theory]
    [InlineData(5.0, 5.3, "0.3 percentage points more")]
    [InlineData(5.3, 5.0, "0.3 percentage points less")]
    [InlineData(5.0, 5.0, "the same to one decimal")]
    public void A_change_of_rates_is_told_as_the_rates_are_shown(double before, double now, string words)
        => ObservedSummary.Change(PubCell.Of(before, 1), PubCell.Of(now, 1)).ShouldBe(words);

    [Fact]
    public void A_change_from_a_rate_that_is_withheld_is_not_told() => ObservedSummary.Change(PubCell.Withheld, PubCell.Of(5, 1)).ShouldBeNull();

    [Fact]
    public void Months_stand_in_the_columns_of_time_of_the_open_data_standard_and_not_as_a_filter()
    {
        var table = new DataTable("observed-x", "X", "About", "observed", [new("group", "Group", "Group"), ObservedTables.Month], [new("people", "People", "people", 0, "People.")],
            [new DataRow("E10000016", 2025, ["Total", "January 2026"], [PubCell.Of(120)])], People: true);
        var places = new Dictionary<string, AreaPlace> { ["E10000016"] = new("E10000016", "886", "Kent", "Total") };

        var lines = DfeCsv.Data(table, places)!.Split('\n');

        lines[0].ShouldBe("time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,lcpa,group,people");
        lines[1].ShouldBe("2026,January,Local authority,E92000001,England,E12000008,South East,886,E10000016,Kent,Total,Total,120");
        DfeCsv.Meta(table, places).ShouldNotContain("month");
    }

    [Fact]
    public void Names_of_imported_files_are_told_inside_the_authority_only()
    {
        ImmutableArray<TrackedImport> imports = [new(3, ["CCIS_Jan_J.Smith.csv"], [], 10), new(5, ["feb.csv", "feb 2.csv"], [], 10)];

        ObservedWays.Imports(imports, isInternal: true).ShouldBe("CCIS_Jan_J.Smith.csv (version 3), feb.csv (version 5), feb 2.csv (version 5)");
        ObservedWays.Imports(imports, isInternal: false).ShouldBe("versions 3 and 5 of the dataset");
        ObservedWays.Imports(imports[..1], isInternal: false).ShouldBe("version 3 of the dataset");
    }

    [Fact]
    public void Every_key_has_words_of_its_own()
    {
        string[] groups = [.. ObservedKeys.Partitions.SelectMany(keys => keys).Concat(ObservedKeys.Overlapping).Select(ObservedWords.Group)];
        groups.Distinct().Count().ShouldBe(groups.Length);
        string[] steps = [.. Enum.GetValues<ObservedStep>().Select(ObservedWords.Step)];
        steps.Distinct().Count().ShouldBe(steps.Length);
        foreach (var topic in (ObservedTopic[])[ObservedTopic.Joined, ObservedTopic.Ceased])
            ObservedKeys.Flows.Select(key => ObservedWords.Flow(key, topic)).Distinct().Count().ShouldBe(ObservedKeys.Flows.Length);
        ObservedWords.Kind(ObservedTopic.Reason, "619", new Dictionary<string, string>()).ShouldBe("Seeking employment, education or training (619)");
        ObservedWords.Kind(ObservedTopic.WithdrawReason, "43", new Dictionary<string, string>()).ShouldBe("Financial reasons (43)");
        ObservedWords.Kind(ObservedTopic.WithdrawReason, "51", new Dictionary<string, string>()).ShouldBe("Code as sent (51)");
        IlrWithdrawal.All.Select(one => ObservedWords.Kind(ObservedTopic.WithdrawReason, one.Code, new Dictionary<string, string>())).Append(ObservedWords.Kind(ObservedTopic.WithdrawReason, ObservedKeys.NotWithdrawn, new Dictionary<string, string>())).ShouldBeUnique();
        Enum.GetValues<ObservedTopic>().Where(topic => topic is >= ObservedTopic.Duration and <= ObservedTopic.WithdrawReason).Select(ObservedWords.Topic).ShouldBeUnique();
        ObservedWords.Kind(ObservedTopic.CourseLeft, "E3/05", new Dictionary<string, string>()).ShouldStartWith("Entry 3, ");
        ObservedWords.Kind(ObservedTopic.LastProvider, "10000001", new Dictionary<string, string> { ["10000001"] = "College" }).ShouldBe("College (10000001)");
    }
}
