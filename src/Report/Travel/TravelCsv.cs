using Pathways.Model;

namespace Pathways.Report;

/// <summary>One row per area, level and answer: how the placed travel, how far and for how much. Areas only, never zones.</summary>
internal static class TravelCsv
{
    private sealed record Row(AreaTravel Area, AreaResult Named, string Answer, PlacedTravel Placed);

    public const string Name = "travel.csv";

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var columns = RunColumns.Around(result, provenance, Columns(provenance)).ToArray();
        var names = result.Areas.ToDictionary(area => area.Code, StringComparer.Ordinal);
        var rows = result.Travel.Areas.SelectMany(area => new[]
        {
            new Row(area, names[area.AreaCode], "choice", area.Choice), new Row(area, names[area.AreaCode], "best", area.Best),
        });
        return (CsvText.Write(columns, rows), CsvText.Describe(Name, columns));
    }

    private static IEnumerable<Column<Row>> Columns(RunProvenance provenance) =>
    [
        new("geographic_level", "text", "Sort of area.", row => Phrases.AreaLevel(row.Named.Kind)),
        new("area_code", "code", "Area of the home.", row => row.Area.AreaCode),
        new("area_name", "text", "Its name.", row => row.Named.Name),
        new("level", "filter", "Level that the learners intend; Total for all to Level 2.", row => Phrases.LevelCode(row.Area.Band)),
        new("answer", "filter", "choice: as applications work today; best: the best case.", row => row.Answer),
        new("basis", "text", "Basis of the figures of the row.", _ => "modelled"),
        new("travel_basis", "text", "Basis of the travel times in words.", _ => provenance.TravelLabel),
        new("newly_placed", "people", "Newly placed learners, of whom the columns to travel_saver_covers speak.", row => row.Placed.Placed),
        .. TravelWords.Modes.Select(mode => new Column<Row>(mode.Column, "people", $"Of these, {Meaning(mode.Mode)}", row => row.Placed.Modes[(int)mode.Mode])),
        .. Limits.Select(limit => new Column<Row>($"beyond_{limit}", "people", $"Of the placed, those who travel longer than {limit} minutes one way.", row => Count(row.Placed.Beyond, limit))),
        new("cost_known", "people", "Of the placed, those whose fares are known; who is taken by car pays none here.", row => row.Placed.Costed),
        new("median_pounds_per_year", "pounds a year", "Half of these pay no more for a year there and back, with the KCC 16+ Travel Saver where it is cheaper; an estimate; z with none.", row => row.Placed.MedianPoundsPerYear is { } pounds ? Figures.Fixed(pounds, 0) : Figures.NotApplicable),
        new("travel_saver_covers", "people", "Of these, those whose journey the KCC 16+ Travel Saver covers whole: buses only, home in Kent.", row => row.Placed.SaverCovers),
        new("competing", "people", "Learners who compete for a place in September, of whom the columns after this speak; the same for both answers.", row => row.Area.Competing),
        .. Limits.Select(limit => new Column<Row>($"nearest_beyond_{limit}", "people", $"Of the competing, those without a suitable course within {limit} minutes one way, a place free there or not; z where the run looked no further than a shorter travel limit.", row => Count(row.Area.Nearest, limit))),
    ];

    private static readonly int[] Limits = [45, 60, 75];

    private static string Count(IEnumerable<BeyondMinutes> beyond, int limit)
        => beyond.First(one => one.Minutes == limit).Learners is { } learners ? Figures.Fixed(learners, 0) : Figures.NotApplicable;

    private static string Meaning(JourneyMode mode) => mode switch
    {
        JourneyMode.Walk => "on foot all the way.",
        JourneyMode.Bus => "by bus, one or more.",
        JourneyMode.Rail => "by train, one or more.",
        JourneyMode.BusAndRail => "by bus and by train.",
        JourneyMode.Taken => "taken by car from door to door, as those who need assistance are.",
        _ => "by means not known, where only minutes are.",
    };
}
