namespace Pathways.Api.Tests.Attack;

/// <summary>
/// What somebody outside can believe of the newly placed of composed scenarios. Their noise has no bound; the attacker takes what happens once in a million for impossible. Who competes is the
/// same in all of them; where nobody can be placed otherwise the counts are the baseline's; all is the areas together; nobody is placed where no course is in reach.
/// </summary>
internal static class WhatIfBeliefs
{
    private static readonly string[] Areas = ["A", "B", "C"];

    /// <summary>How far noise of the documented scale lies in all but a millionth of cases, with the rounding.</summary>
    public static double Far(double scale) => Math.Ceiling(scale * Math.Log(1e6)) + 5;

    /// <summary>Writes them down beside those of the baseline.</summary>
    /// <param name="beliefs">Those of the baseline.</param>
    /// <param name="run">Name of the scenario.</param>
    /// <param name="told">The newly placed by area code, with ALL.</param>
    /// <param name="far">How far a figure can be from its count.</param>
    /// <param name="same">Whether the counts are the baseline's.</param>
    /// <param name="nothingInReach">Areas from which no course is in reach in the scenario.</param>
    public static void Add(Beliefs beliefs, string run, IReadOnlyDictionary<string, double> told, double far, bool same, IEnumerable<string> nothingInReach)
    {
        foreach (var (code, figure) in told)
        {
            beliefs.Add(Name(run, code), Math.Max(0, figure - (code == "ALL" ? Areas.Length * far : far)), figure + (code == "ALL" ? Areas.Length * far : far));
            beliefs.AtMost($"{code} Total competing", [Name(run, code)]);
            if (same)
                beliefs.Sum($"{code} Total newly_placed_choice", [Name(run, code)]);
        }

        foreach (var code in nothingInReach)
            beliefs.AtMost(null, [Name(run, code)]);
        beliefs.Sum(Name(run, "ALL"), Areas.Select(code => Name(run, code)));
    }

    /// <summary>Name of a count of a scenario.</summary>
    public static string Name(string run, string code) => $"{run}: {code} newly_placed_choice";
}
