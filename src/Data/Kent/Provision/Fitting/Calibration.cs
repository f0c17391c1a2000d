using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>What calibration did in one authority and band, for the record.</summary>
/// <param name="Authority">Authority.</param>
/// <param name="Band">Band of places.</param>
/// <param name="Learners">Expected learners, continuing and competing.</param>
/// <param name="EhcpLearners">Of those, learners with an EHCP.</param>
/// <param name="Target">Shortage aimed at.</param>
/// <param name="CommissionedOpen">Commissioned places open to residents.</param>
/// <param name="CommissionedCounted">Of those, the places that count against learners.</param>
/// <param name="FixedOpen">General places written down one by one, open to residents.</param>
/// <param name="FittedOpen">General college places fitted, open to residents.</param>
/// <param name="VolumeBefore">College places by published volumes, before fitting.</param>
internal sealed record CalibrationRecord(
    Authority Authority, PlaceBand Band, double Learners, double EhcpLearners, int Target, int CommissionedOpen, int CommissionedCounted,
    int FixedOpen, int FittedOpen, double VolumeBefore)
{
    /// <summary>Learners less the places that count: what the calibration target speaks of.</summary>
    public double Shortage => Learners - CommissionedCounted - FixedOpen - FittedOpen;

    /// <summary>Fitted places over those that the published volumes give.</summary>
    public double Factor => VolumeBefore > 0 ? FittedOpen / VolumeBefore : double.NaN;
}

/// <summary>A college course with the level at which it is fitted and the volume it would have by published numbers.</summary>
internal sealed record FitCourse(CourseSeed Seed, FitItem Item);

/// <summary>
/// The one step in which places are set against learners. In each authority and band the general places of college courses
/// are scaled so that learners − places open to residents equals the target, where of the commissioned places of specialist
/// sites only a stated share counts, the part that can be reached by those for whom it is meant; places commissioned or written down one by one
/// stay as they are. Levels of the band share the scaled places by the learners for whom nothing else stands; commissioned
/// places beyond a level's learners with an EHCP stand for nobody else.
/// </summary>
internal static class Calibration
{
    private const string SpecialistRoute = "Special post-16 programme";

    /// <param name="authority">Authority.</param>
    /// <param name="band">Band.</param>
    /// <param name="shortage">Target, places.</param>
    /// <param name="demand">Learners.</param>
    /// <param name="standing">Offers that stay as they are, of this authority, with their sites.</param>
    /// <param name="courses">College courses of this authority and band.</param>
    /// <param name="specialistShare">0..1: share of the commissioned places of specialist sites that counts.</param>
    /// <returns>The fitted courses and the record.</returns>
    public static (IReadOnlyList<(CourseSeed Seed, FittedGroups Groups)> Fitted, CalibrationRecord Record) Fit(
        Authority authority, PlaceBand band, int shortage, ProvisionDemand demand,
        IReadOnlyList<(CourseOffer Offer, Site Site)> standing, IReadOnlyList<FitCourse> courses, double specialistShare = 1)
    {
        (CourseOffer Offer, Site Site)[] here = [.. standing.Where(entry => band.Holds(entry.Offer.Level))];
        var commissioned = here.Sum(entry => OpenPlaces.ToKent(entry.Offer.CommissionedPlaces, entry.Site));
        var counted = (int)Math.Round(here.Sum(entry => Counted(entry.Offer, entry.Site, specialistShare)), MidpointRounding.AwayFromZero);
        var fixedGeneral = here.Sum(entry => OpenPlaces.ToKent(entry.Offer.GeneralPlaces, entry.Site));
        var learners = demand.In(authority, band);
        var target = (int)Math.Round(learners, MidpointRounding.AwayFromZero) - shortage - counted - fixedGeneral;
        if (target < 0)
            throw new InvalidOperationException($"{authority}, {band}: {learners:0} learners less {shortage} short are fewer than the {counted + fixedGeneral} places that are not scaled.");

        var levels = band.Levels();
        var unmet = levels.Select(level => courses.Any(course => course.Seed.Level == level) ? Unmet(authority, level, demand, here, specialistShare) : 0).ToArray();
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

        return (fitted, new CalibrationRecord(authority, band, learners, demand.Ehcp(authority, band), shortage, commissioned, counted, fixedGeneral,
            fitted.Sum(entry => entry.Item2.Open), courses.Sum(course => course.Item.Weight)));
    }

    private static double Unmet(Authority authority, Level level, ProvisionDemand demand, IEnumerable<(CourseOffer Offer, Site Site)> standing, double specialistShare)
    {
        (CourseOffer Offer, Site Site)[] here = [.. standing.Where(entry => entry.Offer.Level == level)];
        var commissioned = here.Sum(entry => Counted(entry.Offer, entry.Site, specialistShare));
        var general = here.Sum(entry => OpenPlaces.ToKent(entry.Offer.GeneralPlaces, entry.Site));
        return Math.Max(0, demand.At(authority, level, ehcp: false) + Math.Max(0, demand.At(authority, level, ehcp: true) - commissioned) - general);
    }

    private static double Counted(CourseOffer offer, Site site, double specialistShare)
        => OpenPlaces.ToKent(offer.CommissionedPlaces, site) * (offer.QualificationRoute == SpecialistRoute ? specialistShare : 1);
}
