using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>The years in words, lines and rows that text, page and table share.</summary>
internal static class YearsFigures
{
    public static readonly string[] Headers =
        ["Year", "Aged 16 and 17", "Compete", "Places, Entry level", "Level 1", "Level 2", "Newly placed", "No suitable place found", "NEET, expected", "NEET %", "over the draws"];

    public static IEnumerable<string[]> Rows(YearsResult years) => years.Years.Select(year => (string[])
    [
        year.Year.ToString(), Figures.Whole(year.Total.Cohort), Figures.Whole(year.Total.Competing), .. year.Places.Select(places => Figures.Whole(places)),
        Figures.Whole(year.Total.Placed), Figures.Whole(year.Total.NoPlaceFound), Figures.Range(year.Total.Neet), Figures.Fixed(100 * year.Total.NeetShare, 2), Over(year),
    ]);

    /// <summary>What the scenario does that these years do not have; empty for nothing.</summary>
    public static IEnumerable<string> LeftOut(YearsResult years)
        => years.LeavesOutGuidance ? ["What careers guidance closes of the gap to the best case is in the scenario's own figures only: these years have no best case, so it is left out of them."] : [];

    /// <summary>The NEET share over the draws in per cent: mean with half the width of its t-interval; a dash for one draw.</summary>
    public static string Over(YearFigures year)
        => year.Total.NeetOver.Length < 2 || year.Total.Cohort == 0 ? "–" : Share(year.Total.NeetOver, year.Total.Cohort);

    private static string Share(ImmutableArray<double> neet, int cohort)
        => Interval.Of(neet) is var interval ? $"{Figures.Fixed(100 * interval.Mean / cohort, 2)} ± {Figures.Fixed(100 * (interval.HalfWidth ?? 0) / cohort, 2)}" : "";

    /// <summary>How many draws say the same, in a sentence; empty for one draw.</summary>
    public static string StableOver(YearsResult years)
    {
        if (years.StableFromOver.Length < 2)
            return "";
        var stable = years.StableFromOver.Count(from => from is not null);
        var change = ReplicationInterval.OfDifference(years.Years[^1].Total.NeetOver.AsSpan(), years.Years[0].Total.NeetOver.AsSpan());
        return $"It is stable from some year on in {Figures.Whole(stable)} of {Figures.Whole(years.Draws)} draws"
            + $"; from the first year to the last expected NEET changes by {Signed(change.Mean)} ± {Figures.Whole(change.HalfWidth ?? 0)} young people. The draws are of choices, ties, progression, drop-out and resits; the offer and the rates stay, so the interval leaves their uncertainty out.";
    }

    private static string Signed(double value) => (value < 0 ? "−" : "+") + Figures.Whole(Math.Abs(value));

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
