using Pathways.Analysis.Tests.Disclosure;
using Xunit.Abstractions;

namespace Pathways.Api.Tests.Attack;

/// <summary>
/// The attacker as the lead of an institution: told in full how its own courses fare, knowing of each young person on them the home and the level, and hearing besides what everybody hears. Of
/// all counts the own part is known exactly; that of others must not be.
/// </summary>
[Collection(OneAttacked.Name)]
public sealed class InstitutionTests(Attacked attacked, ITestOutputHelper output)
{
    private const string Role = "lead-p1", Institution = "P1";
    private const double Slack = 1e-6;

    [GlpkFact]
    public async Task A_lead_who_knows_the_own_institutions_counts_exactly_cannot_solve_for_a_hidden_count_of_others()
    {
        foreach (var whatIf in WhatIf.Within.Concat(WhatIf.Beyond))
            (await whatIf.RunAsync(attacked.Api, Role)).ShouldBe(attacked.Runs[whatIf.Name]);
        var own = await OwnCounts.OfAsync(attacked, Institution);
        own.Parts.Values.Count(count => count > 0).ShouldBeGreaterThan(5);
        var heard = await Heard.AskAsync(attacked.Api, Role, Questions.Of(attacked.Known(attacked.Own), ["baseline", attacked.Own[0]]));
        heard.Leaves.AddRange((await Heard.AskAsync(attacked.Api, "public", Questions.Of(attacked.Known([]), ["baseline"]))).Leaves);
        heard.Unclassified.ShouldBeEmpty();
        Told(heard, own.Offers);
        var attacker = new Attacker(attacked, heard, own.Offers);
        attacker.Leaks().ShouldBeEmpty();

        var truth = own.With(await Truth.OfAsync(attacked));
        var (whatIfs, far) = attacker.WhatIfs();
        whatIfs.Keys.ShouldBe(WhatIf.Within.Select(whatIf => whatIf.Name));
        var beliefs = attacker.Believes(attacker.Baseline, whatIfs, far);
        own.Add(beliefs);
        beliefs.Untrue(truth).ShouldBeEmpty();
        Found(beliefs, attacker.Baseline, truth, own).ShouldBeEmpty();
    }

    /// <summary>What the same lead finds where the counts of one composed scenario, in which nothing changes, are told as they are.</summary>
    [GlpkFact]
    public async Task Counts_of_a_composed_scenario_without_noise_give_the_part_of_others_away()
    {
        var own = await OwnCounts.OfAsync(attacked, Institution);
        var asked = Questions.Of(attacked.Known([]), ["baseline"]).Where(question => question.Operation is "listRunAreas" or "listRunColdSpots" or "listRunZones");
        var attacker = new Attacker(attacked, await Heard.AskAsync(attacked.Api, Role, asked), own.Offers);
        var truth = own.With(await Truth.OfAsync(attacked));
        var exact = new[] { "A", "B", "C", "ALL" }.ToDictionary(code => code, code => truth[WhatIfBeliefs.Name("nothing", code)], StringComparer.Ordinal);
        var beliefs = attacker.Believes(attacker.Baseline, new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal) { ["nothing"] = exact }, far: 0);
        own.Add(beliefs);
        beliefs.Untrue(truth).ShouldBeEmpty();
        Found(beliefs, attacker.Baseline, truth, own).ShouldContain(found => found.StartsWith(OwnCounts.Others("A Total newly_placed_choice"), StringComparison.Ordinal));
    }

    /// <summary>The own courses are told in full, and nobody else's.</summary>
    private static void Told(Heard heard, HashSet<string> offers)
    {
        var placed = heard.Leaves.Where(leaf => leaf.Asked is { Operation: "listRunOffers", Form: "application/json", Runs: ["baseline"] } && leaf.Name == "newly_placed_choice").ToArray();
        placed.Where(leaf => leaf.Number).Select(leaf => leaf.Row.Ids["offer_id"]).Distinct().ShouldBe(offers, ignoreOrder: true);
        placed.Where(leaf => !leaf.Number).ShouldAllBe(leaf => leaf.Text == "c");
    }

    /// <summary>
    /// Hidden counts in which the institution has no part, known as in any attack; and parts of others known exactly. That a small part of others be not narrowed cannot be asked: whoever has three of
    /// the one to four that <c>low</c> stands for knows by the rule itself that there are none or one besides.
    /// </summary>
    private string[] Found(Beliefs beliefs, Dictionary<string, string> told, Dictionary<string, double> truth, OwnCounts own)
    {
        var shared = own.Parts.Where(part => part.Value > 0).Select(part => part.Key).ToHashSet(StringComparer.Ordinal);
        var found = Finding.Of(beliefs, told.Where(pair => !shared.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal), truth, output).ToList();
        var hidden = Finding.Hidden(beliefs, told, truth).Where(shared.Contains).Select(OwnCounts.Others).Where(count => truth[count] != 0).ToArray();
        hidden.Length.ShouldBeGreaterThan(4);
        foreach (var count in hidden)
        {
            var (least, most) = beliefs.Range(count);
            output.WriteLine($"{count}: {truth[count]} in {least} to {most}");
            truth[count].ShouldBeInRange(least - Slack, most + Slack, count);
            if (Math.Floor(most + Slack) - Math.Ceiling(least - Slack) < 1)
                found.Add($"{count} is exactly {truth[count]}");
        }

        return [.. found];
    }
}
