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

    /// <summary>Gives the dataset what may be opened to fill gaps: one course at Level 1.</summary>
    public ModifiedTiny WithGapFilling()
    {
        _folder.File("tiny/gap-filling/possible-sites.csv", "site_id,name,latitude,longitude,basis,confidence,source\n");
        _folder.File("tiny/gap-filling/courses.csv", "course_id,title,provision_type,level,ssa_tier1,intake_months,duration_weeks,planned_hours,english_maths_hours,minimum_group,entry_requirement,english_maths,for_plan_holders,lead_time_months,basis,confidence,source\n"
            + "l1,Construction,study_programme,1,05,9,38,600,200,8,none,functional,false,9,modelled,low,Test\n");
        _folder.File("tiny/gap-filling/rates.csv", "academic_year,band,hours_from,hours_to,pounds,pro_rata_of_hours,basis,confidence,source\n2025/26,5,540,,5105,,published,high,Test\n");
        return this;
    }

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
