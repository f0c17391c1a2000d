using System.Text;
using Bogus;
using Pathways.Data.Importing;

namespace Pathways.Data.Extracts;

/// <summary>
/// Made-up extracts of every kind, with Bogus: as many rows as are asked for, all of them clean, in the kind's own columns and with the
/// names and addresses that real ones have, so that it can be seen that none of them is kept. The same seed gives the same file.
/// </summary>
public static class MadeUpExtract
{
    /// <summary>Writes a file.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="path">File; XML where the kind has XML and the name ends in .xml.</param>
    /// <param name="places">Places it speaks of.</param>
    /// <param name="months">Months that a monthly extract tells of. XML has the first in its header, and in a row where that is of another, as no authority's file is.</param>
    public static void Write(ImportKind kind, int rows, ulong seed, string path, MadeUpPlaces places, int months = MadeUpValues.Months)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(path);
        if (kind.XmlRow is not null && path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            using var xml = File.Create(path);
            MadeUpXml.Write(kind, Rows(kind, rows, seed, places, months), xml);
            return;
        }

        using var file = new ExtractFile(path, kind.Name == "gias" ? Encoding.Latin1 : null, Header(kind));
        foreach (var row in Rows(kind, rows, seed, places, months))
            file.Row(row);
    }

    /// <summary>How many rows an extract must have to fit a dataset: an area set one for each MSOA, a table of sites at least those at which courses stand.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="rows">Rows wanted.</param>
    /// <param name="places">Places of the dataset.</param>
    public static int RowsThatFit(ImportKind kind, int rows, MadeUpPlaces places)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(places);
        return kind.Name switch { "areas" => places.Msoas.Length, "sites" => Math.Max(rows, places.AllSites.Length), _ => rows };
    }

    /// <summary>The header: the kind's columns, and where it is about people a name and an address, which nobody may keep.</summary>
    public static string[] Header(ImportKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return [.. MadeUpNames.Columns(kind), .. Columns(kind).Select(column => column.Name)];
    }

    /// <summary>The rows, made as they are asked for.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="places">Places they speak of.</param>
    /// <param name="months">Months that a monthly extract tells of, each person in each.</param>
    public static IEnumerable<string[]> Rows(ImportKind kind, int rows, ulong seed, MadeUpPlaces places, int months = MadeUpValues.Months)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(places);
        var faker = new Faker("en_GB") { Random = new Randomizer((int)(seed % int.MaxValue)) };
        var values = Columns(kind).Select(column => MadeUpValues.Of(kind.Name, column, places, months)).ToArray();
        var lead = MadeUpNames.Columns(kind);
        for (var row = 0; row < rows; row++)
        {
            var fields = new string[lead.Count + values.Length];
            for (var i = 0; i < fields.Length; i++)
                fields[i] = i < lead.Count ? MadeUpNames.Of(lead[i], row) : values[i - lead.Count](faker.Random, row);
            yield return fields;
        }
    }

    // Totals stand in made-up files, not what may be added to them; and each fact by itself, not what tells of several.
    private static IEnumerable<Column> Columns(ImportKind kind) => kind.Columns.Where(column => column.AddsTo is null && column.StandsFor.IsEmpty);
}
