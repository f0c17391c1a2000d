using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Transport;

/// <summary>Reads the authored tables that are built into this assembly.</summary>
internal static class Authored
{
    /// <summary>The table of a file below <c>Authored</c>, whatever prefix its resource carries.</summary>
    public static CsvTable Table(string file, params string[] required)
    {
        var assembly = typeof(Authored).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith("." + file, StringComparison.Ordinal) || resource.EndsWith("/" + file, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var problems = new List<Problem>();
        return CsvTable.Parse(reader.ReadToEnd(), file, required, null, problems) is { } table && problems.Count == 0
            ? table
            : throw new InvalidInputException(problems);
    }
}
