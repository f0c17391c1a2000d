namespace Pathways.Api.Tests.Attack;

/// <summary>The counts as the authority is told them.</summary>
internal static class Truth
{
    private static readonly string[] Tables = ["listRunAreas", "listRunColdSpots"];

    /// <summary>Those of the baseline, and the newly placed of composed scenarios by the names that the attacker gives them.</summary>
    public static async Task<Dictionary<string, double>> OfAsync(Attacked attacked)
    {
        var questions = Questions.Of(attacked.Known(attacked.Own), []).Where(question => Tables.Contains(question.Operation) && question.Form == "application/json");
        var heard = await Heard.AskAsync(attacked.Api, "analyst", questions);
        var truth = Figures.Numbers(Figures.Of(heard, "baseline"));
        foreach (var (name, run) in attacked.Runs)
        {
            var counts = Figures.Numbers(Figures.Of(heard, run));
            foreach (var code in new[] { "A", "B", "C", "ALL" })
                truth[WhatIfBeliefs.Name(name, code)] = counts[$"{code} Total newly_placed_choice"];
        }

        return truth;
    }
}
