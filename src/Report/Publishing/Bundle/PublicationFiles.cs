using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>The files of a publication. Pure: reads no file and no clock, and gives the same bytes for the same run, day and contact.</summary>
public static class PublicationFiles
{
    /// <summary>The archive that holds all other files.</summary>
    public const string Archive = "all.zip";

    /// <summary>What made the files, with the SHA-256 of each.</summary>
    public const string Summary = "summary.json";

    /// <summary>Makes every file.</summary>
    /// <param name="source">What it is made from.</param>
    /// <returns>Bytes by relative path with forward slashes, in ordinal order.</returns>
    /// <exception cref="InvalidInputException">The boundaries cannot be read.</exception>
    public static IReadOnlyDictionary<string, byte[]> Make(PublicationSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var tables = PublicationTableSet.Of(source);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [Page(source)] = Bytes(PublicationPage.Make(source, tables)),
            [DisclosureLogJson.Name] = Bytes(DisclosureLogJson.Make(source, tables)),
        };
        if (source.Kind == PublicationKind.ProvisionGap)
            Data(files, source, tables);
        else if (source.Kind == PublicationKind.NeetDeepDive)
            Tables(files, source, NeetDeepDive.Shown(tables));
        files[Summary] = Bytes(Manifest(source, files));
        files[Archive] = SteadyZip.Of(files.ToArray());
        return files;
    }

    /// <summary>Name of the page.</summary>
    public static string Page(PublicationSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Kind switch { PublicationKind.NeetDeepDive => "neet-deep-dive.html", PublicationKind.Commitments => "commitments.html", _ when source.Pack => "pack.html", _ => "provision-gap.html" };
    }

    private static void Data(SortedDictionary<string, byte[]> files, PublicationSource source, PublicationTableSet tables)
    {
        Tables(files, source, tables);
        files["maps/" + GapGeoJson.Areas] = Bytes(GapGeoJson.OfAreas(source, tables));
        files["maps/" + GapGeoJson.Groups] = Bytes(GapGeoJson.OfGroups(source));
        files["maps/" + ColdSpotsGeoJson.Name] = Bytes(ColdSpotsGeoJson.Make(Shown(source), source.Provenance, Shapes.Read(source.ZonesGeoJson, "zones.geojson"), peopleProtected: !source.IsInternal));
    }

    /// <summary>The run with the cold spots that the publication is about.</summary>
    private static RunResult Shown(PublicationSource source)
    {
        if (source.AreaCode is not { } area)
            return source.Result;
        var spots = source.Result.ColdSpots.Areas.Where(spot => spot.AreaCode == area).ToDictionary(spot => spot.Id, StringComparer.Ordinal);
        return source.Result with { ColdSpots = source.Result.ColdSpots with { Areas = [.. spots.Values], Zones = [.. source.Result.ColdSpots.Zones.Where(zone => spots.ContainsKey(zone.AreaId))] } };
    }

    private static void Tables(SortedDictionary<string, byte[]> files, PublicationSource source, PublicationTableSet tables)
    {
        var places = AreaPlace.Of(source.Result);
        foreach (var table in tables.All)
        {
            if (DfeCsv.Data(table, places) is not { } data)
                continue;
            files[$"data/{table.Id}.csv"] = Bytes(data);
            files[$"data/{table.Id}.meta.csv"] = Bytes(DfeCsv.Meta(table, places));
        }

        files["tables.xlsx"] = PublicationWorkbook.Make(source, tables);
    }

    private static string Manifest(PublicationSource source, IReadOnlyDictionary<string, byte[]> files)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("title", PublicationPage.Title(source));
            json.WriteString("profile", source.Figures.Profile.Name);
            json.WriteString("profile_version", source.Figures.Profile.Version);
            json.WriteStartObject("run");
            RunJson.Write(json, source.Provenance, peopleProtected: !source.IsInternal);
            json.WriteEndObject();
            json.WriteStartObject("files_sha256");
            foreach (var (name, bytes) in files)
                json.WriteString(name, Convert.ToHexStringLower(SHA256.HashData(bytes)));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
