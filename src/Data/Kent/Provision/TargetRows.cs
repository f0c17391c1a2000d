using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>Reads the two lists of targets: values set by rules, and published values from the raw extracts.</summary>
internal static class TargetRows
{
    private const string Scorecard = "dfe_neet_nk_scorecard_kent_medway.csv";
    private const string Tool = "dfe_lait_kent_medway_selected.csv";
    private const string Leavers = "courses/ks5_leavers_by_level_kent_medway.csv";

    public static IReadOnlyList<Target> Read(RawExtracts raw, RuleNumbers rules)
    {
        var scorecard = raw.Table(Scorecard, "time_period", "la_name").Rows;
        var tool = raw.Table(Tool, "measure_short", "year", "area", "value").Rows;
        var leavers = raw.Table(Leavers, "cohort_year", "area", "level_group", "total").Rows;
        var calibration = AuthoredFiles.Rows("calibration-targets.csv", row => new Target(row.Required("id"), TargetUse.Calibration, row.Required("measure"),
                row.Required("area"), row.Required("year"), row.Optional("rule") is { } key ? rules[key] : -1, row.Required("unit"),
                row.OneOf("basis", Codes.Bases), row.Required("source")),
            "id", "measure", "area", "year", "rule", "unit", "basis", "source");
        var published = AuthoredFiles.Rows("published-targets.csv", row =>
        {
            var (area, year, selector) = (row.Required("area"), row.Required("year"), row.Required("selector"));
            var value = row.Required("publication") switch
            {
                "scorecard" => Only(scorecard, Scorecard, selector, found => found.Text("la_name") == area && found.Text("time_period") == year),
                "lait" => Only(tool, Tool, "value", found => found.Text("area") == area && found.Text("year") == year && found.Text("measure_short") == selector),
                "leavers_share" => 100 * OfLevel(leavers, area, year, selector) / OfLevel(leavers, area, year, "Total"),
                _ => OfLevel(leavers, area, year, selector),
            };
            return new Target(row.Required("id"), row.OneOf("use", Codes.TargetUses), row.Required("measure"), area, year, Math.Round(value, 2), row.Required("unit"),
                Basis.Published, row.Required("source"));
        }, "id", "use", "measure", "area", "year", "unit", "publication", "selector", "source");
        return [.. calibration.Concat(published).OrderBy(target => target.Id, StringComparer.Ordinal)];
    }

    private static double OfLevel(IReadOnlyList<CsvRow> leavers, string area, string year, string level)
        => Only(leavers, Leavers, "total", found => found.Text("cohort_year") == year.Replace("/", "", StringComparison.Ordinal)
            && found.Text("level_group") == level && found.Text("area") == (area == "Kent" ? "Kent (12 districts, summed)" : area));

    private static double Only(IReadOnlyList<CsvRow> rows, string file, string column, Func<CsvRow, bool> wanted)
    {
        CsvRow[] found = [.. rows.Where(wanted)];
        return found.Length == 1 ? found[0].Number(column)
            : throw new InvalidInputException([new Problem(file, null, null, column, found.Length.ToString(CultureInfo.InvariantCulture), "rows match a validation figure", "exactly one must")]);
    }
}
