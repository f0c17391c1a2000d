using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Transport;

/// <summary>Reads the authored tables that are built into this assembly.</summary>
internal static class Authored
{
    /// <summary>The table of a file below <c>Authored</c>.</summary>
    public static CsvTable Table(string file, params string[] required)
    {
        var problems = new List<Problem>();
        return CsvTable.Parse(AuthoredFiles.Text(file), file, required, null, problems) is { } table && problems.Count == 0
            ? table
            : throw new InvalidInputException(problems);
    }
}
