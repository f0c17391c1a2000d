using Pathways.Model;

namespace Pathways.Report;

/// <summary>Published figures beside modelled ones, and one assumption at a time, as lines for a terminal.</summary>
public static class ValidationText
{
    /// <summary>The lines of <c>pathways validate</c>.</summary>
    public static IEnumerable<string> Validation(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var validation = result.Validation;
        var wide = validation.Rows.Select(row => row.Target.Measure.Length).DefaultIfEmpty(0).Max();
        string Line(string figure, string where, string when, string published, string modelled, string difference, string target)
            => $"{figure.PadRight(wide)} {where,-8} {when,-8} {published,10} {modelled,18} {difference,11}  {target}";
        yield return Line("Figure", "Where", "When", "Published", "Modelled", "Difference", "Target");
        foreach (var row in validation.Rows.OrderBy(row => row.Target.Use == TargetUse.Calibration))
        {
            yield return Line(
                row.Target.Measure, row.Target.Area, row.Target.Year, ValidationWords.Number(row.Target.Value), ValidationWords.Modelled(row), ValidationWords.Difference(row),
                row.Target.Use == TargetUse.Calibration ? "target: tests nothing" : "no");
        }

        yield return "";
        foreach (var note in validation.Rows.Where(row => row.Note.Length > 0).GroupBy(row => row.Note, StringComparer.Ordinal))
            yield return $"{string.Join("; ", note.Select(row => row.Target.Measure).Distinct(StringComparer.Ordinal))}: {note.Key}";
        yield return ValidationSection.NothingPublished;
        yield return "";
        yield return NoPlaceWords.Of(result.Assumptions);
        foreach (var row in validation.Shortages)
            yield return $"Kent at {row.Shortage} places short: no suitable place found in the model for {Figures.Whole(row.NoPlaceFound)}, expected NEET {Figures.Range(row.Neet)}";
        yield return validation.Flows is { } flows
            ? $"Home to delivery, {flows.Pairs} pairs of districts: R² {Figures.Fixed(flows.RSquared, 2)} ({flows.Source})"
            : "Home to delivery: the dataset has no published flows.";
    }

    /// <summary>The lines of <c>pathways sensitivity</c>.</summary>
    public static IEnumerable<string> Sensitivity(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        yield return $"Expected NEET of Kent and Medway {Figures.Whole(result.Sensitivity.Base)}, no suitable place found in the model for {Figures.Whole(result.Sensitivity.NoPlaceFound)}; one assumption at a time, all draws the same.";
        yield return NoPlaceWords.Of(result.Assumptions);
        foreach (var bar in result.Sensitivity.Bars)
            yield return $"{bar.Name,-42} {Figures.Whole(bar.NeetAtLow),7} at {bar.LowSetting}, {Figures.Whole(bar.NeetAtHigh),7} at {bar.HighSetting}; no place {Figures.Whole(bar.NoPlaceAtLow)}, {Figures.Whole(bar.NoPlaceAtHigh)}";
    }
}
