using System.Collections.Immutable;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Scenarios;

/// <summary>
/// Reads scenario files. Keys: <c>name</c> (required), <c>purpose</c>, <c>extends</c>, <c>dataset</c>, <c>area_set</c>,
/// <c>academic_year</c>, <c>until</c>, <c>seed</c>, <c>parameters</c>, <c>modifications</c>. What a file leaves out comes from the scenario it
/// extends, a file beside it (<c>baseline</c> where it names none and <c>baseline.yaml</c> lies beside it), from the one that that
/// extends, and so on, and else from the defaults here, which are those of the baseline that ships.
/// </summary>
public static class ScenarioReader
{
    /// <summary>Longest scenario file accepted, in bytes.</summary>
    public const int LongestFile = 1024 * 1024;

    /// <summary>Reads a scenario.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="datasetFolder">The folder that the dataset is taken from whatever the file names; null for the one that the file names.</param>
    /// <returns>The scenario, the dataset's folder, and notes.</returns>
    /// <exception cref="InvalidInputException">The file cannot be read or is not right; carries every fault with line and column.</exception>
    public static ScenarioFile Read(string path, string? datasetFolder = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var problems = new List<Problem>();
        if (ReadDraft(path, problems) is not { } own)
            throw new InvalidInputException(problems);
        var chain = new ScenarioChain(problems, ReadDraft);
        var draft = chain.Whole(path, own);
        var dataset = draft.Dataset ?? Default(path, "data/kent");
        var folder = datasetFolder ?? DatasetFolder.Find(dataset, problems);
        problems.ThrowIfErrors();
        return Complete(path, draft, dataset.Value, folder!, problems) with { Extended = chain.Files };
    }

    private static ScenarioDraft? ReadDraft(string path, List<Problem> problems)
        => TextFile.Read(path, path, problems, LongestFile) is { } text ? new ScenarioDraftReader(path, problems).Read(text) : null;

    private static ScenarioFile Complete(string path, ScenarioDraft draft, string dataset, string folder, List<Problem> problems)
    {
        var areaSet = draft.AreaSet ?? Default(path, "lcpa");
        var year = draft.AcademicYear ?? Default(path, new AcademicYear(2025));
        if (draft.Until is { } until && until.Value.StartYear < year.Value.StartYear)
        {
            problems.Add(new Problem(until.File, until.Line, until.Column, "until", until.Value.ToString(), $"is before the academic year {year.Value}", $"give {year.Value} or a later year, or leave it out"));
            problems.ThrowIfErrors();
        }

        var values = draft.Parameters.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal);
        var scenario = new Scenario(
            draft.Name!.Value.Value, draft.Purpose?.Value ?? "", dataset, areaSet.Value, year.Value, draft.Seed?.Value ?? 2025, values, Hash: "")
        {
            Modifications = [.. draft.Modifications.Select(placed => placed.Change)],
        };
        return new ScenarioFile(
            scenario with { Hash = ScenarioHash.Of(scenario) }, path, folder, areaSet, year, draft.Parameters, problems.Notes())
        {
            Modifications = draft.Modifications,
            Until = draft.Until,
        };
    }

    private static Located<T> Default<T>(string path, T value) => new(value, path, 1, 1);
}
