using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>Reads the tables that the project itself writes and carries inside the assembly (<c>Kent/Authored</c>).</summary>
internal static class AuthoredFile
{
    /// <summary>Turns every row of a table into something. Missing columns and bad fields stop the build, all named at once.</summary>
    public static IReadOnlyList<T> Rows<T>(string name, Func<CsvRow, T> read, params string[] required)
        => Parse(AuthoredFiles.Text(name), "Kent/Authored/" + name, read, required);

    /// <summary>The same on text already at hand.</summary>
    public static IReadOnlyList<T> Parse<T>(string text, string name, Func<CsvRow, T> read, params string[] required)
    {
        var problems = new List<Problem>();
        IReadOnlyList<T> rows = CsvTable.Parse(text, name, required, null, problems) is { } table ? [.. table.Rows.Select(read)] : [];
        return problems.Exists(problem => problem.Severity == Severity.Error) ? throw new InvalidInputException(problems) : rows;
    }
}
