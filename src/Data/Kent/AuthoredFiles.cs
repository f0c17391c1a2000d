using System.Text;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent;

/// <summary>The files of <c>src/Data/Kent/Authored</c>, which the project itself writes and carries inside the assembly.</summary>
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

    /// <summary>Turns every row of a table into something. Missing columns and bad fields stop the build, all named at once.</summary>
    /// <exception cref="InvalidInputException">Carries every fault of the table.</exception>
    public static IReadOnlyList<T> Rows<T>(string name, Func<CsvRow, T> read, params string[] required)
        => Parse(Text(name), NameOf(name), read, required);

    /// <summary>The same on text already at hand.</summary>
    public static IReadOnlyList<T> Parse<T>(string text, string name, Func<CsvRow, T> read, params string[] required)
    {
        var problems = new List<Problem>();
        IReadOnlyList<T> rows = CsvTable.Parse(text, name, required, null, problems) is { } table ? [.. table.Rows.Select(read)] : [];
        problems.ThrowIfErrors();
        return rows;
    }

    /// <summary>How messages name a file.</summary>
    public static string NameOf(string name) => "Kent/Authored/" + name;
}
