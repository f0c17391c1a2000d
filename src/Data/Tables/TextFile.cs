using System.Text;
using Pathways.Model;

namespace Pathways.Data.Tables;

/// <summary>
/// Reads a text file the way people really save them: UTF-8 with or without byte order mark, either line end.
/// Bytes that are not UTF-8 (Latin-1, say) are refused with the line at which the first of them stands.
/// </summary>
public static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's text, or null after adding the reason to <paramref name="problems"/>.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">How the user knows it, for messages.</param>
    /// <param name="problems">Receives notes and errors.</param>
    public static string? Read(string path, string name, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(name, null, null, null, null, "cannot be read (" + e.Message.TrimEnd('.') + ")", "give a file that exists and may be read"));
            return null;
        }

        var content = bytes.AsSpan();
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[3..];
            problems.Add(new Problem(name, 1, null, null, null, "begins with a byte order mark", "it was read as UTF-8", Severity.Note));
        }

        if (content.Trim(" \t\r\n"u8).IsEmpty)
        {
            problems.Add(new Problem(name, null, null, null, null, "is empty", "give a file with content"));
            return null;
        }

        if (content.IndexOf("\r\n"u8) >= 0)
            problems.Add(new Problem(name, 1, null, null, null, "has Windows line ends", "they were read as line ends", Severity.Note));

        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            var (line, column) = FirstInvalid(content);
            problems.Add(new Problem(name, line, column, null, null, "is not UTF-8 (it looks like Latin-1 or Windows-1252)", "save it as UTF-8 (in Excel: CSV UTF-8)"));
            return null;
        }
    }

    private static (int Line, int Column) FirstInvalid(ReadOnlySpan<byte> content)
    {
        var valid = 0;
        while (valid < content.Length && Rune.DecodeFromUtf8(content[valid..], out _, out var used) == System.Buffers.OperationStatus.Done)
            valid += used;
        var before = content[..valid];
        return (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }
}
