using System.Collections.Immutable;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Scenarios;

/// <summary>
/// Reads scenario files. Keys: <c>name</c> (required), <c>purpose</c>, <c>extends</c>, <c>dataset</c>, <c>area_set</c>,
/// <c>academic_year</c>, <c>seed</c>, <c>parameters</c>. What a file leaves out comes from the scenario it extends
/// (<c>baseline</c>: the file <c>baseline.yaml</c> beside it), and else from the defaults here, which are those of the
/// baseline that ships.
/// </summary>
public static class ScenarioReader
{
    /// <summary>Longest scenario file accepted, in bytes.</summary>
    public const int LongestFile = 1024 * 1024;

    private const string Baseline = "baseline";

    /// <summary>Reads a scenario.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <returns>The scenario, the dataset's folder, and notes.</returns>
    /// <exception cref="InvalidInputException">The file cannot be read or is not right; carries every fault with line and column.</exception>
    public static ScenarioFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var problems = new List<Problem>();
        if (ReadDraft(path, problems) is not { } own)
            throw new InvalidInputException(problems);
        var draft = own.Extends is { } extends ? own.Over(ReadBasis(path, extends, problems)) : own;
        var dataset = draft.Dataset ?? Default(path, "data/kent");
        var folder = DatasetFolder.Find(dataset, problems);
        problems.ThrowIfErrors();
        return Complete(path, draft, dataset.Value, folder!, problems);
    }

    private static ScenarioDraft? ReadDraft(string path, List<Problem> problems)
        => TextFile.Read(path, path, problems, LongestFile) is { } text ? new ScenarioDraftReader(path, problems).Read(text) : null;

    private static ScenarioDraft ReadBasis(string path, Located<string> extends, List<Problem> problems)
    {
        var basisPath = Path.Combine(Path.GetDirectoryName(path) ?? "", Baseline + ".yaml");
        string? wrong = extends.Value != Baseline ? "is not a scenario that can be extended"
            : Path.GetFullPath(basisPath) == Path.GetFullPath(path) ? "would extend itself"
            : !File.Exists(basisPath) ? $"has no file {Baseline}.yaml beside this one"
            : null;
        if (wrong is not null)
        {
            var allowed = extends.Value != Baseline ? $"allowed is {Baseline}" : "leave extends out, or put the file there";
            problems.Add(new Problem(path, extends.Line, extends.Column, "extends", extends.Value, wrong, allowed));
            return new ScenarioDraft();
        }

        var basis = ReadDraft(basisPath, problems) ?? new ScenarioDraft();
        if (basis.Extends is { } further)
            problems.Add(new Problem(basisPath, further.Line, further.Column, "extends", further.Value, "stands in the baseline", "leave it out; the baseline extends nothing"));
        return basis;
    }

    private static ScenarioFile Complete(string path, ScenarioDraft draft, string dataset, string folder, List<Problem> problems)
    {
        var areaSet = draft.AreaSet ?? Default(path, "lcpa");
        var year = draft.AcademicYear ?? Default(path, new AcademicYear(2025));
        var values = draft.Parameters.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal);
        var scenario = new Scenario(
            draft.Name!.Value.Value, draft.Purpose?.Value ?? "", dataset, areaSet.Value, year.Value, draft.Seed?.Value ?? 2025, values, Hash: "");
        return new ScenarioFile(
            scenario with { Hash = ScenarioHash.Of(scenario) }, path, folder, areaSet, year, draft.Parameters, problems.Notes());
    }

    private static Located<T> Default<T>(string path, T value) => new(value, path, 1, 1);
}
