using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Pathways.Data.Importing;

/// <summary>
/// The records that imports keep in a dataset, <c>records/KIND-NNNN.csv.gz</c>: pseudonymised, one row a row taken. No run reads
/// them, and neither the dataset's hash nor a packed dataset holds them; what runs read is derived from them at import.
/// </summary>
public static class RecordFiles
{
    /// <summary>The folder's name.</summary>
    public const string Folder = "records";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Where the records of an import are.</summary>
    public static string PathOf(string dataset, string kind, int version)
        => Path.Combine(dataset, Folder, string.Create(CultureInfo.InvariantCulture, $"{kind}-{version:0000}.csv.gz"));

    /// <summary>The record files of a kind, the oldest first.</summary>
    public static IReadOnlyList<string> Of(string dataset, string kind)
    {
        var folder = Path.Combine(dataset, Folder);
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, kind + "-????.csv.gz").Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>Whether anything of the kind was imported.</summary>
    public static bool Has(string dataset, string kind) => Of(dataset, kind).Count > 0;

    /// <summary>The rows of all records of a kind, the oldest import first. The same row object is given again and again.</summary>
    public static IEnumerable<RecordRow> Read(string dataset, string kind) => Of(dataset, kind).SelectMany(ReadFile);

    /// <summary>Opens a file for writing.</summary>
    public static StreamWriter Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new StreamWriter(new GZipStream(new FileStream(path, FileMode.CreateNew), CompressionLevel.Fastest), Utf8, 1 << 16) { NewLine = "\n" };
    }

    /// <summary>The rows of one record file. The same row object is given again and again.</summary>
    public static IEnumerable<RecordRow> ReadFile(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Utf8, false, 1 << 16);
        var fields = new CsvFields(int.MaxValue);
        fields.Split(reader.ReadLine() ?? "", ',');
        var row = new RecordRow(fields, Enumerable.Range(0, fields.Count).ToDictionary(i => fields[i], StringComparer.Ordinal));
        while (reader.ReadLine() is { } line)
        {
            fields.Split(line, ',');
            yield return row;
        }
    }
}

/// <summary>One record.</summary>
public sealed class RecordRow
{
    private readonly CsvFields _fields;
    private readonly Dictionary<string, int> _columns;

    internal RecordRow(CsvFields fields, Dictionary<string, int> columns) => (_fields, _columns) = (fields, columns);

    /// <summary>A value; empty for none.</summary>
    public string this[string column] => _columns.TryGetValue(column, out var index) ? _fields[index] : "";
}
