using System.Reflection;
using Pathways.Allocation.Best;
using Pathways.Allocation.Choice;
using Pathways.Allocation.Solving;
using Pathways.Analysis;
using Pathways.Cli.Terminal;
using Pathways.Data.Datasets;
using Pathways.Data.Hashing;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Data.Transport;
using Pathways.Model;
using Pathways.Travel;

namespace Pathways.Cli.Running;

/// <summary>The walk of a run, step after step in this process.</summary>
internal static class DirectRun
{
    /// <summary>Version of the product, as every output carries it.</summary>
    public static string Version { get; } = typeof(DirectRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Runs a scenario.</summary>
    /// <exception cref="InvalidInputException">The scenario or its dataset is not right.</exception>
    /// <exception cref="SolverException">The solver is missing or failed.</exception>
    public static Task<CompletedRun> RunAsync(ScenarioFile file, RunOptions options, StepProgress progress, CancellationToken cancel)
        => ParameterPlaces.NameAsync(file, () => StepsAsync(file, options, progress, cancel));

    private static async Task<CompletedRun> StepsAsync(ScenarioFile file, RunOptions options, StepProgress progress, CancellationToken cancel)
    {
        var (loaded, travel) = await PrepareAsync(file, options, progress, cancel).ConfigureAwait(false);
        var (scenario, world) = (file.Scenario, loaded.World);
        var choices = await progress.RunAsync("Suitable courses in reach of every learner", () => ChoiceSets.Build(world, travel, options.Threads)).ConfigureAwait(false);
        var choice = await progress.RunAsync("Choice: applications as they work today", () => DeferredAcceptance.Run(world, choices, scenario.Seed, options.Threads)).ConfigureAwait(false);
        var best = await progress.RunAsync("Best case: the same places shared best", () => BestAsync(world, choices, scenario.Seed, cancel)).ConfigureAwait(false);
        var result = await progress.RunAsync("Analysis: access, the year's course, apprenticeships", () => RunAnalysis.Analyse(world, scenario, travel, choices, choice, best)).ConfigureAwait(false);
        var provenance = RunProvenance.Of(world.Dataset, scenario, travel.Label, Hash(result), Version);
        return new CompletedRun(scenario, loaded, travel, choices, choice, best, result, provenance);
    }

    /// <summary>The first steps: the dataset with its learners, and the travel matrix.</summary>
    public static async Task<(LoadedWorld Loaded, TravelMatrix Travel)> PrepareAsync(ScenarioFile file, RunOptions options, StepProgress progress, CancellationToken cancel)
    {
        var loaded = await progress.RunAsync("World: zones, learners, offers", () => DatasetLoader.Load(file, DatasetLearners.Sources)).ConfigureAwait(false);
        _ = ChoiceParameters.From(loaded.World.Parameters); // refused before minutes are spent on travel
        var travel = await progress.RunAsync("Travel: door to door by 09:00", () => Travel(loaded, options, cancel)).ConfigureAwait(false);
        return (loaded, travel);
    }

    /// <summary>The travel model of a dataset.</summary>
    public static FrequencyTravelModel TravelModel(LoadedWorld loaded, RunOptions options)
        => new(TransportReader.Read(loaded.Dataset.PathOf("transport")), loaded.World.Parameters, options.Threads == 0 ? null : options.Threads);

    private static TravelMatrix Travel(LoadedWorld loaded, RunOptions options, CancellationToken cancel)
    {
        var model = TravelModel(loaded, options);
        var zones = loaded.World.Zones.Select(zone => new TravelPoint(zone.Code, zone.Centroid)).ToArray();
        var sites = loaded.World.Sites.Select(site => new TravelPoint(site.Id, site.Location)).ToArray();
        return new TravelMatrixCache(options.CacheFolder).GetOrCompute(model.MatrixHash(zones, sites), () => model.Matrix(zones, sites, null, cancel));
    }

    private static async Task<BestResult> BestAsync(World world, ChoiceSet choices, ulong seed, CancellationToken cancel)
    {
        using var solver = FlowSolvers.Create();
        return await new BestAllocator(solver).SolveAsync(choices, world, seed, null, cancel).ConfigureAwait(false);
    }

    private static string Hash(RunResult result)
    {
        using var hasher = new ResultHasher();
        foreach (var (label, value) in ResultFigures.Of(result))
            hasher.Add(label, value);
        return hasher.Finish();
    }
}
