using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent;

/// <summary>The folder of raw open-data extracts from which the baseline is derived.</summary>
public sealed class RawExtracts(string folder)
{
    /// <summary>Reads a table; a missing file or column stops the build with a message that names it.</summary>
    public CsvTable Table(string relativePath, params string[] required)
    {
        var problems = new List<Problem>();
        var table = CsvTable.Read(Path.Combine(folder, relativePath), relativePath, required, null, problems);
        return table is null || problems.Exists(problem => problem.Severity == Severity.Error) ? throw new InvalidInputException(problems) : table;
    }

    /// <summary>Reads a text file such as GeoJSON.</summary>
    public string Text(string relativePath)
    {
        var problems = new List<Problem>();
        return TextFile.Read(Path.Combine(folder, relativePath), relativePath, problems) ?? throw new InvalidInputException(problems);
    }
}
