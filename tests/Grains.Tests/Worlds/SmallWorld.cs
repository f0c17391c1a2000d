using System.Collections.Frozen;
using Pathways.Model;

namespace Pathways.Grains.Tests.Worlds;

/// <summary>
/// Three areas and forty learners. Area C has nothing in reach; one course is full long before all who want it are placed, one is
/// too small for its minimum group, two take EHCP holders only.
/// </summary>
internal static class SmallWorld
{
    private static readonly AcademicYear Year = new(2025);
    private static readonly string[] ZoneCodes = ["Z1", "Z2", "Z3", "Z4", "Z5"];
    private static readonly string[] SiteIds = ["S1", "S2", "S3", "S4"];

    private static readonly CourseOffer Course = new(
        "", "S1", Year, "Course", ProvisionType.StudyProgramme, Level.Level2, "route", null, null, "05", null, 10, 1, [9], 5, 0, 36, 540, 1,
        EntryRequirement.None, EnglishMaths.Gcse, SmallParameters.Made);

    /// <summary>The world before a scenario changes its numbers.</summary>
    public static World Build(bool synthetic = true, IEnumerable<Learner>? learners = null, IEnumerable<CourseOffer>? offers = null, DatasetOrigin? origin = null) => new(
        new DatasetInfo("small", Year, synthetic, 1, [], synthetic ? "small-dataset" : "real-dataset") { Origin = origin ?? DatasetOrigin.Modelled },
        [new District("D1", "One", Authority.Kent), new District("D2", "Two", Authority.Medway)],
        [new Msoa("M1", "One 1", "West", "D1"), new Msoa("M2", "One 2", "East", "D1"), new Msoa("M3", "Two 1", "Island", "D2")],
        [.. ZoneCodes.Select((code, z) => new Zone(
            code, code, z < 4 ? "D1" : "D2", z < 2 ? "M1" : z < 4 ? "M2" : "M3", new GeoPoint(51, z * 0.1), 5, [new Cohort(16, 2025, 20), new Cohort(17, 2025, 20)]))],
        new AreaSet(
            "lcpa", [new Area("A", "Area A", true), new Area("B", "Area B", true), new Area("C", "Area C", false)],
            new Dictionary<string, int> { ["M1"] = 0, ["M2"] = 1, ["M3"] = 2 }.ToFrozenDictionary(), FrozenSet<string>.Empty),
        [
            new Provider("P1", null, "West College", ProviderKind.FeCollege, SmallParameters.Made),
            new Provider("P2", null, "East School", ProviderKind.SchoolSixthForm, SmallParameters.Made),
            new Provider("P3", null, "Training", ProviderKind.TrainingProvider, SmallParameters.Made),
        ],
        [Site("S1", "P1", 0.05), Site("S2", "P1", 0.25), Site("S3", "P2", 0.3), Site("S4", "P3", 0.15)],
        [.. offers ?? Offers()], [], [.. learners ?? Learners(40)], SmallParameters.Set)
    {
        ZoneNeighbours = [[1], [0, 2], [1, 3], [2], []],
    };

    /// <summary>Minutes: every site is in reach of the zones beside it, and none of Z5.</summary>
    public static TravelMatrix Travel() => new(
        ZoneCodes, SiteIds,
        [
            10, 60, 80, 40,
            25, 45, 70, 20,
            60, 15, 20, 35,
            90, 30, 10, 50,
            200, 180, TravelMatrix.Unreachable, 150,
        ], "test", "small-travel");

    public static IEnumerable<CourseOffer> Offers()
    {
        yield return Course with { Id = "o01", GeneralPlaces = 4 };
        yield return Course with { Id = "o02", Level = Level.Level1, SsaTier1 = "07", GeneralPlaces = 3, EnglishMaths = EnglishMaths.Functional };
        yield return Course with { Id = "o03", Level = Level.Entry3, SsaTier1 = "14", GeneralPlaces = 2, CommissionedPlaces = 1 };
        yield return Course with { Id = "o04", SiteId = "S2", SsaTier1 = "07", GeneralPlaces = 2 };
        yield return Course with { Id = "o05", SiteId = "S2", Level = Level.Entry3, GeneralPlaces = 6, MinimumGroup = 6, SsaTier1 = "02" };
        yield return Course with { Id = "o06", SiteId = "S3", GeneralPlaces = 3 };
        yield return Course with { Id = "o07", SiteId = "S3", Level = Level.Level1, SsaTier1 = "09", GeneralPlaces = 3 };
        yield return Course with { Id = "o08", SiteId = "S4", ProvisionType = ProvisionType.Flexible, Level = Level.Level1, GeneralPlaces = 3, IntakeMonths = [1, 9] };
        yield return Course with { Id = "o09", SiteId = "S4", ProvisionType = ProvisionType.SupportedInternship, GeneralPlaces = 0, CommissionedPlaces = 1, EntryRequirement = EntryRequirement.Ehcp };
        yield return Course with { Id = "o10", SiteId = "S2", Level = Level.Level2, SsaTier1 = "09", GeneralPlaces = 0 };
    }

    /// <summary>Learners of every sort, the same for one number.</summary>
    public static IEnumerable<Learner> Learners(int count) => Enumerable.Range(0, count).Select(i => new Learner(
        $"L{i:000000}", ZoneCodes[i * 7 % 5], 16 + (i % 2), i % 3 == 0, Stages[i % Stages.Length], (PriorAttainment)(1 + (i % 4)),
        (GradeBand)(i % 4), (GradeBand)(i / 2 % 4), Levels[i % Levels.Length], i % 9 == 4 ? SenStatus.Ehcp : SenStatus.None,
        i % 9 == 4 ? PrimaryNeed.Asd : PrimaryNeed.None, SettingType.Mainstream, i % 4 == 0, (AttendanceBand)(i % 5), Exclusion.None, [], false,
        LanguageNeed.None, [Subjects[i % 4], Subjects[(i + 1) % 4]], (PreferredRoute)(i % 4), i % 6 == 0 ? "S3" : null,
        Stages[i % Stages.Length] == Stage.Continuing ? "o01" : null));

    private static readonly Stage[] Stages =
        [Stage.Entrant, Stage.Entrant, Stage.Mover, Stage.Entrant, Stage.Neet, Stage.Entrant, Stage.Entrant, Stage.Entrant, Stage.Entrant, Stage.Entrant, Stage.Entrant, Stage.Entrant, Stage.Continuing];

    private static readonly Level[] Levels = [Level.Level2, Level.Level1, Level.Level2, Level.Entry3, Level.Level1, Level.Level2, Level.Level3];
    private static readonly string[] Subjects = ["05", "07", "09", "02"];

    private static Site Site(string id, string provider, double longitude) => new(
        id, provider, null, "Site " + id, new GeoPoint(51, longitude), "D1", "Z1", false, id == "S3", SiteSex.Mixed, null, true, 1, 0, SmallParameters.Made);
}
