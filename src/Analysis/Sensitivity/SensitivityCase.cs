using System.Globalization;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>One assumption with its two ends.</summary>
/// <param name="Name">In words.</param>
/// <param name="LowSetting">The low end in words.</param>
/// <param name="HighSetting">The high end in words.</param>
/// <param name="Low">The run there.</param>
/// <param name="High">The run there.</param>
internal sealed record SensitivityCase(string Name, string LowSetting, string HighSetting, Func<RunView> Low, Func<RunView> High)
{
    private static readonly (string Name, string[] Keys)[] Ranged =
    [
        ("Chance of NEET without a place", [.. NoPlaceAssumption.Keys]),
        ("Who takes a January or April place", ["analysis.reentry_share"]),
        ("Rate of not known", ["analysis.not_known_rate.kent", "analysis.not_known_rate.medway"]),
        ("Journey at the margin and mismatch", ["analysis.travel_margin.log_odds_per_10_minutes", "analysis.mismatch.level_log_odds", "analysis.mismatch.subject_log_odds"]),
    ];

    /// <summary>Everything that is varied.</summary>
    /// <param name="run">The run.</param>
    /// <param name="replicate">Makes <c>choice</c> on other offers.</param>
    /// <param name="travel">Makes it at another travel scale; null leaves travel out.</param>
    public static IReadOnlyList<SensitivityCase> All(RunView run, ReplicateChoice replicate, ChoiceAtTravelScale? travel)
    {
        var numbers = run.World.Parameters.With(run.Scenario.Parameters);
        var reader = new ParameterReader(numbers);
        var (places, minutes, leaving) = (
            reader.Number("analysis.sensitivity.places_share", 0.01, 0.9), reader.Number("analysis.sensitivity.travel_share", 0.01, 0.9),
            reader.Number("analysis.sensitivity.withdrawal_share", 0.01, 0.9));
        reader.ThrowOnProblems();
        var cases = new List<SensitivityCase>
        {
            Share("Places of every course", places, "fewer", share => LightRuns.With(run, LightRuns.Offers(run, [.. Enumerable.Repeat(1 + share, run.World.Offers.Length)]), replicate)),
            Share("Withdrawal", leaving, "less", share => run.With(run.Parameters with { Withdrawal = run.Parameters.Withdrawal with { ProgrammeMonths = run.Parameters.Withdrawal.ProgrammeMonths / (1 + share) } })),
        };
        if (travel is not null)
            cases.Add(Share("Minutes of every journey", minutes, "fewer", share => LightRuns.With(run, travel(1 + share))));
        cases.AddRange(Ranged.Select(ranged => Between(run, numbers, ranged.Name, ranged.Keys)));
        return cases;
    }

    private static SensitivityCase Share(string name, double share, string less, Func<double, RunView> at)
    {
        var percent = (100 * share).ToString("0.#", CultureInfo.InvariantCulture);
        return new SensitivityCase(name, $"{percent}% {less}", $"{percent}% more", () => at(-share), () => at(share));
    }

    private static SensitivityCase Between(RunView run, ParameterSet numbers, string name, string[] keys)
    {
        var parameters = keys.Select(numbers.Get).ToArray();
        double End(Parameter parameter, bool low) => low ? Math.Min(parameter.Low ?? parameter.Value, parameter.Value) : Math.Max(parameter.High ?? parameter.Value, parameter.Value);
        string Words(bool low) => string.Join("; ", parameters.Select(parameter => End(parameter, low).ToString("0.####", CultureInfo.InvariantCulture)));
        RunView At(bool low) => run.With(AnalysisParameters.Read(numbers.With(parameters.ToDictionary(parameter => parameter.Key, parameter => End(parameter, low), StringComparer.Ordinal))));
        return new SensitivityCase(name, Words(true), Words(false), () => At(true), () => At(false));
    }
}
