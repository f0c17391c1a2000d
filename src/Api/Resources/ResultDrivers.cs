using Pathways.Api.Audience;
using Pathways.Model;

namespace Pathways.Api.Resources;

/// <summary>Why an area's expected NEET rate differs from the county's: rates of people, told within the authority only.</summary>
internal static class ResultDrivers
{
    internal sealed record Row(AreaDrivers Area, LevelBand? Band, double Composition, double Provision);

    public static Field<Row>[] Fields { get; } =
    [
        Field<Row>.Text("area_code", "Code of the area.", "CFT", row => row.Area.Code, filter: true),
        Field<Row>.Text("area_name", "Its name.", "Canterbury, Faversham and Thanet", row => row.Area.Name),
        Field<Row>.Text("level", "Entry level, Level 1, Level 2 of the programme intended, or Total.", "Total", row => Words.Level(row.Band), filter: true),
        Field<Row>.Text("basis", "Basis of the figures of the row.", "modelled", _ => "modelled"),
        Field<Row>.Number("neet_rate_percent", "percent", "Expected NEET of the area's cohort, mean of the replications.", 3.9, row => 100 * row.Area.Rate).AsInternal(),
        Field<Row>.Number("county_neet_rate_percent", "percent", "The same of Kent's, the reference.", 3.4, row => 100 * row.Area.CountyRate).AsInternal(),
        Field<Row>.Number("composition_points", "percentage points", "Part of the difference that comes of who lives there; adds up with provision over levels to the difference (Kitagawa, mean of both orders).", 0.3, row => 100 * row.Composition).AsInternal(),
        Field<Row>.Number("provision_points", "percentage points", "Part that comes of how like people fare: places, journeys, apprenticeships.", 0.2, row => 100 * row.Provision).AsInternal(),
    ];

    public static TableContent Make(RunResult result, string hash, Origin origin, IAudienceView view) => TableContent.Make(
        "result-drivers", hash, origin, view, Fields,
        result.Neet.Drivers.SelectMany(area => area.Levels.Select(level => new Row(area, level.Band, level.Composition, level.Provision)).Append(new Row(area, null, area.Composition, area.Provision))),
        row => row.Area.Code + ":" + Words.Level(row.Band), unknown: row => view.Unknown.HasArea(result, row.Area.Code));
}
