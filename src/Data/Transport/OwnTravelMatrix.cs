using System.Collections.Immutable;
using System.Security.Cryptography;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Transport;

/// <summary>What came of importing a matrix.</summary>
/// <param name="Pairs">Pairs of zone and site with minutes.</param>
/// <param name="Missing">Pairs of the dataset without minutes: no journey.</param>
/// <param name="ZonesWithout">Zones without minutes to any site.</param>
/// <param name="SitesWithout">Sites to which no zone has minutes.</param>
/// <param name="Foreign">Rows about places that the dataset does not have, left out.</param>
public sealed record MatrixImport(int Pairs, int Missing, ImmutableArray<string> ZonesWithout, ImmutableArray<string> SitesWithout, int Foreign);

/// <summary>
/// A dataset's own travel minutes, which then take the place of what would be modelled: <c>travel-matrix.csv</c> with
/// <c>zone_code,site_id,minutes</c>, a missing pair for no journey, and their basis in words in <c>travel-matrix-source.csv</c>.
/// </summary>
public static class OwnTravelMatrix
{
    /// <summary>The minutes.</summary>
    public const string File = "travel-matrix.csv";

    /// <summary>Their basis in words.</summary>
    public const string SourceFile = "travel-matrix-source.csv";

    private const int LongestMinutes = 600;

    private static readonly (string From, string To, string Minutes)[] Forms
        = [("zone_code", "site_id", "minutes"), ("zone", "site", "minutes"), ("from_id", "to_id", "travel_time_p50"), ("from_id", "to_id", "travel_time")];

    /// <summary>Whether a dataset has its own matrix.</summary>
    public static bool Exists(string dataset) => System.IO.File.Exists(Path.Combine(dataset, File));

    /// <summary>Reads a matrix of another tool and puts it into a dataset.</summary>
    /// <param name="dataset">The dataset's folder.</param>
    /// <param name="path">CSV with from_id, to_id, travel_time_p50 (as r5r writes it) or zone, site, minutes.</param>
    /// <param name="zones">Codes of the dataset's zones.</param>
    /// <param name="sites">Ids of its sites.</param>
    /// <param name="label">Basis in words, shown wherever the minutes are.</param>
    /// <exception cref="InvalidInputException">The file is not such a table, or speaks of no zone or no site of the dataset.</exception>
    public static MatrixImport Import(string dataset, string path, IReadOnlyList<string> zones, IReadOnlyList<string> sites, string label)
    {
        var (minutes, foreign) = Minutes(path, Path.GetFileName(path), zones, sites);
        var file = new CsvWriterFile("zone_code", "site_id", "minutes");
        foreach (var ((zone, site), value) in minutes.OrderBy(pair => pair.Key.Zone).ThenBy(pair => pair.Key.Site))
            file.Row(zones[zone], sites[site], value);
        var source = new CsvWriterFile("label");
        source.Row(label);
        Write(Path.Combine(dataset, SourceFile), source.ToString());
        Write(Path.Combine(dataset, File), file.ToString());
        var (from, to) = (minutes.Keys.Select(pair => pair.Zone).ToHashSet(), minutes.Keys.Select(pair => pair.Site).ToHashSet());
        return new MatrixImport(
            minutes.Count, (zones.Count * sites.Count) - minutes.Count, [.. zones.Where((_, zone) => !from.Contains(zone))],
            [.. sites.Where((_, site) => !to.Contains(site))], foreign);
    }

    /// <summary>A dataset's own matrix; null when it has none.</summary>
    /// <exception cref="InvalidInputException">It is damaged.</exception>
    public static TravelMatrix? Read(string dataset, IReadOnlyList<string> zones, IReadOnlyList<string> sites)
    {
        if (!Exists(dataset))
            return null;
        var problems = new List<Problem>();
        var source = CsvTable.Read(Path.Combine(dataset, SourceFile), SourceFile, ["label"], [], problems);
        var label = source is { Rows: [var row, ..] } ? row.Required("label") : "imported";
        problems.ThrowIfErrors();
        var all = new ushort[zones.Count * sites.Count];
        Array.Fill(all, TravelMatrix.Unreachable);
        foreach (var ((zone, site), value) in Minutes(Path.Combine(dataset, File), File, zones, sites).Minutes)
            all[(zone * sites.Count) + site] = (ushort)value;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.IO.File.ReadAllBytes(Path.Combine(dataset, File)));
        hash.AppendData(System.IO.File.ReadAllBytes(Path.Combine(dataset, SourceFile)));
        return new TravelMatrix(zones, sites, all, label, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static (Dictionary<(int Zone, int Site), int> Minutes, int Foreign) Minutes(
        string path, string name, IReadOnlyList<string> zones, IReadOnlyList<string> sites)
    {
        var problems = new List<Problem>();
        var table = CsvTable.Read(path, name, [], null, problems);
        problems.ThrowIfErrors();
        var form = Array.Find(Forms, form => table!.Has(form.From) && table.Has(form.To) && table.Has(form.Minutes));
        if (form.From is null)
            throw new InvalidInputException([new Problem(name, 1, null, null, string.Join(',', table!.Columns), "is no matrix of travel minutes", "the header must have from_id, to_id, travel_time_p50 or zone, site, minutes")]);
        var (zoneOf, siteOf) = (Index(zones), Index(sites));
        var minutes = new Dictionary<(int, int), int>();
        var foreign = 0;
        foreach (var row in table!.Rows)
        {
            var text = row.Text(form.Minutes);
            if (!zoneOf.TryGetValue(row.Text(form.From), out var zone) || !siteOf.TryGetValue(row.Text(form.To), out var site))
                foreign++;
            else if (text is not ("" or "NA") && !minutes.TryAdd((zone, site), (int)Math.Round(row.Number(form.Minutes, 0, LongestMinutes), MidpointRounding.AwayFromZero)))
                row.Bad(form.From, $"has minutes to {row.Text(form.To)} already", "give each pair once");
        }

        problems.ThrowIfErrors();
        return minutes.Count > 0
            ? (minutes, foreign)
            : throw new InvalidInputException([new Problem(name, null, null, null, null, $"has no minutes between a zone and a site of the dataset (rows about other places: {foreign:N0})", $"give zone codes such as {zones[0]} and site ids such as {sites[0]}")]);
    }

    private static Dictionary<string, int> Index(IReadOnlyList<string> ids)
        => ids.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);

    private static void Write(string path, string text)
    {
        var partial = path + ".partial";
        System.IO.File.WriteAllText(partial, text);
        System.IO.File.Move(partial, path, overwrite: true);
    }
}
