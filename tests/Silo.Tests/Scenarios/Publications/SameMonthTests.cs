using System.Text;
using Pathways.Analysis.Observed;
using Pathways.Data.Disclosure;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>Extracts of January 2024 and of two winters after it: January has three years, the latest month has two.</summary>
public sealed class SameMonthTests
{
    private const string Kent = "E10000016";

    private static readonly CalendarMonth[] Months = [CalendarMonth.Of(2024, 1), .. ObservedCoverage.Winter(2024), .. ObservedCoverage.Winter(2025)];

    private static readonly Lazy<PublicationSource> Made = new(() =>
    {
        var source = KentPublication.Source;
        return source with { Observed = DisclosedObserved.Of(MadeUpTracking.Of(source.World, Months[^1], oneIn: 10, imported: Months.Contains), DisclosureReader.Read()["published"]) };
    });

    [Fact]
    public void The_latest_month_that_has_three_years_is_laid_side_by_side()
    {
        Made.Value.Observed!.Figures.SameMonths(Kent).ShouldBe([CalendarMonth.Of(2024, 1), CalendarMonth.Of(2025, 1), CalendarMonth.Of(2026, 1)]);

        Page(PublicationKind.Commitments).ShouldContain("Observed at the end of January, percent of those aged 16 and 17: Kent (county council area): NEET or not known ");
        Page(PublicationKind.NeetDeepDive).ShouldContain("Kent (county council area): the same month, three years");
    }

    [Fact]
    public void Of_months_without_three_years_the_latest_is_laid_beside_the_years_that_there_are()
    {
        var figures = MadeUpTracking.Of(KentPublication.Source.World, Months[^1], oneIn: 50, imported: month => month >= Months[1] && Months.Contains(month));
        figures.SameMonths(Kent).ShouldBe([CalendarMonth.Of(2025, 2), CalendarMonth.Of(2026, 2)]);
    }

    /// <summary>Who joined and ceased is shown for thirteen months back from February 2026; a row of an earlier month would say of figures that are there that there are none.</summary>
    [Fact]
    public void Months_whose_joiners_and_leavers_are_not_shown_have_no_row()
    {
        var page = Page(PublicationKind.NeetDeepDive);
        var table = page[page.IndexOf("<caption>Kent (county council area): who became NEET and who stopped, month by month", StringComparison.Ordinal)..];
        table = table[..table.IndexOf("</table>", StringComparison.Ordinal)];
        table.ShouldContain(">January 2026<");
        table.ShouldContain(">February 2025<");
        table.ShouldNotContain(">January 2025<");
        table.ShouldNotContain(">x<");
    }

    private static string Page(PublicationKind kind)
    {
        var source = Made.Value with { Kind = kind };
        return Encoding.UTF8.GetString(PublicationFiles.Make(source)[PublicationFiles.Page(source)]);
    }
}
