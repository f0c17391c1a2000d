using Pathways.Api.Audience;
using Pathways.Grains.Reference;
using Pathways.Model;

namespace Pathways.Api.Resources;

/// <summary>From where a site can be reached: minutes by zone, never a count of people.</summary>
internal static class Catchments
{
    internal sealed record Row(Zone Zone, Msoa Msoa, Area Area, ushort Minutes, int Limit)
    {
        public bool Reached => Minutes != TravelMatrix.Unreachable;
    }

    public static Field<Row>[] Fields { get; } =
    [
        Field<Row>.Text("zone_code", "Zone (LSOA 2021).", "E01016016", row => row.Zone.Code, filter: true),
        Field<Row>.Text("zone_name", "Its name.", "Medway 015A", row => row.Zone.Name),
        Field<Row>.Text("msoa_code", "MSOA 2021.", "E02003328", row => row.Msoa.Code, filter: true),
        Field<Row>.Text("msoa_name", "The MSOA's local name.", "Hoo Peninsula", row => row.Msoa.LocalName),
        Field<Row>.Text("area_code", "Area of the area set.", "CFT", row => row.Area.Code, filter: true),
        Field<Row>.Text("basis", "Basis of the figures of the row.", "modelled", _ => "modelled"),
        Field<Row>.Whole("minutes", "minutes", "Door-to-door minutes one way for who travels alone, arriving by 09:00; null when it cannot be reached.", 42, row => row.Reached ? row.Minutes : null, mayBeNull: true),
        Field<Row>.Flag("within_limit", "Whether that is within the run's travel limit.", true, row => row.Reached && row.Minutes <= row.Limit),
    ];

    /// <summary>The table of a site; null where the run knows none of that id.</summary>
    public static TableContent? Make(RunWorld run, RunResult result, string hash, string site, IAudienceView view, Outlines outlines)
    {
        var column = run.Travel.SiteIds.ToList().IndexOf(site);
        if (column < 0)
            return null;
        var world = run.World;
        var (msoas, shapes) = (world.Msoas.ToDictionary(msoa => msoa.Code, StringComparer.Ordinal), outlines.Of("zones"));
        var rows = run.Travel.ZoneCodes.Select((code, row) => (Zone: world.ZoneIndex[code], Minutes: run.Travel[row, column]))
            .Select(pair => new Row(world.Zones[pair.Zone], msoas[world.Zones[pair.Zone].MsoaCode], world.Areas.Areas[world.AreaOfZone[pair.Zone]], pair.Minutes, result.TravelLimitMinutes));
        return TableContent.Make("catchment", hash, Origin.Ships, view, Fields, rows, row => row.Zone.Code, outline: row => shapes.GetValueOrDefault(row.Zone.Code));
    }
}
