using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Report.Tests.Publishing;

public class PubWordsTests
{
    private static PubCell N(double value) => PubCell.Of(value);

    private static readonly PubCell Low = new(FigureKind.Low, 0, 0);

    [Theory]
    [InlineData(-10, 20, true)]
    [InlineData(0, 20, true)]
    [InlineData(-20, 0, true)]
    [InlineData(10, 20, false)]
    [InlineData(-20, -10, false)]
    public void An_interval_with_zero_in_it_includes_no_change(double lower, double upper, bool includes)
    {
        PubWords.MayIncludeNoChange(N(lower), N(upper)).ShouldBe(includes);
        PubWords.Change(N((lower + upper) / 2), N(lower), N(upper)).Contains("includes no change", StringComparison.Ordinal).ShouldBe(includes);
    }

    [Fact]
    public void An_end_that_is_too_small_to_show_may_be_no_change()
    {
        PubWords.MayIncludeNoChange(Low, N(30)).ShouldBeTrue();
        PubWords.MayIncludeNoChange(PubCell.Withheld, PubCell.Withheld).ShouldBeTrue();
    }

    [Fact]
    public void Nothing_is_said_of_no_change_that_the_interval_as_shown_does_not_tell()
    {
        // A lower end of 3 and one of −3 are both "low": whether the interval includes no change is not told.
        PubWords.Change(N(10), Low, N(20)).ShouldBe("No change in young people with a place in September is shown: one end of the 95% interval (low to 20) is too small to show, so that it may include no change.");
        PubWords.Change(Low, Low, Low).ShouldBe("No change in young people with a place in September is shown: both ends of the 95% interval (low to low) are too small to show, so that it may include no change.");
        PubWords.Change(N(20), PubCell.Withheld, N(30)).ShouldBe("No change in young people with a place in September is shown: an end of the 95% interval is withheld, so that it may include no change.");
        PubWords.Change(N(0), N(-10), N(10)).ShouldEndWith("the 95% interval (−10 to 10) includes no change.");
    }

    [Fact]
    public void More_and_fewer_follow_the_sign()
    {
        PubWords.Change(N(20), N(10), N(30)).ShouldBe("About 20 more young people have a place in September (95% interval 10 to 30).");
        PubWords.Change(N(-20), N(-30), N(-10)).ShouldBe("About 20 fewer young people have a place in September (95% interval 10 to 30).");
        PubWords.Change(N(-30), N(-30), N(-30)).ShouldBe("About 30 fewer young people have a place in September (both ends of the 95% interval round to that figure).");
        PubWords.Change(PubCell.NotAvailable, PubCell.NotAvailable, PubCell.NotAvailable).ShouldBe("No comparison was made.");
    }

    [Fact]
    public void A_mean_that_is_not_shown_is_told_as_more_or_fewer_by_its_interval_and_never_as_a_number()
    {
        PubWords.Change(PubCell.Withheld, N(10), N(30)).ShouldBe("More young people have a place in September, how many is not shown (95% interval 10 to 30).");
        PubWords.Change(Low, N(-30), N(-10)).ShouldBe("Fewer young people have a place in September, how many is not shown (95% interval 10 to 30).");
        PubWords.Change(N(1), N(1), N(2)).ShouldBe("About 1 more young person has a place in September (95% interval 1 to 2).");
    }

    /// <summary>Whatever the interval, the sentence counts September's places only and has to say so: January and April may move where September does not.</summary>
    [Fact]
    public void Every_sentence_of_change_says_that_it_is_of_September()
    {
        PubCell[] ends = [N(-20), N(0), N(20), Low, PubCell.Withheld];
        foreach (var lower in ends)
            foreach (var upper in ends)
                foreach (var mean in ends)
                    PubWords.Change(mean, lower, upper).ShouldContain("in September");
    }

    [Fact]
    public void A_figure_there_and_here_is_from_one_to_the_other_and_once_where_both_are_shown_alike()
    {
        PubWords.FromTo(N(70), N(470), rounded: true).ShouldBe("from about 70 to about 470");
        PubWords.FromTo(N(70), N(70), rounded: false).ShouldBe("70 in both");
        PubWords.FromTo(Low, Low, rounded: true).ShouldBe("from a number too small to show to a number too small to show", "2 and 4 are both low");
        PubWords.FromTo(N(0), N(30), rounded: true).ShouldBe("from none to about 30");
    }

    [Fact]
    public void One_is_not_many()
    {
        PubWords.YoungPeople(N(1), rounded: false, "competes", "compete").ShouldBe("1 young person competes");
        PubWords.YoungPeople(N(0), rounded: true, "competes", "compete").ShouldBe("no young people compete");
        PubWords.YoungPeople(N(720), rounded: true, "competes", "compete").ShouldBe("about 720 young people compete");
    }

    [Fact]
    public void Words_never_tell_a_number_that_is_not_shown()
    {
        PubWords.People(Low, rounded: true).ShouldBe("a number too small to show", "how small is a matter of the rules");
        PubWords.People(PubCell.Withheld, rounded: true).ShouldBe("a number that is withheld");
        PubWords.People(N(1230), rounded: true).ShouldBe("about 1,230");
        PubWords.People(N(1234), rounded: false).ShouldBe("1,234");
        PubWords.WithInterval(N(110), N(110), N(110), rounded: true).ShouldBe("about 110");
        PubWords.WithInterval(N(110), PubCell.Withheld, N(120), rounded: true).ShouldBe("about 110");
        PubWords.Moves(N(100), N(90)).ShouldBe("falls from 100 to 90");
        PubWords.Moves(N(90), N(90)).ShouldBe("stays at 90");
        PubWords.Moves(Low, N(90)).ShouldBe("is not known");
    }

    [Fact]
    public void Symbols_are_those_of_the_standard_and_numbers_carry_no_separators_in_files()
    {
        new[] { Low, PubCell.Withheld, PubCell.NotApplicable, PubCell.NotAvailable }.Select(cell => cell.Plain).ShouldBe(["low", "c", "z", "x"]);
        N(1234567).Plain.ShouldBe("1234567");
        N(1234567).Text.ShouldBe("1,234,567");
        PubCell.Of(-0.04, 1).Plain.ShouldBe("0.0");
    }

    [Fact]
    public void A_number_that_is_withheld_is_no_part_of_a_sentence_about_numbers()
    {
        PubWords.NoPlace(N(610), N(600), N(590), N(610), N(500), rounded: true).ShouldBe(
            "As applications work today, with the offer as it is given, no suitable place is found in the model for about 610. Where choices and the uncertain offer are drawn anew, it is about 600 (95% interval 590 to 610) on average. In the best case, with the offer as it is given, it is about 500.");
        PubWords.NoPlace(PubCell.Withheld, PubCell.NotAvailable, PubCell.Withheld, PubCell.Withheld, Low, rounded: true).ShouldBe(
            "For how many no suitable place is found in the model as applications work today is withheld. How many it is on average where choices and the uncertain offer are drawn anew is not known yet. In the best case, with the offer as it is given, it is a number too small to show.");
    }

    [Fact]
    public void A_percentage_of_counts_that_are_shown_tells_no_more_than_they_do()
    {
        PubWords.PercentShown(N(610), N(720)).ShouldBe(PubCell.Of(84.7, 1));
        PubWords.PercentShown(N(0), N(0)).ShouldBe(PubCell.NotApplicable);
        PubWords.PercentShown(Low, N(720)).ShouldBe(PubCell.Withheld);
        PubWords.PercentShown(N(610), PubCell.NotAvailable).ShouldBe(PubCell.NotAvailable);
    }

    [Theory]
    [InlineData(4, "published-figures-academic-year", "4_published_figures_academic")]
    [InlineData(12, "gap-by-level", "12_gap_by_level")]
    [InlineData(9, "abcdefghijklmnopqrstuvwxyzabcdefgh", "9_abcdefghijklmnopqrstuvwxyzabc")]
    public void The_name_of_a_worksheet_ends_with_a_word(int number, string id, string name) => PublicationWorkbook.SheetName(number, id).ShouldBe(name);
}
