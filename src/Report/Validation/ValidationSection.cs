using System.Globalization;
using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Published figures beside modelled ones.</summary>
internal static class ValidationSection
{
    /// <summary>What no published figure in the data can be set beside.</summary>
    public const string NothingPublished = "No published figure in the data: NEET, not known and SEN by district or LCPA; key stage 4 results and destinations by district today; learners by home and college; which schools teach Level 2; distances of 16 to 18 year olds in further education; applications and offers by area.";

    public static Section Of(ReportContext context) => new("validation", "Published and modelled", Body(context.Result.Validation, context.Provenance));

    private static IEnumerable<XElement> Body(ValidationResults validation, RunProvenance provenance)
    {
        if (validation.Rows.IsEmpty)
            return [P("The dataset has no published figures.")];
        return
        [
            P("Every published figure of the dataset beside the model's, mean of the replications, with half the width of the 95% interval for that mean. The model was set to reproduce the targets: they test nothing. The others were not used; their miss is shown as it is."),
            Figures("Not targets: what the model missed by", validation, TargetUse.Validation),
            Figures("Targets: set, so they confirm nothing", validation, TargetUse.Calibration),
            P(NothingPublished),
            .. Shortages(validation, provenance),
            Flows(validation.Flows),
        ];
    }

    private static XElement Figures(string caption, ValidationResults validation, TargetUse use)
        => Table.Of(caption, ["Figure", "Where", "When", "Unit", "Note", "Published", "Modelled", "Difference"],
            validation.Rows.Where(row => row.Target.Use == use).Select(row => (string[])
            [
                row.Target.Measure, row.Target.Area, row.Target.Year, row.Target.Unit, row.Note, ValidationWords.Number(row.Target.Value), ValidationWords.Modelled(row), ValidationWords.Difference(row),
            ]), textColumns: 5, modelled: false);

    private static IEnumerable<XElement> Shortages(ValidationResults validation, RunProvenance provenance) => validation.Shortages.IsEmpty ? [] :
    [
        P((OriginWords.LevelOfPlaces(provenance) + " The same run at other shortages, colleges' general places at these levels raised or lowered alike; the run's own draw of choices on the offer as given, so 300 differs a little from the mean of the replications:").TrimStart()),
        Table.Of("Kent at shortages of 150, 300 and 600 places", ["Places short", "No suitable place found in the model", "Expected NEET (low to high)"],
            validation.Shortages.Select(row => (string[])[row.Shortage.ToString(CultureInfo.InvariantCulture), Report.Figures.Whole(row.NoPlaceFound), Report.Figures.Range(row.Neet)])),
    ];

    private static XElement Flows(FlowFit? flows) => flows is null
        ? P("Home to delivery: the dataset has no published flows to set the model's beside.")
        : P(string.Create(CultureInfo.InvariantCulture,
            $"Home to delivery over {flows.Pairs} pairs of districts, shares of each home's flow: R² {flows.RSquared:0.00}; delivered in the home district {100 * flows.StaysPublished:0.0}% published, {100 * flows.StaysModelled:0.0}% modelled. Published: {flows.Source}. The model's are young people newly placed at Level 2 and below, so they need not agree."));
}
