using Pathways.Analysis.Tests.Disclosure;
using Xunit.Abstractions;

namespace Pathways.Api.Tests.Attack;

/// <summary>
/// The attacker: somebody outside the authority who asks everything that the API's document lets it ask, composes scenarios of its own, writes all of it down as one linear system and solves
/// for the hidden counts with a solver that is not ours. What it believes is held to the truth, so that it neither wins nor loses by an error.
/// </summary>
[Collection(OneAttacked.Name)]
public sealed class AttackTests(Attacked attacked, ITestOutputHelper output)
{
    [GlpkTheory]
    [InlineData("lead")]
    [InlineData("public")]
    public async Task Nobody_outside_who_asks_everything_and_composes_scenarios_can_solve_for_a_hidden_count(string role)
    {
        var (attacker, heard) = await AskAsync(role);
        heard.Unclassified.ShouldBeEmpty();
        heard.Answers.Keys.Where(answer => answer.Status == 200).Select(answer => answer.Form).Distinct().Order(StringComparer.Ordinal).ShouldBe(
            ["application/geo+json", "application/json", "application/yaml", "application/zip", "text/csv", "text/event-stream"]); // all were looked through
        heard.Answers.Keys.GroupBy(answer => answer.Operation).Where(operation => operation.All(answer => answer.Status >= 300)).Select(operation => operation.Key).Order(StringComparer.Ordinal)
            .ShouldBe(role == "lead" ? ["explainLearner", "explainProvider"] : ["cancelRun", "createScenario", "explainLearner", "explainProvider", "startRun", "validateScenario"]); // nothing else is refused
        attacker.Leaks().ShouldBeEmpty();

        var truth = await Truth.OfAsync(attacked);
        var (whatIfs, far) = attacker.WhatIfs();
        whatIfs.Keys.ShouldBe(role == "lead" ? WhatIf.Within.Select(whatIf => whatIf.Name) : []);
        whatIfs.Values.ShouldAllBe(told => told.Count == 4);
        var beliefs = attacker.Believes(attacker.Baseline, whatIfs, far);
        beliefs.Untrue(truth).ShouldBeEmpty();
        var hidden = Finding.Hidden(beliefs, attacker.Baseline, truth);
        hidden.Length.ShouldBeGreaterThan(20);
        hidden.ShouldContain(count => truth[count] > 0 && truth[count] < 5);
        Finding.Of(beliefs, attacker.Baseline, truth, output).ShouldBeEmpty();
    }

    /// <summary>What the same attacker finds where the counts of one composed scenario, in which nothing changes, are told as they are.</summary>
    [GlpkFact]
    public async Task Counts_of_a_composed_scenario_without_noise_give_hidden_counts_away()
    {
        var (attacker, _) = await AskAsync("lead", "listRunAreas", "listRunColdSpots", "listRunZones");
        var truth = await Truth.OfAsync(attacked);
        var exact = new[] { "A", "B", "C", "ALL" }.ToDictionary(code => code, code => truth[WhatIfBeliefs.Name("nothing", code)], StringComparer.Ordinal);
        var beliefs = attacker.Believes(attacker.Baseline, new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal) { ["nothing"] = exact }, far: 0);
        beliefs.Untrue(truth).ShouldBeEmpty();
        Finding.Of(beliefs, attacker.Baseline, truth, output).ShouldNotBeEmpty();
    }

    /// <summary>What the same attacker finds where each figure follows the rules and nothing is withheld for the sake of another.</summary>
    [GlpkFact]
    public async Task Figures_by_the_rules_alone_give_hidden_counts_away()
    {
        var (attacker, _) = await AskAsync("public", "listRunAreas", "listRunColdSpots", "listRunZones");
        var truth = await Truth.OfAsync(attacked);
        var alone = attacker.Baseline.ToDictionary(pair => pair.Key, pair => Counted(pair.Key) && truth.TryGetValue(pair.Key, out var count) ? Rounding.Alone(count) : pair.Value, StringComparer.Ordinal);
        var beliefs = attacker.Believes(alone, new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal), far: 0);
        beliefs.Untrue(truth).ShouldBeEmpty();
        Finding.Of(beliefs, alone, truth, output).ShouldNotBeEmpty();
    }

    /// <summary>Whole numbers of people; how they end by level is told to nobody.</summary>
    internal static bool Counted(string count) => count[(count.LastIndexOf(' ') + 1)..] is "competing" or "continuing" or "newly_placed_choice" or "newly_placed_best" or "no_place_found_choice" or "no_place_found_best"
        && !count.Contains('-', StringComparison.Ordinal); // of cold spots there are means

    private async Task<(Attacker Attacker, Heard Heard)> AskAsync(string role, params string[] operations)
    {
        var own = role == "lead" ? attacked.Own : [];
        var questions = Questions.Of(attacked.Known(own), ["baseline", .. own.Take(1)]).Where(question => operations.Length == 0 || operations.Contains(question.Operation));
        var heard = await Heard.AskAsync(attacked.Api, role, questions);
        output.WriteLine($"{role}: {heard.Answers.Values.Sum()} answers, {heard.Leaves.Count} values");
        return (new Attacker(attacked, heard), heard);
    }
}
