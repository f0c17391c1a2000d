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
        var table = TableOrNull(relativePath, required);
        ThrowIfFaulty();
        return table!;
    }

    /// <summary>Reads a table; what is wrong with it is gathered too, and without a needed column it is null.</summary>
    internal CsvTable? TableOrNull(string relativePath, IReadOnlyList<string> required)
        => CsvTable.Read(Path.Combine(folder, relativePath), relativePath, required, null, _problems);

    /// <summary>Gathers a fault that is not one row's.</summary>
    internal void Bad(string file, string field, string value, string message, string allowed)
        => _problems.Add(new Problem(file, null, null, field, value, message, allowed));

    /// <summary>Stops the build when anything read so far had a fault. Every part of the build ends with it.</summary>
    /// <exception cref="InvalidInputException">Carries every fault.</exception>
    public void ThrowIfFaulty() => _problems.ThrowIfErrors();

    /// <summary>Reads a text file such as GeoJSON.</summary>
    public string Text(string relativePath)
    {
        var text = TextFile.Read(Path.Combine(folder, relativePath), relativePath, _problems);
        ThrowIfFaulty();
        return text!;
    }
}
