using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Report.Tests.Publishing;

/// <summary>Evidence for the strategy's promises: each figure of the year and place that stands with it.</summary>
public sealed class CommitmentWordsTests
{
    private static readonly Provenance MadeUp = new(Basis.Entered, Confidence.High, "made up");

    private static YearStarts Starts(string year, string district, int starts) => new(year, district, starts);

    private static SendRecord Interns(SendRecordKind kind, string year, int count, Authority authority = Authority.Kent, PrimaryNeed? need = null, SettingType? setting = null)
        => new(kind, year, authority, need, setting, count, null, MadeUp);

    /// <summary>Starts of two districts in two years (null where there is no row), and the change that follows by subtraction.</summary>
    [Theory]
    [InlineData(1000, 500, 1100, 550, "150 more in 2024/25 (10.0%)")]
    [InlineData(1000, 500, 900, 450, "150 fewer in 2024/25 (10.0%)")]
    [InlineData(1000, 500, 500, 1000, "no change")]
    [InlineData(0, 0, 5, 5, "10 more in 2024/25.")]
    public void Starts_are_those_of_the_latest_year_and_the_change_is_to_the_year_before(int one, int other, int oneNow, int otherNow, string change)
    {
        var words = StartsWords.Of([Starts("2024/25", "A", oneNow), Starts("2023/24", "A", one), Starts("2024/25", "B", otherNow), Starts("2023/24", "B", other)], "Somewhere");
        words.ShouldStartWith($"{oneNow + otherNow:N0} starts by residents of Somewhere, all ages and levels, in 2024/25 (published).");
        words.ShouldContain($"In 2023/24 there were {one + other:N0}: {change}");
    }

    [Fact]
    public void Published_years_stand_in_order_with_the_change_between_the_last_two()
    {
        PubCell Percent(double value) => PubCell.Of(value, 1);
        CommitmentsPage.PublishedYears([("2021", Percent(7.5)), ("2023", Percent(5.8)), ("2025", Percent(8.1))]).ShouldBe("7.5% (2021), 5.8% (2023), 8.1% (2025), 2.3 percentage points more than in 2023");
        CommitmentsPage.PublishedYears([("2023", Percent(5.8)), ("2025", Percent(5.8))]).ShouldBe("5.8% (2023), 5.8% (2025), the same to one decimal as in 2023");
        CommitmentsPage.PublishedYears([("2025", Percent(8.1))]).ShouldBe("8.1% (2025)");
    }

    [Fact]
    public void A_change_is_told_of_two_years_of_the_same_districts_only()
    {
        StartsWords.Of([Starts("2024/25", "A", 10), Starts("2024/25", "B", 20)], "Somewhere").ShouldContain("in 2024/25 (published). Change: no data yet, there is one year only.");
        StartsWords.Of([Starts("2023/24", "A", 10), Starts("2024/25", "A", 10), Starts("2024/25", "B", 20)], "Somewhere").ShouldContain("the figures of 2023/24 are not of the same districts");
        StartsWords.Of([Starts("2022/23", "A", 1), Starts("2023/24", "A", 2), Starts("2024/25", "A", 4)], "Somewhere").ShouldContain("In 2023/24 there were 2: 2 more", Case.Sensitive, "of three years the last two");
        StartsWords.Of([], "Somewhere").ShouldBe("No data yet.");
    }

    [Fact]
    public void Paid_work_is_told_by_council_and_year_and_nobody_is_counted_twice()
    {
        SendRecord[] rows =
        [
            Interns(SendRecordKind.InternshipCompleted, "2024/25", 40), Interns(SendRecordKind.InternshipCompleted, "2024/25", 25, need: PrimaryNeed.Asd), Interns(SendRecordKind.InternshipCompleted, "2024/25", 15, need: PrimaryNeed.Mld),
            Interns(SendRecordKind.InternshipIntoPaidWork, "2024/25", 12, need: PrimaryNeed.Asd), Interns(SendRecordKind.InternshipIntoPaidWork, "2024/25", 8, need: PrimaryNeed.Mld), Interns(SendRecordKind.InternshipIntoPaidWork, "2024/25", 20, setting: SettingType.SpecialSchool),
            Interns(SendRecordKind.InternshipCompleted, "2023/24", 30), Interns(SendRecordKind.InternshipIntoPaidWork, "2023/24", 9), Interns(SendRecordKind.InternshipCompleted, "2022/23", 1), Interns(SendRecordKind.InternshipIntoPaidWork, "2022/23", 1),
            Interns(SendRecordKind.InternshipCompleted, "2023/24", 7, Authority.Medway),
        ];
        PaidWorkWords.Of(rows, [Authority.Kent, Authority.Medway], isInternal: true).ShouldBe("Kent: 20 of 40 who completed one in 2024/25; 9 of 30 who completed one in 2023/24 (entered by the council). Medway: no data yet.");
        PaidWorkWords.Of(rows, [Authority.Medway], isInternal: true).ShouldBe("No data yet.", "how many found work is not known");
    }

    [Fact]
    public void Readers_outside_the_authority_are_told_that_counts_exist_and_nothing_of_their_size()
    {
        SendRecord[] Rows(int count) => [Interns(SendRecordKind.InternshipCompleted, "2024/25", count), Interns(SendRecordKind.InternshipIntoPaidWork, "2024/25", count)];
        var words = PaidWorkWords.Of(Rows(3), [Authority.Kent], isInternal: false);
        words.ShouldBe(PaidWorkWords.Of(Rows(3_000), [Authority.Kent], isInternal: false));
        words.ShouldNotContain("small");
        words.ShouldContain("2024/25");
    }

    [Fact]
    public void Tables_without_Medway_are_named()
    {
        var places = new Dictionary<string, AreaPlace>(StringComparer.Ordinal) { ["K"] = new("E10000016", "886", "Kent", "Ashford"), ["M"] = new("E06000035", "887", "Medway", "Total") };
        DataTable Of(string title, params string[] areas) => new(title, title, "", "modelled", [], [], [.. areas.Select(area => new DataRow(area, 2025, [], []))], false);
        MedwayWords.Of([Of("Both", "K", "M", "ALL"), Of("Kent's alone", "K"), Of("Everything", "ALL")], places).ShouldStartWith("Medway has figures beside Kent's in 1 of 3 tables of the Provision Gap analysis; not in: Kent's alone; Everything.");
        MedwayWords.Of([Of("Both", "K", "M")], places).ShouldStartWith("Medway has figures beside Kent's in 1 of 1 tables of the Provision Gap analysis. ");
    }
}
