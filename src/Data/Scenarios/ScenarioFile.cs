using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Scenarios;

/// <summary>A scenario as read from its file.</summary>
/// <param name="Scenario">What the file means.</param>
/// <param name="Path">The file, as the user named it.</param>
/// <param name="DatasetFolder">The folder that <see cref="Scenario.Dataset"/> was found to be.</param>
/// <param name="AreaSet">The area set's name and where it is given.</param>
/// <param name="AcademicYear">The year and where it is given.</param>
/// <param name="Parameters">The parameters and where they are given; only the dataset knows which keys there are.</param>
/// <param name="Notes">What was told but did not stop the reading, such as Windows line ends.</param>
public sealed record ScenarioFile(
    Scenario Scenario, string Path, string DatasetFolder, Located<string> AreaSet, Located<AcademicYear> AcademicYear,
    ImmutableSortedDictionary<string, Located<double>> Parameters, ImmutableArray<Problem> Notes)
{
    /// <summary>The modifications and where they are given.</summary>
    public ImmutableArray<PlacedModification> Modifications { get; init; } = [];

    /// <summary>Last year of the span that is run, and where it is given; null for the scenario's own year alone.</summary>
    public Located<AcademicYear>? Until { get; init; }

    /// <summary>The scenarios that it extends, the nearest first, as files.</summary>
    public ImmutableArray<string> Extended { get; init; } = [];
}
