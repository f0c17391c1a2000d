using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>A what-if: what to run, on which dataset, with which numbers changed.</summary>
/// <param name="Name">Name, as in its file.</param>
/// <param name="Purpose">One paragraph: what it asks.</param>
/// <param name="Dataset">Folder of the dataset, as the file gives it.</param>
/// <param name="AreaSet">Name of the area set in which results are shown.</param>
/// <param name="AcademicYear">Year that is run.</param>
/// <param name="Seed">Seed of every draw of the run.</param>
/// <param name="Parameters">Parameter keys with the values that replace the dataset's.</param>
/// <param name="Hash">SHA-256 (hex) of its canonical form: the same meaning gives the same hash.</param>
public sealed record Scenario(
    string Name, string Purpose, string Dataset, string AreaSet, AcademicYear AcademicYear, ulong Seed,
    ImmutableSortedDictionary<string, double> Parameters, string Hash)
{
    /// <summary>What it changes of the dataset, in the order in which it is done.</summary>
    public ImmutableArray<Modification> Modifications { get; init; } = [];
}
