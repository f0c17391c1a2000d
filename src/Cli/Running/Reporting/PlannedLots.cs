using System.Collections.Immutable;
using Pathways.Data.Tables;
using Pathways.Model;
using Pathways.Report.GapFilling;
using Pathways.Report.Publishing;

namespace Pathways.Cli.Running.Reporting;

/// <summary>Reads the lots of a folder that <c>gap-fill --out</c> wrote.</summary>
internal static class PlannedLots
{
    private static readonly string[] Pounds = ["pounds_dfe_allocation", "pounds_high_needs", "pounds_council_subcontract", "pounds_apprenticeship_budget", "pounds_bursary"];

    /// <summary>The lots in the order in which to buy.</summary>
    /// <exception cref="InvalidInputException">The folder has no such file, or it is not right.</exception>
    public static ImmutableArray<PublishedLot> Read(string folder)
    {
        var file = Path.Combine(folder, LotsCsv.Name);
        if (!File.Exists(file))
            throw new InvalidInputException([new Problem("--plan", null, null, null, folder, $"holds no {LotsCsv.Name}", "give the folder that pathways gap-fill --out wrote")]);
        var problems = new List<Problem>();
        var lots = CsvTable.Read(file, file, ["lot", "area_code", "site", "title", "provision_type", "level", "ssa_tier1", "places", "intake_months", "confidence"], null, problems)?.Rows
            .Select(row => new PublishedLot(
                row.Whole("lot", 1), row.Required("area_code"), row.Required("title"), row.Required("provision_type").Replace('_', ' '), row.Required("level"), row.Required("ssa_tier1"), row.Text("site"),
                row.Whole("places", 1), row.Text("intake_months"), Pounds.Sum(name => row.Text(name) is "x" or "z" or "c" ? 0 : row.OptionalNumber(name, 0) ?? 0), row.Text("confidence"))
            {
                DfeAllocation = Number(row, Pounds[0]),
                HighNeeds = Number(row, Pounds[1]),
                CouncilSubcontract = Number(row, Pounds[2]),
                RateBand = Words(row, "rate_band"),
                RateYear = Words(row, "rate_year"),
                Indicators = Words(row, "indicators"),
                LearnersInReach = Number(row, "learners_in_reach"),
                NewlyPlaced = Number(row, "newly_placed_choice"),
                NewlyPlacedLower = Number(row, "newly_placed_choice_lower"),
                NewlyPlacedUpper = Number(row, "newly_placed_choice_upper"),
                NewlyPlacedBest = Number(row, "newly_placed_best_case"),
            }).ToImmutableArray() ?? [];
        problems.ThrowIfErrors();
        return lots;
    }

    private static double? Number(CsvRow row, string column) => row.Text(column) is "x" or "z" or "c" ? null : row.OptionalNumber(column);

    private static string Words(CsvRow row, string column) => row.Text(column) is var text && text is "x" or "z" or "c" ? "" : text;
}
