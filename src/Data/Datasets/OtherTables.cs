using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>Reads the small tables: subjects, apprenticeship vacancies, targets.</summary>
internal static class OtherTables
{
    public static (KnownCodes Codes, ImmutableArray<SectorSubjectArea> Subjects) Subjects(DatasetFiles files)
    {
        var table = files.TableWithRows("ssa.csv", "ssa_tier1", "description");
        return (
            KnownCodes.Of("ssa.csv", table, "ssa_tier1"),
            [.. (table?.Rows ?? []).Select(row => new SectorSubjectArea(row.Text("ssa_tier1"), row.Required("description")))]);
    }

    public static ImmutableArray<ApprenticeshipVacancies> Vacancies(DatasetFiles files, KnownCodes districts, KnownCodes subjects)
    {
        var table = files.Table(
            "apprenticeships.csv", "district_code", "ssa_tier1", "type", "vacancies", "fill_probability", "accepts_16_share",
            "basis", "confidence", "source");
        var lines = new Dictionary<(string, string, ApprenticeshipType), int>();
        return [.. (table?.Rows ?? []).Select(row =>
        {
            var vacancies = new ApprenticeshipVacancies(
                districts.Check(row, "district_code"), subjects.Check(row, "ssa_tier1"), row.OneOf("type", Codes.ApprenticeshipTypes),
                row.Number("vacancies", 0, 1_000_000), row.Number("fill_probability", 0, 1), row.Number("accepts_16_share", 0, 1), row.Provenance());
            var key = (vacancies.DistrictCode, vacancies.SsaTier1, vacancies.Type);
            if (!lines.TryAdd(key, row.Line))
                row.Bad("district_code", "stands twice with this ssa_tier1 and type", $"keep one; the first is on line {lines[key]}");
            return vacancies;
        })];
    }

    public static ImmutableArray<Target> Targets(DatasetFiles files)
    {
        var table = files.Table("targets.csv", "id", "use", "measure", "area", "year", "value", "unit", "basis", "source");
        _ = KnownCodes.Of("targets.csv", table, "id");
        var first = new Dictionary<(string, string, string), (TargetUse Use, int Line)>();
        return [.. (table?.Rows ?? []).Select(row =>
        {
            var target = new Target(
                row.Text("id"), row.OneOf("use", Codes.TargetUses), row.Required("measure"), row.Required("area"), row.Required("year"),
                row.Number("value"), row.Required("unit"), row.OneOf("basis", Codes.Bases), row.Required("source"));
            var key = (target.Measure, target.Area, target.Year);
            if (!first.TryAdd(key, (target.Use, row.Line)) && first[key].Use != target.Use)
                row.Bad("use", $"differs from line {first[key].Line}, which has the same measure, area and year", "a figure calibrates or validates, never both");
            return target;
        })];
    }
}
