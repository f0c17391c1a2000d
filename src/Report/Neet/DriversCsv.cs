using Pathways.Model;

namespace Pathways.Report;

/// <summary>Why an LCPA's expected NEET rate differs from the county's: one row per area and level, and a Total.</summary>
internal static class DriversCsv
{
    private sealed record Row(AreaDrivers Area, LevelBand? Band, double Composition, double Provision);

    public const string Name = "drivers.csv";

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var columns = RunColumns.Around(result, provenance, Columns()).ToArray();
        var rows = result.Neet.Drivers.SelectMany(area => area.Levels.Select(level => new Row(area, level.Band, level.Composition, level.Provision))
            .Append(new Row(area, null, area.Composition, area.Provision)));
        return (CsvText.Write(columns, rows), CsvText.Describe(Name, columns));
    }

    private static IEnumerable<Column<Row>> Columns() =>
    [
        new("area_code", "code", "Code of the LCPA.", row => row.Area.Code),
        new("area_name", "text", "Its name.", row => row.Area.Name),
        new("level", "filter", "Level that people intend; Total for all.", row => Phrases.LevelCode(row.Band)),
        new("basis", "text", "Basis of the figures of the row.", _ => "modelled"),
        new("neet_rate_percent", "per cent", "Expected NEET of the area's cohort, mean of the replications.", row => Figures.Fixed(100 * row.Area.Rate, 4)),
        new("county_neet_rate_percent", "per cent", "The same of Kent's, the reference.", row => Figures.Fixed(100 * row.Area.CountyRate, 4)),
        new("composition_points", "percentage points", "Part of the difference that comes of who lives there; adds up with provision over levels to the difference (Kitagawa, mean of both orders).", row => Figures.Fixed(100 * row.Composition, 4)),
        new("provision_points", "percentage points", "Part that comes of how like people fare: places, journeys, apprenticeships.", row => Figures.Fixed(100 * row.Provision, 4)),
    ];
}
