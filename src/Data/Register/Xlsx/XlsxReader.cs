using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using Pathways.Model;

namespace Pathways.Data.Register;

/// <summary>
/// Reads the texts of an Excel workbook (Office Open XML, transitional or strict, from any program). Files come from outside, so sizes are
/// bounded, no entity is resolved and nothing in the file is run.
/// </summary>
internal static class XlsxReader
{
    private const long MostBytes = 20 << 20;
    private const long MostCharacters = 64 << 20;

    /// <summary>Reads a workbook.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">How messages name it.</param>
    /// <exception cref="InvalidInputException">It is no such workbook, is damaged, locked by a password or too large.</exception>
    public static XlsxBook Read(string path, string name)
    {
        try
        {
            using var file = File.OpenRead(path);
            Refuse(file, name);
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            return Read(zip, name);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or FormatException or OverflowException or EndOfStreamException)
        {
            throw Refused(name, "is damaged and cannot be read (" + e.Message.TrimEnd('.') + ")", "open it in the program that made it, save it again as an Excel workbook (.xlsx), or ask for it again");
        }
    }

    private static void Refuse(FileStream file, string name)
    {
        Span<byte> first = stackalloc byte[8];
        var read = file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (file.Length > MostBytes)
            throw Refused(name, $"is larger than {MostBytes >> 20} MiB", "take out pictures and further worksheets, and save it again");
        if (read == 8 && first is [0xD0, 0xCF, 0x11, 0xE0, ..])
            throw Refused(name, "is locked by a password, or is a workbook of the old form (.xls)", "save it without a password as an Excel workbook (.xlsx)");
        if (read < 4 || first is not [0x50, 0x4B, 0x03, 0x04, ..])
            throw Refused(name, "is no Excel workbook", "give the check sheet as an Excel workbook (.xlsx)");
    }

    private static XlsxBook Read(ZipArchive zip, string name)
    {
        var bookPath = Relations(zip, "").Values.FirstOrDefault(one => one.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Target;
        if (bookPath is null || zip.GetEntry(bookPath) is null)
            throw Refused(name, "is no Excel workbook", "give the check sheet as an Excel workbook (.xlsx), not as another kind of file");
        var relations = Relations(zip, bookPath);
        var texts = relations.Values.FirstOrDefault(one => one.Type.EndsWith("/sharedStrings", StringComparison.Ordinal)).Target is { } shared && zip.GetEntry(shared) is not null ? Texts(zip, shared) : [];
        var (sheets, from1904) = (ImmutableArray.CreateBuilder<XlsxSheet>(), false);
        using var book = Open(zip, bookPath);
        while (book.Read())
        {
            if (book.NodeType != XmlNodeType.Element)
                continue;
            if (book.LocalName == "workbookPr")
                from1904 = book.GetAttribute("date1904") is "1" or "true";
            if (book.LocalName == "sheet" && book.GetAttribute("name") is { } sheet && RelationId(book) is { } id && relations.TryGetValue(id, out var to) && zip.GetEntry(to.Target) is not null)
                sheets.Add(new XlsxSheet(sheet, XlsxCells.Rows(Open(zip, to.Target), texts)));
        }

        return new XlsxBook(sheets.ToImmutable(), from1904);
    }

    private static string? RelationId(XmlReader reader)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "id" && reader.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
                return reader.Value;
        }

        return null;
    }

    /// <summary>Where a part's relations lead, by id; the empty path stands for the whole file.</summary>
    private static Dictionary<string, (string Type, string Target)> Relations(ZipArchive zip, string part)
    {
        var folder = part.Contains('/', StringComparison.Ordinal) ? part[..(part.LastIndexOf('/') + 1)] : "";
        var path = $"{folder}_rels/{part[folder.Length..]}.rels";
        var found = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (zip.GetEntry(path) is null)
            return found;
        using var reader = Open(zip, path);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship" && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
                found[id] = (reader.GetAttribute("Type") ?? "", target.StartsWith('/') ? target[1..] : folder + target);
        }

        return found;
    }

    /// <summary>The shared texts; of a text in several runs all of them, what tells how to say it left out.</summary>
    private static List<string> Texts(ZipArchive zip, string path)
    {
        var texts = new List<string>();
        using var reader = Open(zip, path);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
                texts.Add(XlsxCells.Text(reader));
        }

        return texts;
    }

    private static XmlReader Open(ZipArchive zip, string path) => XmlReader.Create(zip.GetEntry(path)!.Open(), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    private static InvalidInputException Refused(string name, string message, string allowed) => new([new Problem(name, null, null, null, null, message, allowed)]);
}
