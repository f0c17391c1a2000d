using Pathways.Model;

namespace Pathways.Report;

/// <summary>Plan holders beside places, by need, by setting and by area.</summary>
internal static class SendCsv
{
    public const string Name = "send.csv";

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var areas = result.Send.Areas.ToDictionary(area => area.AreaCode, StringComparer.Ordinal);
        var columns = RunColumns.Around(result, provenance, Columns(line => line.By == "area" ? areas[line.Code] : null)).ToArray();
        return (CsvText.Write(columns, SendLine.All(result)), CsvText.Describe(Name, columns));
    }

    private static IEnumerable<Column<SendLine>> Columns(Func<SendLine, SendArea?> area) =>
    [
        new("by", "filter", "need: primary need, everything; setting: setting that the plan names, everything; area: area of the home; need_and_setting, need_and_area: each need in each.", line => line.By),
        new("code", "code", "Primary need, setting or area; of two, with a stroke between them.", line => line.Code),
        new("name", "text", "Its name.", line => line.Words),
        new("basis", "text", "Basis of the figures of the row.", _ => "modelled"),
        new("plan_holders", "people", "Young people aged 16 to 25 with an education, health and care plan, at Level 2 or below, to the nearest 5; c under 10, or where another would be given away.", line => line.Count(people => people.All)),
        new("continuing", "people", "Of these, who keep last year's place; rounded the same way.", line => line.Part(people => people.Continuing)),
        new("competing", "people", "Who compete for a place.", line => line.Part(people => people.Competing)),
        new("newly_placed_choice", "people", "Newly placed as applications work today.", line => line.Part(people => people.PlacedChoice)),
        new("newly_placed_best", "people", "Newly placed in the best case.", line => line.Part(people => people.PlacedBest)),
        new("commissioned_places", "places", "September places commissioned for plan holders, at providers of the setting or at sites in the area; z where places are not recorded so, as by need.", line => line.Places is { } places ? Figures.Fixed(places.Commissioned, 0) : Figures.NotApplicable),
        new("plan_places_open", "places", "Places for plan holders only that are open to applicants.", line => line.Places is { } places ? Figures.Fixed(places.Open, 0) : Figures.NotApplicable),
        new("internship_demand", "people", "Of those who compete, who want a supported internship first; in rows of an area.", line => area(line) is { } one ? StrictCount.Of(one.InternshipDemand, line.Withheld) : Figures.NotApplicable),
        new("internship_places", "places", "September places in supported internships at sites in the area.", line => area(line) is { } one ? Figures.Fixed(one.InternshipPlaces, 0) : Figures.NotApplicable),
        new("internship_newly_placed_choice", "people", "Newly placed in one, by home.", line => area(line) is { } one ? StrictCount.Of(one.InternshipPlacedChoice, line.Withheld) : Figures.NotApplicable),
    ];
}
