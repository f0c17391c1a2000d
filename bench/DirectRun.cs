using Pathways.Allocation.Best;
using Pathways.Allocation.Choice;
using Pathways.Allocation.Solving;
using Pathways.Analysis;
using Pathways.Data.Datasets;
using Pathways.Data.Hashing;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Model;
using Pathways.Silo.Hosting;

namespace Pathways.Bench;

/// <summary>The walk of a run without grains, step after step in this process: the base against which the grains' overhead is measured.</summary>
internal static class DirectRun
{
    /// <summary>Runs a scenario and gives the result's hash.</summary>
    public static async Task<string> RunAsync(string scenarioPath, string cacheFolder)
    {
        var file = ScenarioReader.Read(scenarioPath);
        var (scenario, loaded) = (file.Scenario, DatasetLoader.Load(file, DatasetLearners.Sources));
        var world = loaded.World;
        var travel = TravelModels.Matrix(loaded.Dataset.Folder, world, cacheFolder, 0, CancellationToken.None);
        var choices = ChoiceSets.Build(world, travel);
        var choice = DeferredAcceptance.Run(world, choices, scenario.Seed);
        using var solver = FlowSolvers.Create();
        var best = await new BestAllocator(solver).SolveAsync(choices, world, scenario.Seed).ConfigureAwait(false);
        var result = RunAnalysis.Analyse(
            world, scenario, travel, choices, choice, best, redraw => RedrawnChoice.Run(world, travel, choices, redraw),
            factor => ChoiceAtTravel.Run(world, travel, scenario.Seed, factor), 0);
        return Hash(ZoneJourneys.With(world, result, TravelModels.Journeys(loaded.Dataset.Folder, world, ZoneJourneys.Wanted(world, result), cacheFolder, 0, CancellationToken.None)));
    }

    private static string Hash(RunResult result)
    {
        using var hasher = new ResultHasher();
        foreach (var (label, value) in ResultFigures.Of(result))
            hasher.Add(label, value);
        return hasher.Finish();
    }
}
