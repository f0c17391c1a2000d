using System.Collections.Immutable;
using System.Text.Json;
using Pathways.Model;

namespace Pathways.Analysis.Indicators;

/// <summary>Which published indicators a scenario moves, from all that it changes against another.</summary>
public static class ScenarioIndicators
{
    private static readonly ImmutableArray<IndicatorEffect> Still =
        [.. Enum.GetValues<PublishedIndicator>().Select(indicator => new IndicatorEffect(indicator, IndicatorMove.No, "nothing that it counts is changed"))];

    /// <summary>Every indicator, with the reason of the change that moves it most; where nothing moves it, why not.</summary>
    /// <param name="basis">The world of the basis.</param>
    /// <param name="basisScenario">The basis; its parameters and modifications say what its world does not.</param>
    /// <param name="changed">The world of the scenario.</param>
    /// <param name="scenario">The scenario, likewise.</param>
    /// <exception cref="ArgumentNullException">A part is missing.</exception>
    public static ImmutableArray<IndicatorEffect> Of(World basis, Scenario basisScenario, World changed, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(basisScenario);
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(scenario);
        var all = Courses(basis, changed).Concat(Vacancies(basis, changed)).ToList();
        if (OtherJourneys(basis, basisScenario, changed, scenario))
            all.Add(WithoutPlaces("other journeys: more or fewer reach a place there is"));
        if (basis.Learners.Length != changed.Learners.Length)
            all.Add(WithoutPlaces("another number of young people: counts move, and rates where places do not follow"));
        var assumptions = OtherValues(Values(basis, basisScenario), Values(changed, scenario));
        if (assumptions.Any(IsLever) || Levers(basisScenario) != Levers(scenario))
            all.Add(WithoutPlaces("an effect that was entered for a lever"));
        if (assumptions.Where(key => !IsLever(key)).ToArray() is { Length: > 0 } others)
            all.Add(WithoutPlaces("other assumptions (" + string.Join(", ", others) + ")"));
        return all.Count == 0 ? Still : Together(all);
    }

    /// <summary>The same from several sets of effects, such as those of the lots of a plan: the strongest of each indicator, the first of equals.</summary>
    /// <param name="effects">At least one set.</param>
    /// <exception cref="ArgumentNullException">There are none.</exception>
    public static ImmutableArray<IndicatorEffect> Together(IEnumerable<ImmutableArray<IndicatorEffect>> effects)
        => [.. effects.SelectMany(one => one).GroupBy(effect => effect.Indicator).OrderBy(same => same.Key).Select(same => same.MaxBy(effect => effect.Move)!)];

    /// <summary>Whether travel differs: the network, or who may travel how.</summary>
    private static bool OtherJourneys(World basis, Scenario basisScenario, World changed, Scenario scenario)
    {
        static string Network(Scenario of) => Meaning(of, change => change.ChangesNetwork);
        static string People(Scenario of) => Meaning(of, change => change is TravelTraining or PersonalTransportBudget);
        return Network(basisScenario) != Network(scenario)
            || (People(basisScenario) != People(scenario) && !basis.Learners.Select(learner => learner.TravelNeed).SequenceEqual(changed.Learners.Select(learner => learner.TravelNeed)));
    }

    private static string Levers(Scenario scenario) => Meaning(scenario, change => change is Lever);

    /// <summary>What modifications mean, as text that can be compared: their names and costs left out.</summary>
    private static string Meaning(Scenario scenario, Func<Modification, bool> which)
        => string.Join('\n', scenario.Modifications.Where(which).Select(change => JsonSerializer.Serialize(change with { Name = "", Costs = [] })));

    private static bool IsLever(string key) => key.StartsWith("lever.", StringComparison.Ordinal);

    private static Dictionary<string, double> Values(World world, Scenario scenario)
        => world.Parameters.With(scenario.Parameters).All.ToDictionary(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal);

    /// <summary>Keys whose values differ, ascending.</summary>
    private static string[] OtherValues(Dictionary<string, double> one, Dictionary<string, double> other)
        => [.. one.Keys.Union(other.Keys, StringComparer.Ordinal).Where(key => !one.TryGetValue(key, out var value) || !other.TryGetValue(key, out var changed) || !value.Equals(changed)).Order(StringComparer.Ordinal)];

    private static IEnumerable<ImmutableArray<IndicatorEffect>> Courses(World basis, World scenario)
    {
        var before = basis.Offers.ToDictionary(offer => offer.Id, StringComparer.Ordinal);
        var after = scenario.Offers.ToDictionary(offer => offer.Id, StringComparer.Ordinal);
        foreach (var id in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (one, other) = (before.GetValueOrDefault(id), after.GetValueOrDefault(id));
            if (one is null || other is null)
                yield return IndicatorRules.Of(OpenedPlaces.Of((one ?? other)!));
            else if (Places(one) != Places(other) || one.MinimumGroup != other.MinimumGroup)
                yield return IndicatorRules.Of(OpenedPlaces.Of(one));
            else if (Months(one, other) is { IsEmpty: false } months)
                yield return IndicatorRules.Of(OpenedPlaces.Of(one) with { IntakeMonths = months });
        }
    }

    private static (int General, int Commissioned, int? Last) Places(CourseOffer offer) => (offer.GeneralPlaces, offer.CommissionedPlaces, offer.RouteLastYear);

    /// <summary>Months of an intake in one of the two only.</summary>
    private static ImmutableArray<int> Months(CourseOffer one, CourseOffer other)
        => [.. one.IntakeMonths.Except(other.IntakeMonths).Union(other.IntakeMonths.Except(one.IntakeMonths)).Order()];

    private static IEnumerable<ImmutableArray<IndicatorEffect>> Vacancies(World basis, World scenario)
    {
        static ILookup<ApprenticeshipType, (string, string, double)> Rows(World world)
            => world.Vacancies.ToLookup(row => row.Type, row => (row.DistrictCode, row.SsaTier1, row.Vacancies));
        var (before, after) = (Rows(basis), Rows(scenario));
        return Enum.GetValues<ApprenticeshipType>().Where(type => !before[type].SequenceEqual(after[type])).Select(IndicatorRules.Of);
    }

    private static ImmutableArray<IndicatorEffect> WithoutPlaces(string why) =>
    [
        .. Enum.GetValues<PublishedIndicator>().Select(indicator => indicator switch
        {
            PublishedIndicator.NotKnown => new IndicatorEffect(indicator, IndicatorMove.No, "tracking; nothing of this changes it"),
            PublishedIndicator.InApprenticeship or PublishedIndicator.ApprenticeshipStarts => new IndicatorEffect(indicator, IndicatorMove.No, "employers' vacancies move it"),
            PublishedIndicator.SeptemberGuarantee => new IndicatorEffect(indicator, IndicatorMove.InPart, "where a place in reach is what makes an offer suitable: " + why),
            PublishedIndicator.Level2By19 => new IndicatorEffect(indicator, IndicatorMove.Later, "counted at 19: " + why),
            _ => new IndicatorEffect(indicator, IndicatorMove.InPart, why),
        }),
    ];
}
