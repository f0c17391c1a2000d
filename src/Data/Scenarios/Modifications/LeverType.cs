using Pathways.Data.Scenarios.Fields;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Modifications;

/// <summary>The modification that enters what a programme does.</summary>
internal static class LeverType
{
    /// <summary>Start of the keys of levers among the parameters.</summary>
    public const string Prefix = "lever.";

    private static readonly string[] Programmes =
    [
        "attendance.primary.no_sen", "attendance.primary.sen_support", "attendance.primary.ehcp", "attendance.secondary.no_sen",
        "attendance.secondary.sen_support", "attendance.secondary.ehcp", "attendance.special.ehcp", "careers_guidance.gap_closed",
        "offer_coverage.reentry_added", "vocational_profiles.odds", "travel_training.odds", "supported_employment.odds",
    ];

    public static ModificationType Lever { get; } = new(
        "lever", "Enters what a programme does, with its source; without one every programme is without effect, since none was measured.",
        [
            new Field("programme", new WordField([.. Programmes]), true,
                "Which. attendance: percentage points on the share persistently absent (fewer is negative); gap_closed: share of the coordination gap; reentry_added: share added of those who take a place later; odds: odds ratio of NEET."),
            new Field("value", new NumberField(-100, 100), true, "The effect, in the programme's unit."),
            new Field("source", new TextField(), true, "Where it was measured; shown with the figures."),
        ],
        [], values => new Lever(Prefix + values.Text("programme"), values.Number("value")!.Value, values.Text("source")));
}
