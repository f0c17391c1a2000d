using Pathways.Model;

namespace Pathways.Report.Register;

/// <summary>The one figure of how much is confirmed, for every output: of the courses taught in an area, by places and by courses.</summary>
public static class Confirmed
{
    /// <summary>Of an area and level; of nothing where the run has no such row.</summary>
    /// <param name="result">The run.</param>
    /// <param name="areaCode">As in <see cref="AreaResult.Code"/>.</param>
    /// <param name="band">Level of the courses; null for all.</param>
    public static OfferConfirmation Of(RunResult result, string areaCode, LevelBand? band = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Confirmation.FirstOrDefault(row => row.AreaCode == areaCode && row.Band == band) ?? new OfferConfirmation(areaCode, band, 0, 0, 0, 0);
    }

    /// <summary>In a sentence.</summary>
    /// <param name="confirmation">How much is confirmed.</param>
    /// <param name="area">Name of the area.</param>
    public static string Sentence(OfferConfirmation confirmation, string area)
    {
        ArgumentNullException.ThrowIfNull(confirmation);
        return confirmation.Courses == 0 ? $"No course is taught in {area} that providers could confirm."
            : confirmation.ConfirmedCourses == 0 ? $"Providers have confirmed none of the {Figures.Whole(confirmation.Places)} places and {Figures.Whole(confirmation.Courses)} courses taught in {area}."
            : $"Providers have confirmed {Figures.Percent(confirmation.ConfirmedPlaces, confirmation.Places)} of the {Figures.Whole(confirmation.Places)} places and {Figures.Whole(confirmation.ConfirmedCourses)} of the {Figures.Whole(confirmation.Courses)} courses taught in {area}.";
    }

    /// <summary>What stands over figures of a run, see <see cref="Notices.Standing"/>. Only providers can change it: it goes when every offer of the run is confirmed.</summary>
    public static string Standing(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Standing(result.EveryOfferConfirmed, result.AcademicYear);
    }

    /// <summary>The same of a dataset.</summary>
    public static string Standing(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return Standing(IsWhole(world.Offers), world.Dataset.AcademicYear);
    }

    /// <summary>Whether providers have confirmed all of some offers, of at least one.</summary>
    public static bool IsWhole(IReadOnlyCollection<CourseOffer> offers)
    {
        ArgumentNullException.ThrowIfNull(offers);
        return offers.Count > 0 && offers.All(offer => offer.Provenance.Basis == Basis.Confirmed);
    }

    /// <summary>The same where there is no run yet.</summary>
    /// <param name="everyOfferConfirmed">Whether providers have confirmed every offer.</param>
    /// <param name="year">Year of the places.</param>
    public static string Standing(bool everyOfferConfirmed, AcademicYear year)
        => everyOfferConfirmed ? $"Course places confirmed by providers for {year}; all other figures are modelled unless they say otherwise" : Notices.Illustrative;
}
