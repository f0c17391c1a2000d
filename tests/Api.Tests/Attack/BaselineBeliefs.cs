namespace Pathways.Api.Tests.Attack;

/// <summary>
/// What somebody outside can believe of the baseline's counts: what each figure or symbol leaves by the published rules, and every sum that holds among them, whatever is told: levels make a
/// total, areas make all, whoever competes is placed or not and for one reason, cold spots lie in areas, nobody is placed where no place is in reach.
/// </summary>
internal static class BaselineBeliefs
{
    private static readonly string[] Whole = ["competing", "continuing", "newly_placed_choice", "newly_placed_best", "no_place_found_choice", "no_place_found_best"];
    private static readonly string[] Levels = ["Entry level", "Level 1", "Level 2"];
    private static readonly string[] Parts = ["A", "B", "C"];
    private static readonly string[] Kent = ["A", "B"];

    /// <summary>Writes them down.</summary>
    /// <param name="told">The figures and symbols.</param>
    /// <param name="places">Places in reach of each area and level, as told.</param>
    /// <param name="spots">Area and level of each cold spot.</param>
    public static Beliefs Of(IReadOnlyDictionary<string, string> told, IReadOnlyDictionary<string, double> places, IReadOnlyDictionary<string, (string Area, string Level)> spots)
    {
        var beliefs = new Beliefs();
        var reasons = told.Keys.Select(Measure).Where(name => name.StartsWith("reason_", StringComparison.Ordinal)).Distinct().ToArray();
        foreach (var (count, text) in told.Where(pair => Believed(pair.Key, reasons)))
        {
            var (least, most) = Rounding.Leaves(text, Measure(count), never: Measure(count).StartsWith("reason_", StringComparison.Ordinal) && !count.Contains(" Total ", StringComparison.Ordinal));
            beliefs.Add(count, least, most);
        }

        string[] measures = [.. Whole, .. reasons];
        foreach (var code in told.Keys.Where(count => count.EndsWith(" Total competing", StringComparison.Ordinal)).Select(count => count.Split(' ')[0]).ToArray())
        {
            foreach (var measure in measures)
                beliefs.Sum($"{code} Total {measure}", Levels.Select(level => $"{code} {level} {measure}"));
            foreach (var level in Levels.Append("Total"))
                People(beliefs, $"{code} {level}", reasons);
            Statuses(beliefs, code);
        }

        foreach (var (level, measure) in from level in Levels.Append("Total") from measure in measures.Concat(["cohort_16_17", "neet_low", "neet_central", "neet_high", "not_known"]) select (level, measure))
        {
            beliefs.Sum($"ALL {level} {measure}", Parts.Select(code => $"{code} {level} {measure}"));
            beliefs.Sum($"E10000016 {level} {measure}", Kent.Select(code => $"{code} {level} {measure}"));
        }

        foreach (var code in places.Where(place => place.Value == 0 && place.Key.EndsWith(" Total", StringComparison.Ordinal)).Select(place => place.Key))
            beliefs.AtMost(null, [$"{code} newly_placed_choice"]);
        Spots(beliefs, spots);
        return beliefs;
    }

    private static void People(Beliefs beliefs, string row, string[] reasons)
    {
        beliefs.Sum($"{row} competing", [$"{row} newly_placed_choice", $"{row} no_place_found_choice"]);
        beliefs.Sum($"{row} competing", [$"{row} newly_placed_best", $"{row} no_place_found_best"]);
        beliefs.Sum($"{row} competing", reasons.Select(reason => $"{row} {reason}"));
    }

    private static void Statuses(Beliefs beliefs, string code)
    {
        beliefs.AtMost($"{code} Total neet_central", [$"{code} Total neet_low"]);
        beliefs.AtMost($"{code} Total neet_high", [$"{code} Total neet_central"]);
        beliefs.AtMost($"{code} Total cohort_16_17", [$"{code} Total neet_central", $"{code} Total not_known"]);
    }

    private static void Spots(Beliefs beliefs, IReadOnlyDictionary<string, (string Area, string Level)> spots)
    {
        foreach (var spot in spots.Keys)
        {
            beliefs.AtMost($"{spot} competing", [$"{spot} no_place_found_choice"]);
            beliefs.AtMost($"{spot} competing", [$"{spot} no_place_found_best"]);
        }

        foreach (var group in spots.GroupBy(spot => spot.Value))
        {
            foreach (var measure in new[] { "competing", "no_place_found_choice", "no_place_found_best" })
                beliefs.AtMost($"{group.Key.Area} {group.Key.Level} {measure}", group.Select(spot => $"{spot.Key} {measure}"));
        }
    }

    private static bool Believed(string count, string[] reasons)
        => Measure(count) is var measure && (Whole.Contains(measure) || reasons.Contains(measure) || measure is "cohort_16_17" or "neet_low" or "neet_central" or "neet_high" or "not_known");

    private static string Measure(string count) => count[(count.LastIndexOf(' ') + 1)..];
}
