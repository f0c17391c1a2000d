using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// The figures that a result hash covers, in a fixed order: whole numbers as they are, expectations in ten-thousandths
/// (half away from zero), so that the last bits of floating-point arithmetic do not enter.
/// </summary>
public static class ResultFigures
{
    private const double PerUnit = 10_000;

    /// <summary>All figures of a result.</summary>
    public static IEnumerable<(string Label, long Value)> Of(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [
            ("year", result.AcademicYear.StartYear),
            ("travel limit", result.TravelLimitMinutes),
            ("choice placements", unchecked((long)result.ChoiceFingerprint)),
            ("best placements", unchecked((long)result.BestFingerprint)),
            ("best objective", result.Best.Objective),
            ("best bound without groups", result.Best.Certificate.BoundWithoutGroups),
            ("no place though chain existed", result.Best.NoPlaceThoughChainExisted),
            ("noise share", Rounded(result.NoiseShareOfCost)),
            ("confirmed share", Rounded(result.ConfirmedPlacesShare)),
            .. result.Areas.SelectMany(Area),
            .. result.Zones.SelectMany(Zone),
            .. result.Offers.SelectMany(Offer),
            .. result.Apprenticeships.SelectMany(row => Apprenticeship($"{row.AreaCode} {row.Figures.SsaTier1}", row.Figures)),
            .. result.Vacancies.SelectMany(Vacancy),
            .. result.Replications.Areas.SelectMany(ColdSpotFigures.Of),
            .. ColdSpotFigures.Of(result.ColdSpots),
            .. NeetFigures.Of(result.Neet), .. ValidationHash.Of(result.Validation), .. ValidationHash.Of(result.Sensitivity),
            .. TravelFigures.Of(result.Travel),
            .. EquityHash.Of(result.Equity), .. SendHash.Of(result.Send), .. SendHash.Of(result.ApprenticeshipReach), .. AccessHash.Of(result.Access), .. FlowHash.Of(result.Flows),
            .. GapPlanFigures.Of(result.FilledGaps), .. ConfirmationFigures.Of(result),
        ];
    }

    internal static long Rounded(double value) => checked((long)Math.Round(value * PerUnit, MidpointRounding.AwayFromZero));

    private static IEnumerable<(string Label, long Value)> Area(AreaResult area)
    {
        var label = $"area {area.Code}";
        return [
            (label, area.Zones), (label, area.Cohort),
            .. area.Status.InOrder.Select(value => (label, Rounded(value))),
            .. Range(label, area.Neet), .. Range(label, area.NeetLinkedToNoPlace),
            .. area.Levels.Append(area.AllLevels).SelectMany(level => Level($"{label} {level.Band?.ToString() ?? "all"}", level)),
            .. area.Apprenticeships.SelectMany(figures => Apprenticeship(label, figures)),
        ];
    }

    private static IEnumerable<(string Label, long Value)> Range(string label, AssumptionRange range)
        => [(label, Rounded(range.Low)), (label, Rounded(range.Central)), (label, Rounded(range.High))];

    private static IEnumerable<(string Label, long Value)> Level(string label, LevelFigures level) => [
        (label, level.Competing), (label, level.Continuing), (label, level.PlacesInReach), (label, Rounded(level.SharedPlaces)),
        (label, level.PlacedChoice), (label, level.PlacedBest), .. Travel(label, level.TravelChoice), .. Travel(label, level.TravelBest),
        (label, level.ZonesWithoutCourse), .. level.Reasons.SelectMany(reason => new[] { (label, (long)reason.Choice), (label, reason.Best) }),
    ];

    private static IEnumerable<(string Label, long Value)> Travel(string label, TravelSummary? travel)
        => [(label, travel?.Learners ?? 0), (label, travel?.MedianMinutes ?? -1), (label, travel?.Percentile90Minutes ?? -1)];

    private static IEnumerable<(string Label, long Value)> Zone(ZoneResult zone)
        => zone.Access.SelectMany(access => new (string, long)[]
        {
            (zone.Code, access.CoursesInReach), (zone.Code, access.PlacesInReach), (zone.Code, access.ProvidersInReach),
            (zone.Code, access.SubjectsInReach), (zone.Code, access.NearestMinutes ?? -1), (zone.Code, Rounded(access.PlacesPer100)),
            (zone.Code, (long)access.Class),
        }).Concat(zone.Reach.SelectMany(reach => ColdSpotFigures.Of(zone.Code, reach)));

    private static IEnumerable<(string Label, long Value)> Offer(OfferResult offer)
    {
        var label = $"{offer.OfferId} {offer.Kind}";
        return [
            (label, offer.Places), (label, offer.OpenPlaces), (label, offer.Choice.Applicants), (label, offer.Choice.FirstChoiceApplicants),
            (label, offer.Choice.Placed), (label, offer.Choice.WaitingList), (label, offer.Choice.UnfilledPlaces), (label, offer.PlacedBest),
            (label, offer.ValueOfOneMorePlace), (label, offer.LossOfOnePlace ?? -1), (label, offer.RunsChoice ? 1 : 0), (label, offer.RunsBest ? 1 : 0),
        ];
    }

    private static IEnumerable<(string Label, long Value)> Apprenticeship(string label, ApprenticeshipFigures figures) => [
        (label, (long)figures.Tier), (label, figures.Demand), (label, Rounded(figures.SharedVacancies)),
        (label, Rounded(figures.ExpectedStarts)), (label, figures.WithoutVacancyInReach),
    ];

    private static IEnumerable<(string Label, long Value)> Vacancy(VacancyRow row)
    {
        var label = $"vacancies {row.DistrictCode} {row.SsaTier1} {row.Type}";
        return [(label, Rounded(row.Vacancies)), (label, Rounded(row.StartsIfWanted)), (label, Rounded(row.StartsOpenTo16))];
    }
}
