using System.Collections.Immutable;
using System.Globalization;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The numbers of the analysis, read from a <see cref="ParameterSet"/> and checked all at once.</summary>
internal sealed record AnalysisParameters
{
    public required int TravelLimitMinutes { get; init; }
    public required double FewPlacesRatio { get; init; }

    /// <summary>Who stays on a course.</summary>
    public required Withdrawal Withdrawal { get; init; }

    /// <summary>Share of those without a place who take a January or April place when one is in reach.</summary>
    public required double ReentryShare { get; init; }

    /// <summary>What being without a place does to NEET.</summary>
    public required NoPlaceAssumption NeetIfNoPlace { get; init; }
    public required double InactiveShareOfRisk { get; init; }
    public required double ElsewhereShare { get; init; }
    public required double WorkShareOfOther { get; init; }

    /// <summary>Part of those on flexible provision who count as in re-engagement, which is no participation.</summary>
    public required double ReEngagementShareOfFlexible { get; init; }
    public required RiskParameters Risk { get; init; }
    public required LeverParameters Levers { get; init; }

    /// <summary>By <see cref="Authority"/>.</summary>
    public required ImmutableArray<AuthorityRates> Rates { get; init; }

    /// <summary>Reads them; throws <see cref="InvalidInputException"/> with every missing or impossible number.</summary>
    public static AnalysisParameters Read(ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var reader = new ParameterReader(parameters);
        var result = new AnalysisParameters
        {
            TravelLimitMinutes = (int)Math.Floor(reader.Number("choice.travel_limit_minutes", 1, 600)),
            FewPlacesRatio = reader.Number("analysis.few_places_ratio", 0, 1),
            Withdrawal = Withdrawal.Read(reader),
            ReentryShare = reader.Number("analysis.reentry_share", 0, 1),
            NeetIfNoPlace = NoPlaceAssumption.Read(reader),
            InactiveShareOfRisk = reader.Number("analysis.neet_inactive_share", 0, 1),
            ElsewhereShare = reader.Number("analysis.elsewhere_share", 0, 1),
            WorkShareOfOther = reader.Number("analysis.work_share_of_other", 0, 1),
            ReEngagementShareOfFlexible = reader.Number("analysis.flexible_re_engagement_share", 0, 1),
            Risk = RiskParameters.Read(reader),
            Levers = LeverParameters.Read(reader),
            Rates = [.. Enum.GetValues<Authority>().Select(authority => AuthorityRates.Read(reader, authority))],
        };
        reader.ThrowOnProblems();
        return result;
    }
}

/// <summary>The rates of one authority, shares of its cohort of 16 and 17 year olds.</summary>
/// <param name="NeetIntercept">Log odds of NEET with a place and no risk factor; solved once on the baseline, then frozen.</param>
/// <param name="NotKnown">Share that tracking does not know.</param>
/// <param name="Other">Share in work without regulated training or in re-engagement, of those with a place who are not NEET.</param>
internal readonly record struct AuthorityRates(double NeetIntercept, double NotKnown, double Other)
{
    public static AuthorityRates Read(ParameterReader reader, Authority authority)
    {
        var name = authority.ToString().ToLowerInvariant();
        return new AuthorityRates(
            reader.Number($"analysis.neet_intercept.{name}", -30, 10),
            reader.Number($"analysis.not_known_rate.{name}", 0, 0.99),
            reader.Number($"analysis.other_status_rate.{name}", 0, 0.99));
    }
}

/// <summary>Reads parameters and gathers what is wrong with them.</summary>
internal sealed class ParameterReader(ParameterSet parameters)
{
    private readonly List<Problem> _problems = [];

    public double Number(string key, double least, double most)
    {
        if (!parameters.Contains(key))
        {
            Add(key, null, "parameter is missing", "add it to the dataset's parameters.csv");
            return least;
        }

        return Check(key, parameters[key], least, most);
    }

    /// <summary>Low, central and high; an entered central value outside the range widens it.</summary>
    public AssumptionRange Range(string key, double least, double most)
    {
        var central = Number(key, least, most);
        if (!parameters.Contains(key))
            return new AssumptionRange(central, central, central);
        var parameter = parameters.Get(key);
        if (parameter.Low is not { } low || parameter.High is not { } high)
        {
            Add(key, null, "has no low and high value", "an assumption without a published value needs both");
            return new AssumptionRange(central, central, central);
        }

        return new AssumptionRange(
            Math.Min(Check(key, low, least, most), central), central, Math.Max(Check(key, high, least, most), central));
    }

    public void ThrowOnProblems()
    {
        if (_problems.Count > 0)
            throw new InvalidInputException(_problems);
    }

    private double Check(string key, double value, double least, double most)
    {
        if (double.IsFinite(value) && value >= least && value <= most)
            return value;
        Add(key, value.ToString(CultureInfo.InvariantCulture), "is out of range",
            string.Create(CultureInfo.InvariantCulture, $"give a number from {least} to {most}"));
        return least;
    }

    private void Add(string key, string? value, string message, string allowed)
        => _problems.Add(new Problem("parameters", null, null, key, value, message, allowed));
}
