using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pathways.Data.Blobs;
using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Grains.Ports;
using Pathways.Model;
using Pathways.Silo.Hosting;
using Pathways.Silo.Tests.Scenarios;

namespace Pathways.Silo.Tests.Embedded;

/// <summary>
/// Every scenario that ships, from its file to its stored result: the real timetable, the grains, OR-Tools, replications, on a fiftieth of
/// Kent's young people and in one process. That each goes the way its meaning fixes is tested on the whole of Kent.
/// </summary>
public sealed class ShippedScenariosRunTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Draws = new(StringComparer.Ordinal)
    {
        ["analysis.offer_draws"] = "20", ["analysis.reference_draws"] = "999", ["analysis.scan_replications"] = "99",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pathways-shipped-");
    private IHost _host = null!;
    private string _small = "";

    public async Task InitializeAsync()
    {
        _small = Path.Combine(_folder.FullName, "small");
        var (world, _, kent) = LightRun.Load("baseline");
        var problems = new List<Problem>();
        var inputs = DatasetLearners.Inputs(DatasetLoader.Read(kent, DatasetRequest.AsItIs()), problems);
        problems.ShouldBeEmpty();
        _ = DatasetGenerator.Generate(kent, _small, inputs!, 0.02, 7, CancellationToken.None);
        var parameters = Path.Combine(_small, "parameters.csv");
        File.WriteAllLines(parameters, File.ReadAllLines(parameters).Select(Fewer));
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddPathwaysHost(new PathwaysHostOptions { DataFolder = Path.Combine(_folder.FullName, "data"), CacheFolder = Path.Combine(_folder.FullName, "cache"), Purpose = "test" });
        _host = builder.Build();
        await _host.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_shipped_scenario_runs_to_its_end()
    {
        var client = _host.Services.GetRequiredService<RunClient>();
        var (results, later) = (new Dictionary<string, RunResult>(StringComparer.Ordinal), new List<string> { "baseline" });
        foreach (var name in LightRun.Names.OrderBy(name => name != "baseline"))
        {
            var file = ScenarioReader.Read(LightRun.PathOf(name), _small);
            var world = DatasetLoader.Load(file, DatasetLearners.Sources).World;
            var request = await client.PrepareAsync(file.Scenario, world, () => DatasetPack.Pack(_small), CancellationToken.None);
            _host.Services.GetRequiredService<WorldSource>().Offer(request.DatasetBlob, _small);
            var runId = RunClient.IdOf(file.Scenario, world.Dataset, _host.Services.GetRequiredService<EngineVersion>());
            await client.StartAsync(runId, "start", request);
            await foreach (var told in client.WatchAsync(runId, 0, CancellationToken.None))
                told.Kind.ShouldNotBe(ProgressKind.Trouble, $"{name}: {told.Message}");
            var view = (await client.ViewAsync(runId))!;
            view.Phase.ShouldBe(RunPhase.Done, $"{name}: {view.Failure?.Message}");
            results[name] = await client.ResultAsync(runId);
            if (file.Scenario.Modifications is { IsEmpty: false } changes && changes.All(change => change.From?.StartYear > world.Dataset.AcademicYear.StartYear))
                later.Add(name); // of the years after this one
        }

        foreach (var (name, result) in results)
        {
            result.Best.Certificate.Optimal.ShouldBeTrue(name);
            result.Total.AllLevels.PlacedChoice.ShouldBeInRange(1, result.Total.AllLevels.Competing, name);
            (result.FilledGaps is not null).ShouldBe(name == "gap-fill-300", name);
            if (!later.Contains(name))
                (result.ChoiceFingerprint, result.BestFingerprint, result.Total.Neet).ShouldNotBe((results["baseline"].ChoiceFingerprint, results["baseline"].BestFingerprint, results["baseline"].Total.Neet), name);
        }

        var filled = results["gap-fill-300"];
        filled.FilledGaps!.Plans.ShouldHaveSingleItem().Gain.ShouldBe(results["baseline"].Best.Objective - filled.Best.Objective);
        filled.Total.AllLevels.PlacedBest.ShouldBe(results["baseline"].Total.AllLevels.PlacedBest + filled.FilledGaps.Plans[0].Placed);
    }

    /// <summary>A row of the parameters with as few draws as it allows: that a scenario runs does not hang on how often chance is drawn.</summary>
    private static string Fewer(string row) => row.Split(',', 3) is [var key, _, var rest] && Draws.TryGetValue(key, out var draws) ? $"{key},{draws},{rest}" : row;
}
