using System.Text;
using Pathways.Model;

namespace Pathways.Data.Tables;

/// <summary>
/// Reads a text file the way people really save them: UTF-8 with or without byte order mark, any line end (given back as LF).
/// Bytes that are not UTF-8 (Latin-1, say) are refused with the line at which the first of them stands.
/// </summary>
public static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's text with LF line ends, or null after adding the reason to <paramref name="problems"/>.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">How the user knows it, for messages.</param>
    /// <param name="problems">Receives notes and errors.</param>
    /// <param name="maximumBytes">Longest file accepted, in bytes.</param>
    public static string? Read(string path, string name, ICollection<Problem> problems, int maximumBytes = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return FileBytes.Read(path, name, problems, maximumBytes) is { } bytes ? Decode(bytes, name, problems) : null;
    }

    /// <summary>The same on bytes already read.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string name, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Refuse("is UTF-16, not UTF-8", "save it as UTF-8", 1, null);

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
            problems.Add(new Problem(name, 1, null, null, null, "begins with a byte order mark", "it was read as UTF-8", Severity.Note));
        }

        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
            return Refuse("is empty", "give a file with content", null, null);

        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var (line, column) = FirstInvalid(bytes);
            return Refuse("is not UTF-8 (it looks like Latin-1 or Windows-1252)", "save it as UTF-8 (in Excel: CSV UTF-8)", line, column);
        }

        if (text.Contains('\r', StringComparison.Ordinal))
        {
            problems.Add(new Problem(name, 1, null, null, null, "has Windows line ends", "they were read as line ends", Severity.Note));
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        if (FirstControl(text) is { } at)
            return Refuse("holds a control character", "give plain text", at.Line, at.Column);
        return text;

        string? Refuse(string message, string allowed, int? line, int? column)
        {
            problems.Add(new Problem(name, line, column, null, null, message, allowed));
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

    private static (int Line, int Column)? FirstControl(string text)
    {
        var start = 0;
        while (text.AsSpan(start).IndexOfAnyInRange('\0', '\u001f') is >= 0 and var found)
        {
            var index = start + found;
            if (text[index] is not ('\t' or '\n'))
                return (text.AsSpan(0, index).Count('\n') + 1, index - text.LastIndexOf('\n', index));
            start = index + 1;
        }

        return null;
    }
}
