using System.Globalization;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>One row per competing synthetic learner: placed where, and why not, or why not on the first choice.</summary>
internal static class PlacementsCsv
{
    public const string Name = "placements.csv";

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance, IEnumerable<LearnerPlacement> placements)
    {
        var columns = RunColumns.Around(result, provenance, [.. Learner(), .. Outcome("choice", "as applications work today", row => row.Choice), .. Outcome("best", "in the best case", row => row.Best)]).ToArray();
        return (CsvText.Write(columns, placements), CsvText.Describe(Name, columns));
    }

    private static IEnumerable<Column<LearnerPlacement>> Learner() =>
    [
        new("learner_id", "id", "The learner; synthetic, standing for nobody.", row => row.LearnerId),
        new("area_code", "code", "Area of the home.", row => row.AreaCode),
        new("intended_level", "code", "E1, E2, E3, 1 or 2.", row => row.IntendedLevel.Code()),
        new("basis", "text", "Basis of the row.", _ => "modelled"),
        new("suitable_courses", "offers", "Suitable courses in reach, general and commissioned places counted apart.", row => row.SuitableCourses),
        new("rank_choice", "rank", "Rank of the place in the learner's own list, 1 the first choice; z without a place.", row => Whole(row.ChoiceRank)),
    ];

    private static IEnumerable<Column<LearnerPlacement>> Outcome(string name, string words, Func<LearnerPlacement, PlacementOutcome> of) =>
    [
        new("offer_" + name, "id", $"Offer of the place {words}; z when no suitable place was found in the model.", row => of(row).OfferId ?? Figures.NotApplicable),
        new("minutes_" + name, "minutes", $"Door-to-door minutes to it, one way; z without a place.", row => Whole(of(row).Minutes)),
        new("reason_" + name, "filter", $"Why no place, or why not the first choice, {words}.", row => Phrases.ReasonCode(of(row).Reason)),
    ];

    private static string Whole(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? Figures.NotApplicable;
}
