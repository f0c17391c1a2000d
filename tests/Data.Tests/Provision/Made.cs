using Pathways.Data.Kent.Provision;
using Pathways.Model;

namespace Pathways.Data.Tests.Provision;

/// <summary>Small made records.</summary>
internal static class Made
{
    private static readonly Provenance Here = new(Basis.Modelled, Confidence.Low, "made for a test");

    public static Site Site(string id) => new(id, "P-" + id, null, id, new GeoPoint(51.3, 0.5), "E07000110", "E01000001", Selective: false,
        InternalFirst: false, SiteSex.Mixed, null, GeneralSupply: true, 1, 0, Here);

    public static CourseOffer Offer(string id, string site, Level level, int general = 0, int commissioned = 0)
        => new(id, site, new AcademicYear(2025), id, ProvisionType.StudyProgramme, level, "Entry and Level 1 programme", null, null, "14", "14.1",
            general + commissioned, 1, [9], general, commissioned, 36, 600, 1,
            commissioned > 0 ? EntryRequirement.Ehcp : EntryRequirement.None, EnglishMaths.Functional, Here);

    public static FitCourse Course(string site, Level level, string course, double weight, double inflow = 0)
    {
        var seed = new CourseSeed(site, course, level, course, "05", "05.2", LevelPublished: false, Confidence.Low, "made for a test");
        return new FitCourse(seed, new FitItem(seed.OfferId, weight, Keep: false, 15, 20, 8, inflow));
    }

    public static ProvisionDemand Demand(params (Level Level, bool Ehcp, double Learners)[] kent)
        => new([.. kent.Select(cell => new DemandCell(Authority.Kent, cell.Level, cell.Ehcp, cell.Learners))]);
}
