using System.Text;

namespace Pathways.Data.Kent;

/// <summary>The files of <c>src/Data/Kent/Authored</c>, which travel inside the assembly.</summary>
internal static class AuthoredFiles
{
    private const string Folder = "Pathways.Data.Kent.Authored.";

    /// <summary>The names of the files that begin and end so, in ordinal order.</summary>
    public static IEnumerable<string> Names(string start, string end)
        => typeof(AuthoredFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder + start, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..]).Order(StringComparer.Ordinal);

    /// <summary>The text of a file, with LF line ends.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(AuthoredFiles).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new FileNotFoundException($"The authored file '{name}' is not in the assembly.", name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
