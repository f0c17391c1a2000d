using Pathways.Model;

namespace Pathways.Report;

/// <summary>The years in words, lines and rows that text, page and table share.</summary>
internal static class YearsFigures
{
    public static readonly string[] Headers =
        ["Year", "Aged 16 and 17", "Compete", "Places, Entry level", "Level 1", "Level 2", "Newly placed", "No suitable place found", "NEET, expected", "NEET %"];

    public static IEnumerable<string[]> Rows(YearsResult years) => years.Years.Select(year => (string[])
    [
        year.Year.ToString(), Figures.Whole(year.Total.Cohort), Figures.Whole(year.Total.Competing), .. year.Places.Select(places => Figures.Whole(places)),
        Figures.Whole(year.Total.Placed), Figures.Whole(year.Total.NoPlaceFound), Figures.Range(year.Total.Neet), Figures.Fixed(100 * year.Total.NeetShare, 2),
    ]);

    /// <summary>Whether NEET is stabilising, in a sentence.</summary>
    public static string Stable(YearsResult years)
    {
        var points = years.Assumptions.FirstOrDefault(parameter => parameter.Key == "years.stable_points")?.Value ?? 0;
        var (first, last) = (years.Years[0], years.Years[^1]);
        var change = 100 * (last.Total.NeetShare - first.Total.NeetShare);
        var moved = years.Years.Length == 1 ? "" : $" From {first.Year} to {last.Year} it goes from {Figures.Fixed(100 * first.Total.NeetShare, 2)}% to {Figures.Fixed(100 * last.Total.NeetShare, 2)}% ({(change < 0 ? "−" : "+")}{Figures.Fixed(Math.Abs(change), 2)} points).";
        return (years.StableFrom is { } from
            ? $"The expected NEET share is stable from {from}: no later year changes it by more than {ReportContext.Short(points)} percentage points."
            : $"The expected NEET share is not stabilising: the last year still changes it by more than {ReportContext.Short(points)} percentage points, or there is one year only.") + moved;
    }

    public static string Course(YearFigures year) => year.Course is not { } course
        ? ""
        : $"{year.Year}: of those aged 16, {Figures.Whole(course.ToLevel1)} go on to Level 1, {Figures.Whole(course.ToLevel2)} to Level 2, {Figures.Whole(course.ToLevel3)} to Level 3; {Figures.Whole(course.SecondYear)} keep their place for a second year, {Figures.Whole(course.DroppedOut)} drop out, {Figures.Whole(course.LeftLevel3)} leave Level 3, {Figures.Whole(course.Apprentices)} start an apprenticeship; {Figures.Whole(course.EnglishPassed)} reach grade 4 in English and {Figures.Whole(course.MathsPassed)} in maths in a resit.";
}
