using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent;

/// <summary>The folder of raw open-data extracts from which the baseline is derived.</summary>
public sealed class RawExtracts(string folder)
{
    private readonly List<Problem> _problems = [];

    /// <summary>
    /// Reads a table; a missing file or column stops the build with a message that names it. Faults of single fields, found
    /// while rows are read, are gathered for <see cref="ThrowIfFaulty"/>.
    /// </summary>
    public CsvTable Table(string relativePath, params string[] required)
    {
        var table = CsvTable.Read(Path.Combine(folder, relativePath), relativePath, required, null, _problems);
        ThrowIfFaulty();
        return table!;
    }

    /// <summary>Stops the build when any row read so far had a fault.</summary>
    /// <exception cref="InvalidInputException">Carries every fault.</exception>
    public void ThrowIfFaulty() => _problems.ThrowIfErrors();

    /// <summary>Reads a text file such as GeoJSON.</summary>
    public string Text(string relativePath)
    {
        var problems = new List<Problem>();
        return TextFile.Read(Path.Combine(folder, relativePath), relativePath, problems) ?? throw new InvalidInputException(problems);
    }
}
