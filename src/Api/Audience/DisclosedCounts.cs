using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Api.Audience;

/// <summary>Finds the protected figure of a count by table, row and measure; what disclosure control does not know stays withheld.</summary>
internal static class DisclosedCounts
{
    private static readonly Dictionary<string, PeopleMeasure> People = new(StringComparer.Ordinal)
    {
        ["competing"] = PeopleMeasure.Competing,
        ["continuing"] = PeopleMeasure.Continuing,
        ["newly_placed_choice"] = PeopleMeasure.PlacedChoice,
        ["newly_placed_best"] = PeopleMeasure.PlacedBest,
        ["no_place_found_choice"] = PeopleMeasure.NoPlaceFoundChoice,
        ["no_place_found_best"] = PeopleMeasure.NoPlaceFoundBest,
    };

    private static readonly Dictionary<string, ExpectedMeasure> Expected = new(StringComparer.Ordinal)
    {
        ["neet_low"] = ExpectedMeasure.NeetLow,
        ["neet_central"] = ExpectedMeasure.NeetCentral,
        ["neet_high"] = ExpectedMeasure.NeetHigh,
        ["not_known"] = ExpectedMeasure.NotKnown,
    };

    /// <summary>The figure.</summary>
    public static ShownCount Of(DisclosedBaseline baseline, string table, string row, string measure, double count) => table switch
    {
        "cold-spots" when baseline.IsSmall(row) => ShownCount.Withheld,
        "area-gap" when measure is "gap_lower" or "gap_upper" => End(Area(baseline.Run, CodeOf(row), "no_place_found_choice"), count, measure == "gap_upper"),
        "result-areas" or "summary" or "area-gap" => Area(baseline.Run, CodeOf(row), measure),
        "cold-spots" when measure == "learners_affected" => Shown(baseline.Run.Spot(row, PeopleMeasure.Competing)),
        "cold-spots" when People.TryGetValue(measure, out var counted) => Shown(baseline.Run.Spot(row, counted)),
        _ => ShownCount.Withheld,
    };

    /// <summary>
    /// An end of the interval of a mean over draws, outwards to a whole ten, where the count itself is told; it says no more of the count than
    /// the count's own rounding does.
    /// </summary>
    private static ShownCount End(ShownCount shown, double end, bool upper)
        => shown.Number is not > 0 ? ShownCount.Withheld : ShownCount.Of(upper ? Math.Ceiling(end / 10) * 10 : Math.Max(0, Math.Floor(end / 10) * 10));

    private static (string Code, string Level) CodeOf(string row) => row.Split(':') is [var code, var level] ? (code, level) : (row, "Total");

    private static ShownCount Area(DisclosedRun run, (string Code, string Level) row, string measure)
    {
        LevelBand? band = row.Level == "Total" ? null : Enum.GetValues<LevelBand>().First(one => one.Words() == row.Level);
        if (People.TryGetValue(measure, out var counted))
            return Shown(run.Area(row.Code, band, counted));
        if (band is not null)
            return ShownCount.Withheld;
        if (Expected.TryGetValue(measure, out var expected))
            return Shown(run.Expected(row.Code, expected));
        if (measure == "cohort_16_17")
            return Shown(run.Cohort(row.Code));
        return Enum.GetValues<PlacementReason>().Where(reason => measure == $"reason_{Resources.Words.Reason(reason)}_choice").Select(reason => (PlacementReason?)reason).FirstOrDefault() is { } known
            ? Shown(run.Reason(row.Code, known, best: false))
            : ShownCount.Withheld;
    }

    private static ShownCount Shown(PublishedFigure figure) => figure.Number is { } number ? ShownCount.Of(number) : ShownCount.Of(figure.ToString());
}
