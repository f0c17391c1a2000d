using Pathways.Model;

namespace Pathways.Report;

/// <summary>Several years in lines of text for a terminal.</summary>
public static class YearsText
{
    /// <summary>The lines.</summary>
    public static IReadOnlyList<string> Of(YearsResult years)
    {
        ArgumentNullException.ThrowIfNull(years);
        string[][] table = [["Year", "aged 16-17", "compete", "places E/1/2", "placed", "no place", "NEET low/central/high", "NEET %", "over the draws", "on ended routes"], .. years.Years.Select(Cells)];
        var widths = Enumerable.Range(0, table[0].Length).Select(column => table.Max(row => row[column].Length)).ToArray();
        return
        [
            $"{years.Years[0].Total.AreaName}, Level 2 and below, as applications work today (modelled)", "",
            .. table.Select(row => "  " + string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column])))), "",
            YearsFigures.Stable(years), YearsFigures.StableOver(years), .. YearsFigures.LeftOut(years), "",
            .. years.Years.Where(year => year.Course is not null).Select(YearsFigures.Course), "",
            "Rates: " + string.Join("; ", years.Assumptions.Select(parameter => $"{parameter.Key} {ReportContext.Short(parameter.Value)} ({Phrases.Basis(parameter.Provenance.Basis)})")),
        ];
    }

    private static string[] Cells(YearFigures year) =>
    [
        year.Year.ToString(), Figures.Whole(year.Total.Cohort), Figures.Whole(year.Total.Competing), string.Join('/', year.Places.Select(places => Figures.Whole(places))),
        Figures.Whole(year.Total.Placed), Figures.Whole(year.Total.NoPlaceFound),
        $"{Figures.Whole(year.Total.Neet.Low)}/{Figures.Whole(year.Total.Neet.Central)}/{Figures.Whole(year.Total.Neet.High)}",
        Figures.Fixed(100 * year.Total.NeetShare, 2), YearsFigures.Over(year), Figures.Whole(year.PlacesOnEndedRoutes),
    ];
}
