using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>
/// Apprenticeship vacancies. Starts under 19 at Level 2 by district and by sector (estimates from DfE figures) are spread by
/// their product; vacancies = starts ÷ fill probability; Level 3 and foundation by ratio to Level 2.
/// </summary>
internal static class ApprenticeshipVacancyRows
{
    private const string Starts = "courses/apprenticeships_l2_under19.csv";
    private const string Scorecard = "dfe_neet_nk_scorecard_kent_medway.csv";

    public static IReadOnlyList<ApprenticeshipVacancies> Read(
        RawExtracts raw, RuleNumbers rules, IReadOnlyDictionary<string, string> districtCodeByName, IReadOnlyDictionary<string, string> ssaCodeByName)
    {
        var year = new AcademicYear(rules.Whole("apprenticeship_starts_year")).ToString();
        CsvRow[] rows = [.. raw.Table(Starts, "year", "area", "dimension", "item", "starts").Rows.Where(row => row.Text("year") == year)];
        var total = rows.Where(row => row.Text("area") == "Kent+Medway" && row.Text("dimension") == "total").Sum(row => row.Number("starts"));
        (string District, double Starts)[] districts = [.. rows.Where(row => row.Text("dimension") == "delivery district")
            .Select(row => (districtCodeByName[row.Text("area")], row.Number("starts")))];
        (string Ssa, double Starts)[] sectors = [.. rows.Where(row => row.Text("area") == "Kent+Medway" && row.Text("dimension") == "ssa_tier1")
            .Select(row => (ssaCodeByName[row.Text("item")], row.Number("starts")))];
        var level3Ratio = Math.Max(0, (ApprenticesAged16To17(raw) - total) / total);
        var sectorSum = sectors.Sum(sector => sector.Starts);
        var types = AuthoredFiles.Rows("apprenticeship-rules.csv", row => (
                Type: row.OneOf("type", Codes.ApprenticeshipTypes), Ssa: row.Required("ssa_tier1"), Ratio: row.OptionalNumber("ratio_to_level2", 0),
                Fill: row.Number("fill_probability", 0.01, 1), Accepts16: row.Number("accepts_16_share", 0, 1), Confidence: row.OneOf("confidence", Codes.Confidences),
                Source: row.Required("source")),
            "type", "ssa_tier1", "ratio_to_level2", "fill_probability", "accepts_16_share", "basis", "confidence", "source");
        return [.. from district in districts
                   from sector in sectors
                   from type in types
                   where type.Ssa == "all" || type.Ssa == sector.Ssa
                   let starts = district.Starts * sector.Starts / sectorSum * (type.Ratio ?? level3Ratio)
                   orderby district.District, sector.Ssa, type.Type
                   select new ApprenticeshipVacancies(district.District, sector.Ssa, type.Type, Math.Round(starts / type.Fill, 2, MidpointRounding.AwayFromZero),
                       type.Fill, type.Accepts16, new Provenance(Basis.Modelled, type.Confidence, type.Source))];
    }

    // Latest year of the DfE scorecard: cohort × share in an apprenticeship, Kent and Medway.
    private static double ApprenticesAged16To17(RawExtracts raw)
    {
        CsvRow[] rows = [.. raw.Table(Scorecard, "time_period", "la_name", "Cohort_DJFavg", "Apprenticeship_percent").Rows
            .Where(row => row.Text("la_name") is "Kent" or "Medway")];
        var latest = rows.Max(row => row.Number("time_period"));
        return rows.Where(row => row.Number("time_period") == latest)
            .Sum(row => row.Number("Cohort_DJFavg") * row.Number("Apprenticeship_percent") / 100);
    }
}
