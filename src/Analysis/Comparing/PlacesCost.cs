using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Comparing;

/// <summary>The rates by which places are priced.</summary>
/// <param name="OfHours">By planned hours: pounds a year for one learner at one intake, the band, and the year of which the rate is published.</param>
/// <param name="ElementTwo">Pounds a year of a commissioned place beside the rate.</param>
/// <param name="ToBeFound">Id that stands for a provider still to be found.</param>
public sealed record PlaceRates(Func<int, (double Pounds, string Band, AcademicYear Year)> OfHours, double ElementTwo, string ToBeFound);

/// <summary>What the places that differ would cost at the national rate.</summary>
/// <param name="Costs">Pounds a year more by who pays, scenario less basis, to whole pounds; those of nothing left out.</param>
/// <param name="Rates">Bands and years of the rates used, such as <c>band 5 of 2025/26</c>.</param>
/// <param name="Courses">Courses that were priced.</param>
public sealed record CostEstimate(ImmutableArray<PayerCost> Costs, ImmutableArray<string> Rates, int Courses);

/// <summary>
/// Prices places as a lot is priced: every place at the national rate of the course's hours, at each intake, and element 2 for a
/// commissioned one (the council's top-up is not published and not in it). Who pays: the DfE's 16 to 19 allocation; a subcontract of the
/// council at its own sites and where the provider is to be found; the high needs block for element 2. An estimate of full places, of
/// more places and of fewer: money follows learners, with a lag, so fewer places need not save as much. Not priced: courses closed to
/// entrants, since who holds a place finishes there; and courses that go over to another route, whose places are fewer only because
/// each is held for longer.
/// </summary>
public static class PlacesCost
{
    /// <summary>Prices the difference.</summary>
    /// <param name="basis">World of the basis.</param>
    /// <param name="scenario">World of the scenario.</param>
    /// <param name="rates">The rates.</param>
    /// <param name="entered">Courses whose cost somebody entered, which are left out.</param>
    public static CostEstimate Of(World basis, World scenario, PlaceRates rates, IReadOnlySet<string> entered)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(entered);
        var (before, after) = (Offers(basis), Offers(scenario));
        var changed = before.Keys.Union(after.Keys, StringComparer.Ordinal).Where(id => !entered.Contains(id) && Differ(before.GetValueOrDefault(id), after.GetValueOrDefault(id))).Order(StringComparer.Ordinal).ToArray();
        var costs = changed.SelectMany(id => Of(scenario, after.GetValueOrDefault(id), rates).Concat(Of(basis, before.GetValueOrDefault(id), rates).Select(cost => cost with { PoundsAYear = -cost.PoundsAYear })))
            .GroupBy(cost => cost.Payer).OrderBy(payer => payer.Key)
            .Select(payer => new PayerCost(payer.Key, Math.Round(payer.Sum(cost => cost.PoundsAYear), MidpointRounding.AwayFromZero))).Where(cost => cost.PoundsAYear != 0);
        var used = changed.SelectMany(id => new[] { before.GetValueOrDefault(id), after.GetValueOrDefault(id) }).OfType<CourseOffer>().Where(offer => Places(offer) > 0).Select(offer => rates.OfHours(offer.PlannedHours))
            .Select(rate => $"band {rate.Band} of {rate.Year}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new CostEstimate([.. costs], [.. used], changed.Length);
    }

    private static Dictionary<string, CourseOffer> Offers(World world) => world.Offers.ToDictionary(offer => offer.Id, StringComparer.Ordinal);

    /// <summary>Whether places, intakes or hours of a course on the same route differ; what it asks for costs nothing.</summary>
    private static bool Differ(CourseOffer? one, CourseOffer? other)
        => one is null || other is null
            ? Places(one ?? other!) > 0
            : one.QualificationRoute == other.QualificationRoute && (one.GeneralPlaces, one.CommissionedPlaces, one.PlannedHours, Intakes(one)) != (other.GeneralPlaces, other.CommissionedPlaces, other.PlannedHours, Intakes(other));

    private static IEnumerable<PayerCost> Of(World world, CourseOffer? offer, PlaceRates rates)
    {
        if (offer is null)
            yield break;
        var provider = world.Sites[world.SiteIndex[offer.SiteId]].ProviderId;
        var council = provider == rates.ToBeFound || world.Providers.Any(each => each.Id == provider && each.Kind == ProviderKind.LocalAuthority);
        yield return new PayerCost(council ? Payer.CouncilSubcontract : Payer.DfeAllocation, Places(offer) * Intakes(offer) * rates.OfHours(offer.PlannedHours).Pounds);
        yield return new PayerCost(Payer.HighNeeds, offer.CommissionedPlaces * rates.ElementTwo);
    }

    private static int Places(CourseOffer offer) => offer.GeneralPlaces + offer.CommissionedPlaces;

    /// <summary>Groups that are opened in a year: months that the model takes together count once.</summary>
    private static int Intakes(CourseOffer offer) => offer.IntakeMonths.Select(Model.Intakes.Of).Distinct().Count();
}
