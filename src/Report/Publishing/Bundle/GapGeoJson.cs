using System.Text;
using System.Text.Json;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>Areas and groups of MSOAs with the gap as it may be published (RFC 7946). A figure that is no number is its symbol.</summary>
internal static class GapGeoJson
{
    public const string Areas = "gap-areas.geojson";
    public const string Groups = "gap-msoa-groups.geojson";

    public static string OfAreas(PublicationSource source, PublicationTableSet tables)
    {
        var shapes = source.AreasGeoJson is null ? [] : Shapes.Read(source.AreasGeoJson, "areas.geojson").ToDictionary(shape => shape.Code, StringComparer.Ordinal);
        var gap = tables[GapTables.LevelsId];
        return Write(source, source.Result.Areas.Where(area => area.Kind is AreaKind.Lcpa or AreaKind.Other && (source.AreaCode is null || area.Code == source.AreaCode))
            .Select(area => (area.Code, area.Name, shapes.GetValueOrDefault(area.Code), gap.Measures.Select((measure, index) => (measure.Column, gap.Of(area.Code).First(row => row.Keys[0] == DataTable.Total).Cells[index])))));
    }

    public static string OfGroups(PublicationSource source)
    {
        var shapes = Shapes.Read(source.ZonesGeoJson, "zones.geojson").ToDictionary(shape => shape.Code, StringComparer.Ordinal);
        var places = SmallPlaces.Of(source);
        var unknown = NotCovered.Areas(source);
        var zones = source.Result.Zones.ToLookup(zone => zone.MsoaCode, StringComparer.Ordinal);
        return Write(source, source.Counts.Groups.Where(group => source.AreaCode is null || group.AreaCode == source.AreaCode).Select(group => (
            group.Code, group.Name, (Shape?)new Shape(group.Code, group.Name, [.. group.MsoaCodes.SelectMany(msoa => zones[msoa]).Where(zone => shapes.ContainsKey(zone.Code)).SelectMany(zone => shapes[zone.Code].Polygons)]),
            ((string, WishMeasure)[])[("competing", WishMeasure.Competing), ("no_place_choice", WishMeasure.NoPlaceChoice), ("no_place_best", WishMeasure.NoPlaceBest)] is var measures
                ? measures.Select(measure => (measure.Item1, unknown.Contains(group.AreaCode) ? PubCell.NotAvailable : places.Shows(group) ? PubCell.Of(source.Figures.Msoas(group.Code, measure.Item2)) : PubCell.Withheld)) : [])));
    }

    private static string Write(PublicationSource source, IEnumerable<(string Code, string Name, Shape? Shape, IEnumerable<(string Column, PubCell Cell)> Figures)> features)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartObject("run");
            RunJson.Write(json, source.Provenance, peopleProtected: !source.IsInternal);
            json.WriteString("profile", source.Figures.Profile.Name);
            json.WriteString("profile_version", source.Figures.Profile.Version);
            json.WriteEndObject();
            json.WriteStartArray("features");
            foreach (var (code, name, shape, figures) in features)
            {
                json.WriteStartObject();
                json.WriteString("type", "Feature");
                json.WriteString("id", code);
                ShapeJson.Geometry(json, shape);
                json.WriteStartObject("properties");
                json.WriteString("code", code);
                json.WriteString("name", name);
                foreach (var (column, cell) in figures)
                {
                    if (cell.Number is { } number)
                        json.WriteNumber(column, number);
                    else
                        json.WriteString(column, cell.Plain);
                }

                json.WriteString("basis", "modelled");
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
