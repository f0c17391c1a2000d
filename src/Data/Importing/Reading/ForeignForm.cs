using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Tells files that are no text, by their first bytes, and XML with a document type, which is never read: what a reader would say of them helps nobody.</summary>
internal static class ForeignForm
{
    private const int Head = 1 << 16;

    /// <summary>Why a file is no extract; null where nothing is against it.</summary>
    public static Problem? Of(FileSurvey survey)
    {
        var head = Read(survey);
        var (what, remedy) = head switch
        {
            [0x50, 0x4B, 0x03 or 0x05 or 0x07, ..] => head.AsSpan().IndexOf("[Content_Types].xml"u8) >= 0 || survey.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
                ? ("is an Excel workbook", "save its sheet as CSV (UTF-8) and give that file") : ("is a zip archive", "unpack it and give the file in it"),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => ("is an old Excel workbook", "save its sheet as CSV (UTF-8) and give that file"),
            [0x1F, 0x8B, ..] => ("is compressed with gzip", "unpack it and give the file in it"),
            [0x25, 0x50, 0x44, 0x46, ..] => ("is a PDF", "ask for the extract as CSV"),
            _ => ("", ""),
        };
        return what.Length == 0 ? null : new Problem(survey.Name, null, null, null, null, what, remedy);
    }

    /// <summary>Where XML that could not be read declares a document type; null where it does not.</summary>
    public static Problem? DocumentType(FileSurvey survey)
    {
        var text = survey.Encoding.GetString(Read(survey));
        var at = text.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
        return at < 0 ? null : new Problem(survey.Name, 1 + text.AsSpan(0, at).Count('\n'), null, null, null, "declares a document type (<!DOCTYPE), which is not read: it could bring in other files", "export it without one");
    }

    private static byte[] Read(FileSurvey survey)
    {
        using var file = File.OpenRead(survey.Path);
        var head = new byte[Math.Min(Head, file.Length)];
        file.ReadExactly(head);
        return head;
    }
}
