using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Indicators;

/// <summary>Which published indicators a scenario moves, from all that it changes against another.</summary>
public static class ScenarioIndicators
{
    private static readonly ImmutableArray<IndicatorEffect> Still =
        [.. Enum.GetValues<PublishedIndicator>().Select(indicator => new IndicatorEffect(indicator, IndicatorMove.No, "nothing that it counts is changed"))];

    /// <summary>Every indicator, with the reason of the change that moves it most; where nothing moves it, why not.</summary>
    /// <param name="basis">The world of the basis.</param>
    /// <param name="changed">The world of the scenario.</param>
    /// <param name="scenario">The scenario; its modifications and levers say what the two worlds do not.</param>
    /// <exception cref="ArgumentNullException">A part is missing.</exception>
    public static ImmutableArray<IndicatorEffect> Of(World basis, World changed, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(scenario);
        var all = Courses(basis, changed).Concat(Vacancies(basis, changed)).ToList();
        if (scenario.Modifications.Any(change => change is TravelTraining or PersonalTransportBudget || change.ChangesNetwork))
            all.Add(WithoutPlaces("other journeys: more or fewer reach a place there is"));
        if (basis.Learners.Length != changed.Learners.Length)
            all.Add(WithoutPlaces("another number of young people: counts move, and rates where places do not follow"));
        if (scenario.Modifications.Any(change => change is Lever) || scenario.Parameters.Keys.Any(key => key.StartsWith("lever.", StringComparison.Ordinal)))
            all.Add(WithoutPlaces("an effect that was entered for a lever"));
        return all.Count == 0 ? Still : Together(all);
    }

    /// <summary>The same from several sets of effects, such as those of the lots of a plan: the strongest of each indicator, the first of equals.</summary>
    /// <param name="effects">At least one set.</param>
    /// <exception cref="ArgumentNullException">There are none.</exception>
    public static ImmutableArray<IndicatorEffect> Together(IEnumerable<ImmutableArray<IndicatorEffect>> effects)
        => [.. effects.SelectMany(one => one).GroupBy(effect => effect.Indicator).OrderBy(same => same.Key).Select(same => same.MaxBy(effect => effect.Move)!)];

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
