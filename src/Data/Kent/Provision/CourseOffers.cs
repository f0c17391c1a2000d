using System.Collections.Frozen;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>All course offers: written down, commissioned at colleges, and college courses fitted to the targets.</summary>
internal static class CourseOffers
{
    private const string MedwayCode = "E06000035";

    public static (IReadOnlyList<CourseOffer> Offers, IReadOnlyList<CalibrationRecord> Records, IReadOnlyList<string> DistrictsWithout) Make(
        RawExtracts raw, RuleNumbers rules, IReadOnlyList<Campus> campuses, FrozenDictionary<string, Site> sites,
        SortedDictionary<string, string> districts, ProvisionDemand demand, AcademicYear year)
    {
        var (levels, routes) = (LevelRule.Read(), QualificationRoute.Read());
        CourseOffer[] standing = [.. FixedOffers.Read(year, routes), .. CommissionedOffers.Make(campuses, rules, levels, year, routes)];
        var evidence = CollegeCourses.Read(raw);
        var without = Without(rules, campuses, sites, districts, standing, evidence);
        var courses = CollegeVolumes.Make(evidence.Seeds, campuses, CollegeLevelMix.Read(raw, rules), levels)
            .Where(course => !(IsOpenToAll(levels, course.Seed) && without.Contains(sites[course.Seed.SiteId].DistrictCode!))).ToArray();

        var offers = new List<CourseOffer>(standing);
        var records = new List<CalibrationRecord>();
        foreach (var authority in Enum.GetValues<Authority>())
        {
            (CourseOffer, Site)[] here = [.. standing.Select(offer => (offer, Site: sites[offer.SiteId])).Where(pair => IsIn(authority, pair.Site))];
            foreach (var band in PlaceBands.All)
            {
                var (fitted, record) = Calibration.Fit(authority, band, rules.Whole($"shortage_{Codes.Word(authority)}_{band.Word()}"), demand, here,
                    [.. courses.Where(course => band.Holds(course.Seed.Level) && IsIn(authority, sites[course.Seed.SiteId]))], rules["specialist_places_counted_share"]);
                offers.AddRange(fitted.Select(entry => CollegeOffers.Make(entry.Seed, entry.Groups, year, levels, routes)));
                records.Add(record);
            }
        }

        if (offers.Find(offer => DistrictsWithout.Serves(offer) && without.Contains(sites[offer.SiteId].DistrictCode ?? "")) is { } contrary)
            throw new InvalidOperationException($"{contrary.Id} serves those with low or no GCSEs in a district chosen to have no such provision.");
        return (offers, records, without);
    }

    private static IReadOnlyList<string> Without(
        RuleNumbers rules, IReadOnlyList<Campus> campuses, FrozenDictionary<string, Site> sites, SortedDictionary<string, string> districts,
        CourseOffer[] standing, CourseEvidence evidence)
        => DistrictsWithout.Choose(rules.Whole("districts_without_provision"), [.. districts.Keys.Where(code => code != MedwayCode)],
            code => campuses.Any(campus => campus.Entry.Site.DistrictCode == code),
            code => evidence.EntryAndLevel1Rows.Count(places => places.Any(site => sites[site].DistrictCode == code)),
            code => standing.Count(offer => sites[offer.SiteId].DistrictCode == code && sites[offer.SiteId].Provenance.Basis == Basis.Published
                && PlaceBand.EntryAndLevel1.Holds(offer.Level) && !campuses.Any(campus => campus.Entry.Site.Id == offer.SiteId)));

    private static bool IsOpenToAll(FrozenDictionary<Level, LevelRule> levels, CourseSeed seed)
        => PlaceBand.EntryAndLevel1.Holds(seed.Level) && levels[seed.Level].EntryRequirement == EntryRequirement.None;

    private static bool IsIn(Authority authority, Site site)
        => site.DistrictCode is { } district && (district == MedwayCode) == (authority == Authority.Medway);
}
