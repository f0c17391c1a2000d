using System.Security.Cryptography;
using System.Text;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>What a first look at the bytes of a file tells, without understanding any of them.</summary>
/// <param name="Path">Where the file is.</param>
/// <param name="Name">Its name without folders, which reports and the history carry.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">SHA-256 of it, lower-case hex.</param>
/// <param name="Encoding">In what it is written: UTF-8 where all of it is UTF-8, UTF-16 by its mark, else Windows-1252, which Latin-1 is part of.</param>
/// <param name="Notes">What was unusual but could be read.</param>
public sealed record FileSurvey(string Path, string Name, long Bytes, string Sha256, Encoding Encoding, IReadOnlyList<string> Notes)
{
    private const int Chunk = 1 << 16;

    /// <summary>Reads the file once, in pieces.</summary>
    /// <exception cref="InvalidInputException">It is not there, cannot be read or is empty.</exception>
    public static FileSurvey Of(string path)
    {
        if (!File.Exists(path))
            throw Refused(path, Directory.Exists(path) ? "is a folder" : "does not exist", "give a file that exists");
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, Chunk, FileOptions.SequentialScan);
            return Read(file, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, "cannot be read (" + e.Message.TrimEnd('.') + ")", "give a file that may be read");
        }
    }

    private static FileSurvey Read(FileStream file, string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var (bytes, letters, first, blank, utf8) = (new byte[Chunk], new char[Chunk + 4], new byte[3], true, true);
        long length = 0;
        int read;
        while ((read = file.Read(bytes)) > 0)
        {
            var part = bytes.AsSpan(0, read);
            hash.AppendData(part);
            if (length == 0)
                part[..Math.Min(3, read)].CopyTo(first);
            length += read;
            blank = blank && part.IndexOfAnyExcept(" \t\r\n"u8) < 0;
            utf8 = utf8 && IsUtf8(decoder, part, letters, flush: false);
        }

        if (blank || length == 0)
            throw Refused(path, "is empty", "give a file with a header and rows");
        utf8 = utf8 && IsUtf8(decoder, [], letters, flush: true);
        var (encoding, note) = first switch
        {
            [0xFF, 0xFE, _] => (Encoding.Unicode, "is UTF-16"),
            [0xFE, 0xFF, _] => (Encoding.BigEndianUnicode, "is UTF-16"),
            [0xEF, 0xBB, 0xBF] when utf8 => (Encoding.UTF8, "begins with a byte order mark"),
            _ when utf8 => (Encoding.UTF8, null),
            _ => (CodePagesEncodingProvider.Instance.GetEncoding(1252)!, "is not UTF-8 and was read as Windows-1252 (Latin-1)"),
        };
        return new FileSurvey(path, System.IO.Path.GetFileName(path), length, Convert.ToHexStringLower(hash.GetHashAndReset()), encoding, note is null ? [] : [note]);
    }

    private static bool IsUtf8(Decoder decoder, ReadOnlySpan<byte> part, char[] letters, bool flush)
    {
        try
        {
            decoder.GetChars(part, letters, flush);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static InvalidInputException Refused(string path, string message, string allowed)
        => new([new Problem(path, null, null, null, null, message, allowed)]);
}
