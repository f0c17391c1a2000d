using System.Globalization;
using Pathways.Model;

namespace Pathways.Report.GapFilling;

/// <summary>Effect against places, from none to as many as were asked for: exact where single places make it so.</summary>
public static class FrontierCsv
{
    public const string Name = "frontier.csv";

    /// <summary>The table: a row for every number of places.</summary>
    public static string Make(GapReport report, RunProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(provenance);
        return CsvText.Write(Columns(report, provenance), Enumerable.Range(0, report.SinglePlaces.Length));
    }

    private static List<Column<int>> Columns(GapReport report, RunProvenance provenance) =>
    [
        new("places", "places", "New September places.", places => places),
        new("newly_placed_single_places", "young people", "Newly placed, best case, by so many single places, each where it spares most.", places => places < report.SinglePlaced.Length ? report.SinglePlaced[places].ToString(CultureInfo.InvariantCulture) : Figures.NotApplicable),
        new("at_most_single_places", Unit(report), "What so many single places spare, which is the most that so many places can spare.", places => Spared(report, report.SinglePlaces[places])),
        new("newly_placed_lots", "young people", "Newly placed, best case, by the lots of the plan that so many places buy, in their order.", places => report.Bought(places).Sum(lot => lot.NewlyPlacedBest)),
        new("spared_by_lots", Unit(report), "What these lots spare.", places => Spared(report, report.Bought(places).Sum(lot => lot.Gain))),
        new("basis", "word", "Basis of every figure of the row.", _ => "modelled"),
        new("dataset_hash", "SHA-256", "Hash of the dataset.", _ => provenance.DatasetHash),
        new("scenario_hash", "SHA-256", "Hash of the scenario whose gaps are filled.", _ => provenance.ScenarioHash),
        new("notice", "text", "What the reader must know.", _ => Notices.Of(provenance)),
    ];

    private static string Spared(GapReport report, long gain) => report.Objective == GapObjective.Neet ? Figures.Fixed(gain / 1_000_000.0, 3) : gain.ToString(CultureInfo.InvariantCulture);

    private static string Unit(GapReport report) => report.Objective == GapObjective.Neet ? "young people assumed NEET" : "minutes-equivalents";
}
