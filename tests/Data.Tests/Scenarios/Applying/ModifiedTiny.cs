using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Data.Scenarios;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Scenarios.Applying;

/// <summary>The tiny dataset with learners that a test names, as a scenario changes it.</summary>
public sealed class ModifiedTiny : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ModifiedTiny() => new TinyDataset().WriteTo(_folder.Below("tiny"));

    /// <summary>The learners; one entrant a zone by default.</summary>
    public ImmutableArray<Learner> Learners { get; set; } = [TinyDataset.Learner("L1", "Z1"), TinyDataset.Learner("L2", "Z2"), TinyDataset.Learner("L3", "Z3")];

    /// <summary>The world that modifications make, given as a YAML list.</summary>
    public World World(params string[] modifications)
    {
        var text = "name: x\ndataset: ../tiny\n" + (modifications.Length == 0 ? "" : "modifications:\n" + string.Concat(modifications.Select((one, i) => $"  - {{ name: m{i}, {one} }}\n")));
        var file = ScenarioReader.Read(_folder.File("scenarios/x.yaml", text));
        var sources = new LearnerSources((_, _) => throw new InvalidOperationException(), (_, _) => () => Learners);
        return DatasetLoader.Load(file, sources).World;
    }

    /// <summary>The problems that modifications give, as text without the folder.</summary>
    public string[] Problems(params string[] modifications)
        => [.. Should.Throw<InvalidInputException>(() => World(modifications)).Problems.Select(problem => problem.ToString().Replace(_folder.Path + "/", "", StringComparison.Ordinal))];

    public void Dispose() => _folder.Dispose();
}
