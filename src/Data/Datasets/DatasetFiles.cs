using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>The tables of a dataset's folder, and the problems found in them.</summary>
/// <param name="folder">The folder, as the user named it.</param>
/// <param name="texts">Texts by relative path, to read instead of the folder's files; null reads the folder.</param>
internal sealed class DatasetFiles(string folder, IReadOnlyDictionary<string, string>? texts = null)
{
    public List<Problem> Problems { get; } = [];

    /// <summary>Where a file is.</summary>
    public string PathOf(string relativePath) => Path.Combine(folder, relativePath);

    /// <summary>How messages name a file.</summary>
    public string NameOf(string relativePath) => Path.TrimEndingDirectorySeparator(folder) + "/" + relativePath;

    /// <summary>Reads a table with these columns and no others; null when it cannot be read.</summary>
    public CsvTable? Table(string relativePath, params string[] columns) => TableWith(relativePath, columns, []);

    /// <summary>The same for a table without whose rows nothing can be run.</summary>
    public CsvTable? TableWithRows(string relativePath, params string[] columns) => NeedRows(Table(relativePath, columns));

    /// <summary>Adds a problem when the table has no row.</summary>
    public CsvTable? NeedRows(CsvTable? table)
    {
        if (table is { Complete: true, Rows.Count: 0 })
            Problems.Add(new Problem(table.Name, 1, null, null, null, "has a header but no rows", "give at least one row"));
        return table;
    }

    /// <summary>Reads a table; columns besides the required ones are allowed when named, and all when <paramref name="optional"/> is null.</summary>
    public CsvTable? TableWith(string relativePath, IReadOnlyList<string> required, IReadOnlyList<string>? optional)
        => texts is null
            ? CsvTable.Read(PathOf(relativePath), NameOf(relativePath), required, optional, Problems)
            : CsvTable.Parse(texts[relativePath], NameOf(relativePath), required, optional, Problems);
}
