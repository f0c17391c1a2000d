using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The offer of a later year: the dataset's, changed by the trend, and routes that end replaced by those that follow.</summary>
internal static class YearPlaces
{
    private const string BeforeReform = "(before reform)";

    /// <summary>
    /// Offers of a year. Places × (1 + trend)^years, rounded half away from zero; a route whose last year has passed keeps its places × the
    /// share replaced, on the routes that follow it.
    /// </summary>
    /// <param name="offers">As the scenario has them in that year.</param>
    /// <param name="first">First year of the row of years, in which nothing is changed by trend.</param>
    /// <param name="year">The year.</param>
    /// <param name="parameters">The rates.</param>
    public static ImmutableArray<CourseOffer> Of(ImmutableArray<CourseOffer> offers, AcademicYear first, AcademicYear year, YearsParameters parameters)
    {
        var trend = Math.Pow(1 + parameters.PlacesTrend, year.StartYear - first.StartYear);
        return [.. offers.Select(offer =>
        {
            var ended = HasEnded(offer, year, parameters);
            var factor = trend * (ended ? parameters.ReformReplacedShare : 1);
            return offer with
            {
                RouteLastYear = ended ? null : offer.RouteLastYear,
                GeneralPlaces = Scaled(offer.GeneralPlaces, factor),
                CommissionedPlaces = Scaled(offer.CommissionedPlaces, factor),
                MinimumGroup = Math.Min(offer.MinimumGroup, Math.Max(1, Scaled(offer.GeneralPlaces + offer.CommissionedPlaces, factor))),
            };
        })];
    }

    /// <summary>Whether a Level 2 route takes no entrants any more and others follow it: by its own last year, else by the assumed one for routes of before the reform.</summary>
    public static bool HasEnded(CourseOffer offer, AcademicYear year, YearsParameters parameters)
        => offer is { Level: Level.Level2, HasNoSuccessor: false } && (offer.RouteLastYear ?? (offer.QualificationRoute.EndsWith(BeforeReform, StringComparison.Ordinal) ? parameters.ReformLastYear : (int?)null)) < year.StartYear;

    private static int Scaled(int places, double factor) => (int)Math.Round(places * factor, MidpointRounding.AwayFromZero);
}
