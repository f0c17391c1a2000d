using Pathways.Model;

namespace Pathways.Report;

/// <summary>One row per MSOA and level: how the allocation ends. Counts are rounded, and left out where few young people live.</summary>
internal static class MsoasCsv
{
    public const string Name = "msoas.csv";

    private sealed record Row(ZoneResult Zone, MsoaAccess Access);

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var columns = RunColumns.Around(result, provenance, Columns()).ToArray();
        var zones = result.Zones.DistinctBy(zone => zone.MsoaCode).ToDictionary(zone => zone.MsoaCode, StringComparer.Ordinal);
        return (CsvText.Write(columns, result.Access.Msoas.Where(msoa => zones.ContainsKey(msoa.MsoaCode)).Select(msoa => new Row(zones[msoa.MsoaCode], msoa))), CsvText.Describe(Name, columns));
    }

    private static IEnumerable<Column<Row>> Columns() =>
    [
        new("geographic_level", "text", "Sort of area.", _ => "MSOA 2021"),
        new("msoa_code", "GSS code", "MSOA 2021.", row => row.Access.MsoaCode),
        new("msoa_name", "text", "Its local name.", row => row.Zone.MsoaName),
        new("district_code", "GSS code", "District.", row => row.Zone.DistrictCode),
        new("area_code", "code", "Area of the area set.", row => row.Zone.AreaCode),
        new("level", "filter", "Level that the young people intend; Total for all to Level 2.", row => Phrases.LevelCode(row.Access.Band)),
        new("basis", "text", "Basis of the figures of the row.", _ => "modelled"),
        new("competing", "people", "Young people who compete for a place, to the nearest 10; low for 1 to 4; c where fewer than 100 aged 16 and 17 live.", row => PeopleCount.Of(row.Access.People?.Competing)),
        new("newly_placed_choice", "people", "Of these, newly placed as applications work today; rounded the same way.", row => PeopleCount.Of(row.Access.People?.PlacedChoice)),
        new("newly_placed_best", "people", "Newly placed in the best case; rounded the same way.", row => PeopleCount.Of(row.Access.People?.PlacedBest)),
        new("newly_placed_choice_percent", "percent", "Newly placed today of those who compete, from unrounded figures; c for fewer than 10.", row => Share(row, people => people.PlacedChoice)),
        new("newly_placed_best_percent", "percent", "The same in the best case.", row => Share(row, people => people.PlacedBest)),
    ];

    private static string Share(Row row, Func<MsoaPeople, int> part)
        => row.Access.People is { } people && FlowWords.Share(part(people), people.Competing) is { } share ? Figures.Fixed(100 * share, 1) : StrictCount.Withheld;
}
