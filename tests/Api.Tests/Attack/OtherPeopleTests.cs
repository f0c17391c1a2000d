namespace Pathways.Api.Tests.Attack;

/// <summary>
/// Whoever composes scenarios chooses when a figure turns. So what is told of them, apart from the coarse counts, must be the same whoever competes: held by asking two servers that differ in
/// nothing else.
/// </summary>
[Collection(OneAttacked.Name)]
public sealed class OtherPeopleTests(Attacked attacked)
{
    private static readonly WhatIf[] Composed = [.. WhatIf.Within.Where(whatIf => whatIf.Name is "nothing" or "one-place" or "site" or "group")];
    private static readonly string[] Times = ["seconds", "started_at", "changed_at", "timeStamp"];

    [Fact]
    public async Task Nothing_but_coarse_counts_is_told_of_composed_scenarios_that_turns_with_who_competes()
    {
        var others = new Attacked();
        try
        {
            await others.StartAsync(others: true, Composed);
            others.Runs.ShouldAllBe(run => attacked.Runs[run.Key] == run.Value);
            var (truth, other) = (await Truth.OfAsync(attacked), await Truth.OfAsync(others));
            truth.Count(count => !other.TryGetValue(count.Key, out var same) || same != count.Value).ShouldBeGreaterThan(50);
            var (one, two) = (await HeardAsync(attacked), await HeardAsync(others));
            one.Length.ShouldBeGreaterThan(5000);
            one.Except(two).Take(20).ShouldBeEmpty();
            two.Except(one).Take(20).ShouldBeEmpty();
        }
        finally
        {
            await others.DisposeAsync();
        }
    }

    private static async Task<string[]> HeardAsync(Attacked attacked)
    {
        var runs = Composed.Select(whatIf => attacked.Runs[whatIf.Name]).ToArray();
        var known = attacked.Known([]) with { Runs = runs };
        var heard = await Heard.AskAsync(attacked.Api, "lead", Questions.Of(known, runs).Where(question => question.Runs.Length > 0 && question.Runs.All(runs.Contains)));
        var values = heard.Leaves.Where(leaf => !Times.Contains(leaf.Name) && leaf.Name != "newly_placed_choice")
            .Select(leaf => $"{Asked(leaf.Asked)} {leaf.Place} {leaf.Text.Replace(attacked.Api.Address, "", StringComparison.Ordinal)}");
        return [.. values, .. heard.Tags.Where(tag => !tag.Key.Path.StartsWith("/ogc", StringComparison.Ordinal)).Select(tag => $"{Asked(tag.Key)} {tag.Value}")]; // those of /ogc hold the server's own address
    }

    private static string Asked(Question question) => $"{question.Path} {question.Form} {question.Body}";
}
