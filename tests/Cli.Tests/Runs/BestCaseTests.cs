using System.Text.Json;
using Pathways.Allocation.Choice;
using Pathways.Cli.Tests.Running;
using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Model;
using Pathways.Silo.Hosting;

namespace Pathways.Cli.Tests.Runs;

/// <summary>
/// The best case against choice, whose placements are costed here anew. With minimum groups the best case is best only among
/// sharings of the offers that it runs, so it may cost more than choice, which may run others; the bound without groups may not.
/// </summary>
[Collection(SmallKentRuns.Name)]
public sealed class BestCaseTests(SmallKent kent)
{
    [Fact]
    public void No_sharing_costs_less_than_the_bound_and_none_of_the_same_offers_less_than_the_best_case()
    {
        var scenario = ScenarioReader.Read(kent.Folder["first.yaml"]);
        var loaded = DatasetLoader.Load(scenario, DatasetLearners.Sources);
        var world = loaded.World;
        var travel = TravelModels.Matrix(loaded.Dataset.Folder, world, kent.Folder.Cache, 0, CancellationToken.None);
        var choices = ChoiceSets.Build(world, travel);
        var choice = DeferredAcceptance.Run(world, choices, scenario.Scenario.Seed);
        var choiceCost = Enumerable.Range(0, choices.LearnerCount).Sum(learner => Cost(choices, learner, choice.PlacedPool[learner]));

        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(kent.FirstFolder, "summary.json")));
        var best = json.RootElement.GetProperty("best_case");
        best.GetProperty("certified").GetBoolean().ShouldBeTrue();
        best.GetProperty("unique").GetBoolean().ShouldBeTrue();
        var (objective, bound) = (best.GetProperty("objective_minutes_equivalents").GetInt64(), best.GetProperty("bound_without_minimum_groups").GetInt64());
        bound.ShouldBeLessThanOrEqualTo(objective);
        bound.ShouldBeLessThanOrEqualTo(choiceCost);

        var closedInBest = kent.Read("offers.csv").Rows.Where(row => row["runs_best"] == "false").ToArray();
        if (closedInBest.All(row => row.Number("newly_placed_choice") == 0))
            objective.ShouldBeLessThanOrEqualTo(choiceCost);
        if (closedInBest.Length == 0)
            objective.ShouldBe(bound);
    }

    private static long Cost(ChoiceSet choices, int learner, int pool)
    {
        if (pool < 0)
            return choices.UnplacedCost[learner];
        var entry = Array.IndexOf(choices.OptionPool, pool, choices.Start[learner], choices.Start[learner + 1] - choices.Start[learner]);
        entry.ShouldBeGreaterThanOrEqualTo(0);
        return choices.OptionCost[entry];
    }
}
