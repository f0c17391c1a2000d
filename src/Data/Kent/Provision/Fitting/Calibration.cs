using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>What calibration did in one authority and band, for the record.</summary>
/// <param name="Authority">Authority.</param>
/// <param name="Band">Band of places.</param>
/// <param name="Learners">Expected learners, continuing and competing.</param>
/// <param name="EhcpLearners">Of those, learners with an EHCP.</param>
/// <param name="Target">Shortage aimed at.</param>
/// <param name="CommissionedOpen">Commissioned places open to residents.</param>
/// <param name="FixedOpen">General places written down one by one, open to residents.</param>
/// <param name="FittedOpen">General college places fitted, open to residents.</param>
/// <param name="VolumeBefore">College places by published volumes, before fitting.</param>
internal sealed record CalibrationRecord(
    Authority Authority, PlaceBand Band, double Learners, double EhcpLearners, int Target, int CommissionedOpen, int FixedOpen, int FittedOpen, double VolumeBefore)
{
    /// <summary>Learners less places open to residents: what the calibration target speaks of.</summary>
    public double Shortage => Learners - CommissionedOpen - FixedOpen - FittedOpen;

    /// <summary>Fitted places over those that the published volumes give.</summary>
    public double Factor => VolumeBefore > 0 ? FittedOpen / VolumeBefore : double.NaN;
}

/// <summary>A college course with the level at which it is fitted and the volume it would have by published numbers.</summary>
internal sealed record FitCourse(CourseSeed Seed, FitItem Item);

/// <summary>
/// The one step in which places are set against learners. In each authority and band the general places of college courses
/// are scaled so that learners − places open to residents equals the target; places commissioned or written down one by one
/// stay as they are. Levels of the band share the scaled places by the learners for whom nothing else stands.
/// </summary>
internal static class Calibration
{
    /// <param name="authority">Authority.</param>
    /// <param name="band">Band.</param>
    /// <param name="shortage">Target, places.</param>
    /// <param name="demand">Learners.</param>
    /// <param name="standing">Offers that stay as they are, of this authority, with their sites.</param>
    /// <param name="courses">College courses of this authority and band.</param>
    /// <returns>The fitted courses and the record.</returns>
    public static (IReadOnlyList<(CourseSeed Seed, FittedGroups Groups)> Fitted, CalibrationRecord Record) Fit(
        Authority authority, PlaceBand band, int shortage, ProvisionDemand demand,
        IReadOnlyList<(CourseOffer Offer, Site Site)> standing, IReadOnlyList<FitCourse> courses)
    {
        (CourseOffer Offer, Site Site)[] here = [.. standing.Where(entry => band.Holds(entry.Offer.Level))];
        var commissioned = here.Sum(entry => OpenPlaces.ToKent(entry.Offer.CommissionedPlaces, entry.Site));
        var fixedGeneral = here.Sum(entry => OpenPlaces.ToKent(entry.Offer.GeneralPlaces, entry.Site));
        var learners = demand.In(authority, band);
        var target = (int)Math.Round(learners, MidpointRounding.AwayFromZero) - shortage - commissioned - fixedGeneral;
        if (target < 0)
            throw new InvalidOperationException($"{authority}, {band}: {learners:0} learners less {shortage} short are fewer than the {commissioned + fixedGeneral} places that are not scaled.");

        var levels = band.Levels();
        var unmet = levels.Select(level => courses.Any(course => course.Seed.Level == level)
            ? Math.Max(0, demand.At(authority, level) - here.Where(entry => entry.Offer.Level == level)
                .Sum(entry => OpenPlaces.ToKent(entry.Offer.CommissionedPlaces, entry.Site) + OpenPlaces.ToKent(entry.Offer.GeneralPlaces, entry.Site)))
            : 0).ToArray();
        if (unmet.Sum() == 0)
            unmet = [.. levels.Select(level => courses.Any(course => course.Seed.Level == level) ? 1.0 : 0.0)];
        var shares = target == 0 || courses.Count == 0 ? new int[levels.Count] : LargestRemainder.Apportion(unmet, target);
        var fitted = new List<(CourseSeed, FittedGroups)>();
        var carried = 0;
        foreach (var (level, share) in levels.Zip(shares))
        {
            var bySeed = courses.Where(course => course.Seed.Level == level).ToDictionary(course => course.Item.Id, course => course.Seed, StringComparer.Ordinal);
            var groups = PlacesFit.Fit(share + carried, courses.Where(course => course.Seed.Level == level).Select(course => course.Item));
            carried += share - groups.Sum(group => group.Open);
            fitted.AddRange(groups.Select(group => (bySeed[group.Item.Id], group)));
        }

        return (fitted, new CalibrationRecord(authority, band, learners, demand.Ehcp(authority, band), shortage, commissioned, fixedGeneral,
            fitted.Sum(entry => entry.Item2.Open), courses.Sum(course => course.Item.Weight)));
    }
}
