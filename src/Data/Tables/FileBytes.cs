using Pathways.Model;

namespace Pathways.Data.Tables;

/// <summary>Reads a whole file, or says in the user's words why it cannot be read.</summary>
internal static class FileBytes
{
    public static byte[]? Read(string path, string name, ICollection<Problem> problems, int maximumBytes)
    {
        try
        {
            if (Directory.Exists(path))
                return Refuse("is a folder", "give a file");
            if (!File.Exists(path))
                return Refuse("does not exist", "give a file that exists");
            using var file = File.OpenRead(path);
            if (file.Length > maximumBytes)
                return Refuse($"is longer than {maximumBytes} bytes", "give a shorter file");
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Refuse("cannot be read (" + e.Message.TrimEnd('.') + ")", "give a file that may be read");
        }

        byte[]? Refuse(string message, string allowed)
        {
            problems.Add(new Problem(name, null, null, null, null, message, allowed));
            return null;
        }
    }
}
