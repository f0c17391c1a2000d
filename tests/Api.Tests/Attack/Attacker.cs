using Pathways.Api.Audience;

namespace Pathways.Api.Tests.Attack;

/// <summary>Somebody outside the authority with all that was heard, and what follows from it.</summary>
/// <param name="attacked">The server.</param>
/// <param name="heard">All that was answered.</param>
/// <param name="own">Offers of the own institution, of which everything is told in scenarios that ship; null for none.</param>
internal sealed class Attacker(Attacked attacked, Heard heard, IReadOnlySet<string>? own = null)
{
    private const string Coarse = "newly_placed_choice";
    private static readonly string[] Areas = ["A", "B", "C", "ALL"];
    private static readonly string[] Told =
    [
        "competing", "continuing", "newly_placed_choice", "newly_placed_best", "no_place_found_choice", "no_place_found_best", "cohort_16_17", "neet_low", "neet_central", "neet_high", "not_known", "learners_affected",
    ];

    /// <summary>The baseline's figures and symbols, by count.</summary>
    public Dictionary<string, string> Baseline { get; } = Figures.Of(heard, "baseline");

    /// <summary>The newly placed of a composed scenario as told, by area.</summary>
    public Dictionary<string, double> Newly(string name)
        => Figures.Numbers(Figures.Of(heard, attacked.Runs[name])).Where(pair => pair.Key.EndsWith(" Total " + Coarse, StringComparison.Ordinal)).ToDictionary(pair => pair.Key.Split(' ')[0], pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Numbers about people that no promise lets out: of other runs than the baseline, of other rows than areas and cold spots, or of composed scenarios beyond the coarse counts.</summary>
    public string[] Leaks()
    {
        var budgeted = WhatIf.Within.Where(whatIf => attacked.Runs.ContainsKey(whatIf.Name)).Select(whatIf => attacked.Runs[whatIf.Name]).ToArray();
        var affected = Figures.Numbers(Baseline).Where(pair => pair.Key.EndsWith(" competing", StringComparison.Ordinal)).Select(pair => pair.Value).ToHashSet();
        return [.. heard.Leaves.Where(leaf => leaf.Number && !Own(leaf) && !Allowed(leaf, budgeted, affected)).Select(leaf => $"{leaf.Asked.Method} {leaf.Asked.Path} {leaf.Asked.Form} {leaf.Place} {leaf.Name} = {leaf.Text}").Take(20)];
    }

    /// <summary>Whether it is of a course of the own institution, in a scenario that ships.</summary>
    private bool Own(Leaf leaf) => own is not null && leaf.Asked.Runs.All(run => !attacked.Runs.ContainsValue(run))
        && ((leaf.Row.Ids.TryGetValue("offer_id", out var offer) && own.Contains(offer)) || leaf.Asked.Operation == "explainProvider");

    private static bool Allowed(Leaf leaf, string[] budgeted, HashSet<double> affected)
    {
        var number = double.Parse(leaf.Text, System.Globalization.CultureInfo.InvariantCulture);
        var (baseline, coarse) = (leaf.Asked.Runs is ["baseline"], leaf.Asked.Runs is [var run] && budgeted.Contains(run));
        return Meanings.Of(leaf.Name) switch
        {
            Meaning.People when leaf.Name == "in words" => baseline && affected.Contains(number),
            Meaning.People when baseline => leaf.Row.Count(leaf.Name) is not null && (Told.Contains(leaf.Name) || leaf.Name.StartsWith("reason_", StringComparison.Ordinal)),
            Meaning.People => coarse && leaf.Name == Coarse && number % 10 == 0 && Areas.Any(area => leaf.Row.Count(Coarse) == $"{area} Total {Coarse}"),
            Meaning.Interval => baseline && number % 10 == 0,
            Meaning.Outcome => leaf.Asked.Runs.All(one => one == "baseline") || leaf.Asked.Path.Contains("shorter", StringComparison.Ordinal),
            _ => true,
        };
    }

    /// <summary>All that follows, in one system.</summary>
    /// <param name="baseline">The baseline's figures and symbols: as told, or others.</param>
    /// <param name="whatIfs">The newly placed by scenario and area: as told, or others.</param>
    /// <param name="far">How far these can be from their counts.</param>
    public Beliefs Believes(IReadOnlyDictionary<string, string> baseline, IReadOnlyDictionary<string, Dictionary<string, double>> whatIfs, double far)
    {
        var rows = heard.Leaves.Where(leaf => leaf.Asked is { Runs: ["baseline"], Operation: "listRunAreas", Form: "application/json" } && leaf.Name == "places_in_reach" && leaf.Number);
        var places = rows.DistinctBy(leaf => leaf.Row.Count("")).ToDictionary(leaf => leaf.Row.Count("")!.TrimEnd(), leaf => double.Parse(leaf.Text, System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var spots = heard.Leaves.Where(leaf => leaf.Asked is { Runs: ["baseline"], Operation: "listRunColdSpots", Form: "application/json" } && leaf.Name == "cold_spot_id").DistinctBy(leaf => leaf.Text)
            .ToDictionary(leaf => leaf.Text, leaf => (leaf.Row.Ids["area_code"], leaf.Row.Ids["level"]), StringComparer.Ordinal);
        var beliefs = BaselineBeliefs.Of(baseline, places, spots);
        foreach (var (name, told) in whatIfs)
            WhatIfBeliefs.Add(beliefs, name, told, far, WhatIf.Within.Single(whatIf => whatIf.Name == name).Same, NothingInReach(attacked.Runs[name]));
        return beliefs;
    }

    /// <summary>The newly placed as told of all scenarios of which they are, and how far they can be from the counts.</summary>
    public (Dictionary<string, Dictionary<string, double>> Told, double Far) WhatIfs()
        => (WhatIf.Within.Where(whatIf => heard.Leaves.Any(leaf => leaf.Asked.Runs is [var run] && run == attacked.Runs[whatIf.Name] && leaf.Name == Coarse)).ToDictionary(whatIf => whatIf.Name, whatIf => Newly(whatIf.Name), StringComparer.Ordinal), WhatIfBeliefs.Far(CoarseCounts.Scale));

    private IEnumerable<string> NothingInReach(string run) => heard.Leaves
        .Where(leaf => leaf.Asked is { Operation: "listRunZones", Form: "application/json" } && leaf.Asked.Runs is [var one] && one == run && !leaf.Asked.Path.Contains("provision_type", StringComparison.Ordinal) && leaf.Name == "courses_in_reach")
        .GroupBy(leaf => leaf.Row.Ids["area_code"]).Where(area => area.All(leaf => leaf.Text == "0")).Select(area => area.Key);
}
