using Pathways.Analysis.Observed;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Observed;

/// <summary>Six young people over four months, worked out on paper.</summary>
public sealed class WorkedHistoryTests
{
    //          October        November       December            January
    // 0  A 16  learning       NEET           NEET                learning
    // 1  A 17  NEET           NEET           NEET                NEET, since 15 March
    // 2  B 16  not known      NEET (10 Nov)  NEET, moved to A    NEET
    // 3  B 17  NEET           not there      learning            learning
    // 4  M 17  work           work           not known, lapsed   NEET
    // 5  M 16  learning       learning       learning            learning, lapsed
    private static readonly ObservedFigures Figures = Paper().Figures;

    private static readonly CalendarMonth[] Months = [CalendarMonth.Of(2025, 10), CalendarMonth.Of(2025, 11), CalendarMonth.Of(2025, 12), CalendarMonth.Of(2026, 1)];

    [Theory]
    [InlineData("ALL", ObservedKeys.Cohort, "6 5 6 6")]
    [InlineData("ALL", ObservedKeys.Neet, "2 3 3 3")]
    [InlineData("ALL", ObservedKeys.NotKnown, "1 0 1 0")]
    [InlineData("ALL", ObservedKeys.Lapsed, "0 0 1 1")]
    [InlineData("A", ObservedKeys.Cohort, "2 2 3 3")]
    [InlineData("A", ObservedKeys.Neet, "1 2 3 2")]
    [InlineData("B", ObservedKeys.Neet, "1 1 0 0")]
    [InlineData("M", ObservedKeys.Neet, "0 0 0 1")]
    [InlineData("E10000016", ObservedKeys.Neet, "2 3 3 2")]
    [InlineData("D2", ObservedKeys.Neet, "1 1 0 0")]
    public void Stocks_are_those_on_paper(string place, string key, string paper)
        => string.Join(' ', Months.Select(month => Figures.Count(place, month, ObservedTopic.Trend, key))).ShouldBe(paper);

    [Theory]
    [InlineData("ALL", 1, "learning 1 not_known 1", "absent 1")]
    [InlineData("ALL", 2, "", "")]
    [InlineData("ALL", 3, "not_known 1", "learning 1")]
    [InlineData("A", 1, "learning 1", "")]
    [InlineData("A", 2, "moved 1", "")]
    [InlineData("B", 2, "", "moved 1")]
    [InlineData("B", 1, "not_known 1", "absent 1")]
    [InlineData("E10000016", 2, "", "")]
    public void Who_joined_and_who_ceased_and_from_where_is_that_on_paper(string place, int month, string joined, string ceased)
    {
        Flow(place, Months[month], ObservedTopic.Joined).ShouldBe(joined);
        Flow(place, Months[month], ObservedTopic.Ceased).ShouldBe(ceased);
    }

    [Fact]
    public void Of_the_first_month_nobody_can_tell_who_joined() => Figures.Count("ALL", Months[0], ObservedTopic.Joined).ShouldBeNull();

    [Fact]
    public void Durations_run_from_the_day_recorded_or_from_the_first_unbroken_month()
        => Kinds(ObservedTopic.Duration).ShouldBe("1_to_3 1 7_to_11 1 under_1 1"); // 2 began on 10 November: two months; 1 in March: ten; 4 in January

    [Fact]
    public void Reasons_are_the_activities_recorded() => Kinds(ObservedTopic.Reason).ShouldBe("610 1 619 1 640 1");

    [Fact]
    public void The_last_provider_is_the_later_of_tracking_and_ILR_and_the_course_left_is_the_ILRs()
    {
        Kinds(ObservedTopic.LastProvider).ShouldBe("10000001 1 10000002 1 not_told 1");
        Kinds(ObservedTopic.CourseLeft).ShouldBe("1/05 1 not_told 2");
        Kinds(ObservedTopic.MonthLeft).ShouldBe("09 1 not_told 2");
        Kinds(ObservedTopic.LastProviderKind).ShouldBe("Elsewhere 2 not_told 1");
    }

    [Fact]
    public void Why_they_left_their_last_course_is_what_the_ILR_sent_of_it_and_comes_to_all_who_are_NEET()
    {
        var paper = Paper();
        paper.Left.Clear();
        paper.Left.Add(new CourseLeft(1, new(2025, 7, 4), 0, "1", "05", false)); // completed
        paper.Left.Add(new CourseLeft(2, new(2024, 11, 1), 0, "1", "05", true) { Reason = "46" });
        paper.Left.Add(new CourseLeft(2, new(2025, 9, 26), 1, "1", "05", true) { Reason = "44" });
        paper.Left.Add(new CourseLeft(5, new(2025, 9, 26), 1, "1", "05", true) { Reason = "43" }); // not NEET

        var figures = paper.Figures;

        Kinds(figures, ObservedTopic.WithdrawReason).ShouldBe("44 1 not_told 1 not_withdrawn 1"); // 4 is in no ILR
        figures.Count("B", Months[3], ObservedTopic.WithdrawReason, "44").ShouldBe(0); // lives in A by now
        figures.Count("A", Months[3], ObservedTopic.WithdrawReason, "44").ShouldBe(1);
    }

    [Fact]
    public void Of_courses_without_a_reason_it_is_not_told_that_there_is_none()
    {
        Figures.Tells(Months[3], ObservedTopic.CourseLeft).ShouldBeTrue();
        Figures.Tells(Months[3], ObservedTopic.WithdrawReason).ShouldBeFalse();
    }

    [Fact]
    public void Groups_count_everybody_and_the_NEET_of_them()
    {
        Kinds(ObservedTopic.Group).ShouldBe("age_16 3 age_17 3 c140 1 female 6 no_sen 5 plan 1 vulnerable 1");
        Kinds(ObservedTopic.GroupNeet).ShouldBe("age_16 1 age_17 2 c140 1 female 3 no_sen 2 plan 1 vulnerable 1");
    }

    [Fact]
    public void What_is_recorded_of_those_whose_currency_lapsed_is_told() => Kinds(ObservedTopic.Lapsed).ShouldBe("learning 1");

    [Fact]
    public void Coverage_tells_months_imports_and_the_winter_that_is_whole_when_February_came()
    {
        Figures.Coverage.Months.ShouldBe(Months);
        Figures.Coverage.Winters.ShouldBeEmpty();
        Figures.Coverage.Expected.ShouldBe(400);
        var february = Paper().Add(0, 2026, 2, 230).Figures.Coverage;
        february.Winters.ShouldBe([2025]);
        ObservedCoverage.Winter(2025).Select(month => month.ToString()).ShouldBe(["December 2025", "January 2026", "February 2026"]);
    }

    private static string Flow(string place, CalendarMonth month, ObservedTopic topic)
        => string.Join(' ', ObservedKeys.Flows.Where(key => Figures.Count(place, month, topic, key) > 0).Select(key => $"{key} {Figures.Count(place, month, topic, key)}"));

    private static string Kinds(ObservedTopic topic) => Kinds(Figures, topic);

    private static string Kinds(ObservedFigures figures, ObservedTopic topic)
        => string.Join(' ', figures.Keys(Months[3], topic).Select(key => (key, Count: figures.Count("ALL", Months[3], topic, key))).Where(pair => pair.Count > 0).Select(pair => $"{pair.key} {pair.Count}"));

    private static Histories Paper()
    {
        var paper = new Histories()
            .Add(0, 2025, 10, 230, provider: 0).Add(0, 2025, 11, 619).Add(0, 2025, 12, 619).Add(0, 2026, 1, 230)
            .Add(2, 2025, 10, 810, zone: 1).Add(2, 2025, 11, 640, zone: 1, started: new(2025, 11, 10)).Add(2, 2025, 12, 640).Add(2, 2026, 1, 640, started: new(2026, 1, 2))
            .Add(3, 2025, 10, 619, zone: 1, age: 17).Add(3, 2025, 12, 310, zone: 1, age: 17).Add(3, 2026, 1, 310, zone: 1, age: 17)
            .Add(4, 2025, 10, 330, zone: 2, age: 17).Add(4, 2025, 11, 330, zone: 2, age: 17).Add(4, 2025, 12, 810, zone: 2, age: 17, lapsed: true).Add(4, 2026, 1, 610, zone: 2, age: 17)
            .Add(5, 2025, 10, 230, zone: 2).Add(5, 2025, 11, 230, zone: 2).Add(5, 2025, 12, 230, zone: 2).Add(5, 2026, 1, 230, zone: 2, lapsed: true);
        for (var month = 0; month < 4; month++)
            paper.Add(1, 2025 + (month / 3), ((9 + month) % 12) + 1, 619, age: 17, since: new(2025, 3, 15), need: TrackedNeed.Plan, bits: TrackedRow.BitOf(140), provider: 0);
        paper.Left.Add(new CourseLeft(2, new(2025, 9, 26), 1, "1", "05", true));
        return paper;
    }
}
