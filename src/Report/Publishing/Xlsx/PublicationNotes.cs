namespace Pathways.Report.Publishing;

/// <summary>The numbered notes of the workbook.</summary>
internal static class PublicationNotes
{
    public static string[] Of(PublicationSource source) =>
    [
        $"{Notices.Standing(source.Runs)}. {OriginWords.LevelOfPlaces(source.Provenance)}".TrimEnd(),
        "As applications work today: young people apply in order of their own ranking, and places go by priority. Best case: the same places shared as well as possible; nobody arranges that, it is a bound.",
        "Mean and 95% interval over replications of choices and of the uncertain offer. They tell what the draws do, not whether the model is right.",
        NoPlaceWords.Of(source.Result.Assumptions),
        $"Counts of people left under the profile {source.Figures.Profile.Name}, version {source.Figures.Profile.Version}. Symbols: [low] above zero and too small to show; [c] withheld so that nobody can be told apart; [z] does not apply; [x] not available, no data yet.",
        $"Travel: {source.Provenance.TravelLabel}.",
    ];

    /// <summary>The note of a column; 0 for none.</summary>
    public static int Of(DataTable table, Measure measure) => measure.Column switch
    {
        _ when measure.Column.StartsWith("neet", StringComparison.Ordinal) => 4,
        _ when measure.Column.EndsWith("_mean", StringComparison.Ordinal) || measure.Column.EndsWith("_lower", StringComparison.Ordinal) || measure.Column.EndsWith("_upper", StringComparison.Ordinal) => 3,
        _ when measure.Column.Contains("choice", StringComparison.Ordinal) || measure.Column.Contains("best", StringComparison.Ordinal) => 2,
        _ when measure.Unit == "minutes" => 6,
        _ when measure.Unit == "places" => 1,
        _ when measure.Unit == "people" => 5,
        _ => 0,
    };
}
