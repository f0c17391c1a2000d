using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>The gap by level, subject, kind of provider, MSOA group and shortage put in.</summary>
internal static class GapTables
{
    public const string LevelsId = "gap-by-level";
    public const string SubjectsId = "gap-by-subject";
    public const string RoutesId = "gap-by-type";
    public const string MsoasId = "gap-by-msoa-group";
    public const string ShortagesId = "shortages";

    /// <summary>Dimension that holds every name of a group, for files; a page is too narrow for it.</summary>
    public const string MsoaNames = "msoas";

    private const double Tens = 10;
    private static readonly LevelBand?[] Bands = [null, LevelBand.Entry, LevelBand.Level1, LevelBand.Level2];

    private static readonly ImmutableArray<Measure> Wanted =
    [
        new("competing", "Compete for a place", "people", 0, "Young people who compete for a place in September."),
        new("no_place_choice", "No suitable place found today", "people", 0, "As applications work today."), new("no_place_best", "The same, best case", "people", 0, "The same places shared as well as possible."),
        new("no_place_mean", "Today, mean of replications", "people", 0, "Mean over replications of choices and of the uncertain offer, as applications work today."),
        new("no_place_lower", "Lower end", "people", 0, "Lower end of the 95% interval for that mean."), new("no_place_upper", "Upper end", "people", 0, "Upper end."),
    ];

    public static DataTable Levels(PublicationSource source) => new(
        LevelsId, "The gap by level", "Young people count by the level they intend, places by the level of the course. Places in reach overlap between areas" + (source.IsInternal ? "; shared places add up." : "."), "modelled",
        [new("level", "Level", "Level of the programme intended; of the course for places")],
        [
            .. Wanted, new("placed_choice", "Newly placed today", "people", 0, "As applications work today."), new("placed_best", "Newly placed, best case", "people", 0, "In the best case."),
            new("places_in_reach", "Places in reach", "places", 0, "Open places of suitable courses within the travel limit of anybody who competes; of a dataset about real people to the nearest ten outside the authority."),
            .. source.IsInternal ? [new Measure("places_shared", "Places shared", "places", 0, "The same places shared equally among all who can reach each: inside the authority only, since beside public places they would count who stays.")] : Array.Empty<Measure>(),
            new("percent_confirmed", "Confirmed by providers, percent of places", "%", 1, "Share of the September places taught in the area that providers have confirmed."),
            new("percent_courses_confirmed", "Confirmed, percent of courses", "%", 1, "Share of the courses taught in the area that providers have confirmed."),
            new("percent_reach_confirmed", "Confirmed, percent of places in reach", "%", 1, "Share of the places in reach, of other areas too, that providers have confirmed."),
        ],
        [.. source.Result.Areas.SelectMany(area => Bands.Select(band => Level(source, area, band)))], People: true);

    public static DataTable Wishes(PublicationSource source, WishKind kind) => new(
        kind == WishKind.Subject ? SubjectsId : RoutesId, kind == WishKind.Subject ? "The gap by subject wanted first" : "The gap by kind of provision wanted first",
        "At Level 2 and below, by what young people want first; a place of another kind may be suitable too. Apprenticeships are jobs, so those who want one first need a course until they start.", "modelled",
        [kind == WishKind.Subject ? new("subject", "Subject wanted first", "Sector subject area, tier 1") : new("provision", "Provision wanted first", "Kind of provider or route wanted first")],
        Wanted,
        [
            .. source.Result.Areas.Select(area => new DataRow(area.Code, source.Result.AcademicYear.StartYear, [DataTable.Total], [.. Totals(source, area.Code, null)])),
            .. source.Counts.Wishes.Where(wish => wish.Kind == kind).Select(wish => new DataRow(wish.AreaCode, source.Result.AcademicYear.StartYear, [Words(wish)],
                [.. Enum.GetValues<WishMeasure>().Select(measure => PubCell.Of(source.Figures.Wish(wish.AreaCode, wish.Kind, wish.Key, measure)))])),
        ],
        People: true);

    public static DataTable Msoas(PublicationSource source)
    {
        var places = SmallPlaces.Of(source);
        var names = source.World.Msoas.ToDictionary(msoa => msoa.Code, msoa => msoa.LocalName, StringComparer.Ordinal);
        PubCell Cell(MsoaGroup group, WishMeasure measure) => places.Shows(group) ? PubCell.Of(source.Figures.Msoas(group.Code, measure)) : PubCell.Withheld;
        return new DataTable(
            MsoasId, "The gap by group of MSOAs", "Neighbouring MSOAs put together until at least 100 young people compete in each group: smaller ones would tell of single people.", "modelled",
            [new("msoa_group", "Group of MSOAs", "Names of its MSOAs; of many the first, and how many more"), new(MsoaNames, "All its MSOAs", "Names of all its MSOAs"), new("msoa_group_code", "Code", "G and the lowest MSOA code; the GeoJSON file has the MSOAs")], Wanted[..3],
            [.. source.Counts.Groups.Select(group => new DataRow(group.AreaCode, source.Result.AcademicYear.StartYear, [group.Name, MsoaGroupName.Whole([.. group.MsoaCodes.Select(code => names[code])]), group.Code],
                [Cell(group, WishMeasure.Competing), Cell(group, WishMeasure.NoPlaceChoice), Cell(group, WishMeasure.NoPlaceBest)]))], People: true)
        {
            Totals = [.. source.Result.Areas.Select(area => new DataRow(area.Code, source.Result.AcademicYear.StartYear, [DataTable.Total, DataTable.Total, DataTable.Total], [.. Totals(source, area.Code, null).Take(3)]))],
        };
    }

    public static DataTable Shortages(PublicationSource source) => new(
        ShortagesId, "At shortages of 150, 300 and 600 places", ("The same run with colleges' general places at Entry level and Level 1 raised or lowered alike, and its own draw of choices on the offer as given: so the row of 300 differs a little from the means of the replications elsewhere. " + OriginWords.LevelOfPlaces(source.Provenance)).TrimEnd(), "modelled",
        [new("places_short", "Places short, put in", "Shortage put in", Default: "300")],
        [
            new("no_place_choice", "No suitable place found today", "people", 0, "In Kent, as applications work today, the offer as given."), new("neet_low", "NEET, low", "people", 0, "Expected NEET, low assumption."),
            new("neet_central", "NEET, central", "people", 0, "Central."), new("neet_high", "NEET, high", "people", 0, "High."),
        ],
        source.Result.Areas.FirstOrDefault(area => area.Kind == AreaKind.Authority)?.Code is not { } kent ? [] : [.. source.Result.Validation.Shortages.Select(row => new DataRow(
            kent, source.Result.AcademicYear.StartYear, [Figures.Whole(row.Shortage)],
            [.. new ExpectedMeasure?[] { null, ExpectedMeasure.NeetLow, ExpectedMeasure.NeetCentral, ExpectedMeasure.NeetHigh }.Select(measure => PubCell.Of(source.Figures.Shortage(row.Shortage, measure)))]))], People: true);

    private static DataRow Level(PublicationSource source, AreaResult area, LevelBand? band)
    {
        var figures = band is null ? area.AllLevels : area.Levels.First(level => level.Band == band);
        var confirmed = source.Result.Replications.Areas.FirstOrDefault(one => one.AreaCode == area.Code && one.Band == band)?.ConfirmedShare;
        var taught = Report.Register.Confirmed.Of(source.Result, area.Code, band);
        return new DataRow(area.Code, source.Result.AcademicYear.StartYear, [Phrases.LevelCode(band)],
        [
            .. Totals(source, area.Code, band), PubCell.Of(source.Figures.Area(area.Code, band, PeopleMeasure.PlacedChoice)), PubCell.Of(source.Figures.Area(area.Code, band, PeopleMeasure.PlacedBest)),
            InReach(source, figures.PlacesInReach), .. source.IsInternal ? [PubCell.Of(figures.SharedPlaces)] : Array.Empty<PubCell>(), PubCell.Or(100 * taught.PlacesShare, 1), PubCell.Or(100 * taught.CoursesShare, 1), PubCell.Or(100 * confirmed, 1),
        ]);
    }

    private static IEnumerable<PubCell> Totals(PublicationSource source, string area, LevelBand? band) =>
    [
        PubCell.Of(source.Figures.Area(area, band, PeopleMeasure.Competing)), PubCell.Of(source.Figures.Area(area, band, PeopleMeasure.NoPlaceFoundChoice)), PubCell.Of(source.Figures.Area(area, band, PeopleMeasure.NoPlaceFoundBest)),
        .. Enum.GetValues<IntervalEnd>().Select(end => PubCell.Of(source.Figures.Gap(area, band, end))),
    ];

    /// <summary>Places that are open are those that nobody keeps: about real young people they are told outside the authority to the nearest ten only, since beside the places of single courses they would count who stays.</summary>
    private static PubCell InReach(PublicationSource source, double places)
        => PubCell.Of(source.IsInternal || source.Provenance.Synthetic ? places : Tens * Math.Round(places / Tens, MidpointRounding.AwayFromZero));

    private static string Words(WishGap wish) => wish.Kind == WishKind.Subject ? Subjects.Name(wish.Key) : Enum.Parse<PreferredRoute>(wish.Key) switch
    {
        PreferredRoute.College => "College",
        PreferredRoute.SchoolSixthForm => "School sixth form",
        PreferredRoute.TrainingProvider => "Training provider",
        PreferredRoute.Apprenticeship => "Apprenticeship",
        _ => "Supported internship",
    };
}
