using Pathways.Model;

namespace Pathways.Report;

/// <summary>One row per zone and kind of course of which any is in reach: provision and travel only, never a count of people.</summary>
internal static class AccessCsv
{
    public const string Name = "access.csv";

    private sealed record Row(ZoneResult Zone, AccessRow Access);

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var columns = RunColumns.Around(result, provenance, Columns(result.Access)).ToArray();
        var rows = result.Access.Zones.SelectMany((_, zone) => result.Access.Rows(zone).Select(row => new Row(result.Zones[zone], row)));
        return (CsvText.Write(columns, rows), CsvText.Describe(Name, columns));
    }

    private static string Way(Row row, Func<NearestWay, string> figure) => row.Access.Way is { } way ? figure(way) : Figures.NotApplicable;

    private static IEnumerable<Column<Row>> Columns(AccessResults access) =>
    [
        new("zone_code", "GSS code", "Zone (LSOA 2021); its names and areas stand in zones.csv.", row => row.Zone.Code),
        new("level", "filter", "Level of the courses.", row => Phrases.LevelCode(row.Access.Kind.Band)),
        new("provision_type", "filter", "study_programme, t_level_foundation_year, flexible or supported_internship.", row => AccessWords.Type(row.Access.Kind.Type)),
        new("ssa_tier1", "filter", "Sector subject area tier 1.", row => row.Access.Kind.SsaTier1),
        new("for", "filter", "any: any young person of the level may join; plan: places for holders of an education, health and care plan only. Single-sex sites stand in neither.", row => row.Access.Kind.PlanOnly ? "plan" : "any"),
        new("basis", "text", "Basis of the figures of the row.", _ => "modelled"),
        .. access.LimitsMinutes.SelectMany((limit, index) => new Column<Row>[]
        {
            new($"courses_within_{limit}", "courses", $"Courses with a place open within {limit} minutes one way, whatever the travel limit.", row => row.Access.Within[index].Courses),
            new($"places_within_{limit}", "places", "Their open places.", row => row.Access.Within[index].Places),
        }),
        new("nearest_minutes", "minutes", "Minutes one way to the nearest of them.", row => row.Access.NearestMinutes),
        new("nearest_most_minutes", "minutes", "Most minutes of that journey over the arrival deadlines and, where only a headway is known, over drawn departures; z where only its minutes are known.", row => Way(row, way => Figures.Fixed(way.MostMinutes, 0))),
        new("nearest_changes", "changes", "Changes between vehicles on it.", row => Way(row, way => Figures.Fixed(way.Changes, 0))),
        new("nearest_walk_minutes", "minutes", "Minutes of it on foot.", row => Way(row, way => Figures.Fixed(way.WalkMinutes, 0))),
        new("nearest_leave_home", "time", "When it leaves home, hours and minutes; modelled where only a headway is known.", row => Way(row, way => JourneyText.Clock(way.LeaveMinutes))),
        new("nearest_early_minutes", "minutes", "Mean minutes at the site before the course begins, over the arrival deadlines.", row => Way(row, way => Figures.Fixed(way.EarlyMinutes, 0))),
        new("pounds_per_year", "pounds a year", "Cheapest way to any of those within the longest limit, for who travels alone; z where travel carries no cost of a year.", row => row.Access.NearestPoundsPerYear is { } pounds ? Figures.Fixed(pounds, 0) : Figures.NotApplicable),
        new("providers_in_reach", "providers", "Different providers of the kind within the travel limit.", row => row.Access.Providers),
        new("places_per_100_enhanced", "places per 100 people", "Open places of the kind per 100 young people who compete at the level (of plan holders for plan): enhanced two-step floating catchment, weights as in zones.csv; the kinds for any add up to the level's.", row => Figures.Fixed(row.Access.PlacesPer100Competing, 3)),
        new("taken_choice_percent", "percent", "Of the open places within the travel limit, those taken in September as applications work today, by young people from anywhere; z with none; c where all are one provider's.", row => Taken(row, row.Access.TakenChoice)),
        new("taken_best_percent", "percent", "The same in the best case.", row => Taken(row, row.Access.TakenBest)),
        new("value_of_one_more_place", "minutes-equivalents", "Highest value of one more place within the travel limit, best case; z with none.", row => row.Access.ValueOfOneMorePlace is { } value ? Figures.Fixed(value, 0) : Figures.NotApplicable),
    ];

    /// <summary>The share of one provider's places that is taken is that provider's fill, which is not shown until confirmed.</summary>
    private static string Taken(Row row, double? share)
        => share is not { } known ? Figures.NotApplicable : row.Access.Providers < 2 ? StrictCount.Withheld : Figures.Fixed(100 * known, 1);
}
