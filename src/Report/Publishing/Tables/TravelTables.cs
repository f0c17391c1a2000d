using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>Journeys of the newly placed, and apprenticeships.</summary>
internal static class TravelTables
{
    public const string TravelId = "travel";
    public const string ApprenticeshipsId = "apprenticeships";

    private const int SmallestSpread = 50;

    private static readonly LevelBand?[] Bands = [null, LevelBand.Entry, LevelBand.Level1, LevelBand.Level2];

    public static DataTable Travel(PublicationSource source) => new(
        TravelId, "Journeys of the newly placed", $"Door to door, one way, by 09:00. {source.Provenance.TravelLabel}. Pounds a year are an estimate.", "modelled",
        [new("level", "Level", "Level of the programme intended")],
        [
            new("median_minutes_choice", "Median minutes today", "minutes", 0, "Half of the newly placed travel no longer, as applications work today."),
            new("p90_minutes_choice", "90th percentile today", "minutes", 0, "Nine tenths of them travel no longer."), new("median_minutes_best", "Median minutes, best case", "minutes", 0, "In the best case."),
            new("beyond_45_minutes", "Beyond 45 minutes", "people", 0, "Newly placed today who travel longer; Total rows only."), new("beyond_60_minutes", "Beyond 60 minutes", "people", 0, "The same, 60."),
            new("beyond_75_minutes", "Beyond 75 minutes", "people", 0, "The same, 75."), new("median_pounds_a_year", "Median pounds a year", "£", 0, "Half of those with a fare pay no more."),
            new("zones_without_course", "Zones without a suitable course in reach", "zones", 0, "Zones (LSOA 2021) of the area without one; Total: at one level or more."),
        ],
        [.. source.Result.Areas.SelectMany(area => Bands.Select(band => Row(source, area, band)))], People: true);

    public static DataTable Apprenticeships(PublicationSource source) => new(
        ApprenticeshipsId, "Apprenticeships: who wants one first, and vacancies in reach", "Apprenticeships are jobs: the employer chooses, and nobody is placed in one with certainty. Vacancies are modelled from published starts.", "modelled",
        [new("tier", "Level of the apprenticeship", "Level 2 and below, or Level 3")],
        [
            new("demand", "Want one first", "people", 0, "Young people aged 16 to 18 who need a place and want an apprenticeship first."),
            new("expected_starts", "Expected to start", "people", 0, "Of these, expected to start one."),
            new("shared_vacancies", "Vacancies in reach, shared", "vacancies", 1, "Each vacancy in reach of home shared equally among those who want its subject."),
            new("subjects_wanted", "Subjects wanted", "subjects", 0, "Sector subject areas wanted first by anybody of the area."),
            new("subjects_none_in_reach", "Of these, with no vacancy in reach", "subjects", 0, "Subjects of which nobody who wants them has a vacancy in reach."),
        ],
        [.. source.Result.Areas.SelectMany(area => area.Apprenticeships.Select(figures => (area, figures))).Select(row =>
        {
            var reach = source.Result.ApprenticeshipReach.Areas.FirstOrDefault(one => one.AreaCode == row.area.Code && one.Tier == row.figures.Tier);
            var demand = source.Figures.Apprenticeship(row.area.Code, row.figures.Tier, starts: false);
            // What few people want would tell how many they are.
            PubCell Told(PubCell cell) => source.IsInternal || demand.Number is not null ? cell : PubCell.Withheld;
            return new DataRow(row.area.Code, source.Result.AcademicYear.StartYear, [Phrases.Tier(row.figures.Tier)],
            [
                PubCell.Of(demand), PubCell.Of(source.Figures.Apprenticeship(row.area.Code, row.figures.Tier, starts: true)),
                Told(PubCell.Of(row.figures.SharedVacancies, 1)), Told(PubCell.Or(reach?.SubjectsWanted)), Told(PubCell.Or(reach?.SubjectsNoneInReach.Length)),
            ]);
        })],
        People: true);

    private static DataRow Row(PublicationSource source, AreaResult area, LevelBand? band)
    {
        var level = band is null ? area.AllLevels : area.Levels.First(one => one.Band == band);
        PubCell Beyond(int minutes) => band is null ? PubCell.Of(source.Figures.Beyond(area.Code, minutes)) : PubCell.NotApplicable;
        // The minutes of few people would tell of one of them: outside the authority of 50 or more, to the nearest five.
        PubCell Minutes(int? minutes, PeopleMeasure placed) => source.IsInternal ? PubCell.Or(minutes)
            : source.Figures.Area(area.Code, band, placed).Number is >= SmallestSpread ? PubCell.Or(minutes is { } exact ? 5 * (int)Math.Round(exact / 5.0, MidpointRounding.AwayFromZero) : null) : PubCell.Withheld;
        var costed = source.Result.Travel.Areas.FirstOrDefault(one => one.AreaCode == area.Code && one.Band == band)?.Choice;
        return new DataRow(area.Code, source.Result.AcademicYear.StartYear, [Phrases.LevelCode(band)],
        [
            Minutes(level.TravelChoice?.MedianMinutes, PeopleMeasure.PlacedChoice), Minutes(level.TravelChoice?.Percentile90Minutes, PeopleMeasure.PlacedChoice), Minutes(level.TravelBest?.MedianMinutes, PeopleMeasure.PlacedBest),
            Beyond(45), Beyond(60), Beyond(75), Minutes(costed?.MedianPoundsPerYear, PeopleMeasure.PlacedChoice), PubCell.Of(level.ZonesWithoutCourse),
        ]);
    }
}
