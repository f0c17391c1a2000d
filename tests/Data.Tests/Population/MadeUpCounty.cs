using System.Collections.Immutable;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Population;

/// <summary>A made-up county of 32 zones on a grid, with sites and offers, and marginals from <see cref="MadeUpExtracts"/>.</summary>
internal static class MadeUpCounty
{
    private static readonly Provenance Made = new(Basis.Modelled, Confidence.Low, "made up");

    public static readonly AcademicYear Year = new(2025);

    public static readonly ImmutableArray<District> Districts =
    [
        new(MadeUpExtracts.Medway, "Medway", Authority.Medway), new(MadeUpExtracts.Kent1, "Eastling", Authority.Kent),
        new(MadeUpExtracts.Kent2, "Midling", Authority.Kent), new(MadeUpExtracts.Kent3, "Westling", Authority.Kent),
    ];

    public static readonly ImmutableArray<Zone> Zones = [.. Enumerable.Range(0, 32).Select(Zone)];

    public static readonly ImmutableArray<Site> Sites =
    [
        Site("S-COL1", 51.02, 0.02, SiteSex.Mixed, false, false), Site("S-COL2", 51.10, 0.30, SiteSex.Mixed, false, false),
        Site("S-BOYS", 51.05, 0.10, SiteSex.Boys, false, true), Site("S-GRAM", 51.06, 0.20, SiteSex.Girls, true, true),
        Site("S-MIX", 51.01, 0.25, SiteSex.Mixed, false, true),
    ];

    public static readonly ImmutableArray<CourseOffer> Offers =
    [
        Offer("O-E3", "S-COL1", Level.Entry3, 60, 40, EntryRequirement.None), Offer("O-L1A", "S-COL1", Level.Level1, 120, 10, EntryRequirement.None),
        Offer("O-L1B", "S-COL2", Level.Level1, 90, 0, EntryRequirement.None), Offer("O-L2A", "S-COL1", Level.Level2, 200, 0, EntryRequirement.LevelBelow),
        Offer("O-L2B", "S-COL2", Level.Level2, 150, 10, EntryRequirement.Grade3), Offer("O-L2S", "S-BOYS", Level.Level2, 30, 0, EntryRequirement.LevelBelow),
        Offer("O-SI", "S-COL2", Level.Entry3, 0, 12, EntryRequirement.Ehcp) with { ProvisionType = ProvisionType.SupportedInternship },
        Offer("O-FLEX", "S-COL2", Level.Level1, 45, 0, EntryRequirement.None) with { ProvisionType = ProvisionType.Flexible },
    ];

    public static readonly Lazy<string> MarginalsText = new(() =>
    {
        using var extracts = new MadeUpExtracts();
        return extracts.Marginals();
    });

    public static readonly Lazy<Marginals> Marginals = new(() =>
    {
        var problems = new List<Problem>();
        var marginals = Data.Population.Marginals.Parse(MarginalsText.Value, "marginals.csv", Districts, problems);
        problems.ShouldBeEmpty();
        return marginals.ShouldNotBeNull();
    });

    public static readonly ParameterSet Parameters = new(
    [
        new("learners.held_decay_per_km", 0.109, null, null, "per km", Made), new("learners.held_places_share", 0.5, null, null, "share", Made),
        new("learners.previous_site_share", 0.7, null, null, "share", Made), new("learners.previous_site_decay_per_km", 0.35, null, null, "per km", Made),
    ]);

    public static PopulationInputs Inputs => new(Year, Districts, Zones, Marginals.Value, Sites, Offers, Parameters);

    public static CourseOffer Offer(string id, string site, Level level, int general, int commissioned, EntryRequirement entry)
        => new(id, site, Year, "A course", ProvisionType.StudyProgramme, level, "Route", null, null, "05", null, 15,
            (general + commissioned + 14) / 15, [9], general, commissioned, 38, 600, 8, entry, EnglishMaths.Functional, Made);

    public static Authority HomeOf(Learner learner)
        => Districts.First(district => district.Code == Zones.First(zone => zone.Code == learner.ZoneCode).DistrictCode).Authority;

    private static Site Site(string id, double latitude, double longitude, SiteSex sex, bool selective, bool school)
        => new(id, "P-1", null, id, new GeoPoint(latitude, longitude), MadeUpExtracts.Kent1, "Z00", selective, school, sex, null, true, 1, 0, Made);

    // Sizes differ and are not whole, so that rounding has something to do.
    private static Zone Zone(int i)
    {
        var district = Districts[i / 8];
        var people = 95.3 + (7.77 * (i % 8)) + i;
        ImmutableArray<Cohort> cohorts =
        [
            new(15, 2025, people), new(16, 2025, people + 0.41), new(17, 2025, people * 0.97), new(18, 2025, people * 0.94), new(16, 2026, people),
        ];
        return new Zone($"Z{i:00}", $"Zone {i}", district.Code, $"M{i / 4}", new GeoPoint(51 + (0.02 * (i % 8)), 0.1 * (i / 8)), 1 + (i % 10), cohorts);
    }
}
