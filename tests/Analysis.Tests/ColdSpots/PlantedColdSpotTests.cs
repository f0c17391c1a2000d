using Pathways.Model;

namespace Pathways.Analysis.Tests.ColdSpots;

/// <summary>Cold spots are planted and must be found, of the right kind; the truth is computed here from the county's own formula of travel.</summary>
public class PlantedColdSpotTests
{
    private static HashSet<string> Cold(RunResult result, ColdSpotKind kind)
        => [.. result.ColdSpots.Zones.Where(zone => zone.Band == LevelBand.Level1 && zone.Kind == kind).Select(zone => zone.ZoneCode)];

    private static double Jaccard(HashSet<string> found, HashSet<string> truth)
        => found.Union(truth).Any() ? (double)found.Intersect(truth).Count() / found.Union(truth).Count() : 1;

    /// <summary>Zones for which something holds of the courses within the limit.</summary>
    private static HashSet<string> Zones(GridCounty county, Func<(int Site, string Subject, int Places)[], int, bool> which)
        => [.. Enumerable.Range(0, GridCounty.Zones)
            .Where(zone => which([.. county.Offers.Where(offer => county.Minutes(zone, offer.Site) <= GridCounty.Limit)], zone)).Select(GridCounty.Code)];

    public static IEnumerable<object[]> Twenty => Enumerable.Range(1, 20).Select(seed => new object[] { seed });

    [Fact]
    public void The_county_as_it_is_has_no_cold_zone_at_the_level_taught()
        => new GridCounty(0).Analyse().ColdSpots.Zones.ShouldAllBe(zone => zone.Band != LevelBand.Level1);

    [Theory]
    [MemberData(nameof(Twenty))]
    public void Where_the_courses_around_are_taken_away_no_course_is_in_reach(int seed)
    {
        var county = new GridCounty(seed);
        var (one, other) = (county.AnyZone(), county.AnyZone());
        county.Offers.RemoveAll(offer => county.Minutes(one, offer.Site) <= GridCounty.Limit || county.Minutes(other, offer.Site) <= GridCounty.Limit);
        var truth = Zones(county, (offers, _) => offers.Length == 0);
        truth.ShouldContain(GridCounty.Code(one));

        var result = county.Analyse((ulong)seed);

        Jaccard(Cold(result, ColdSpotKind.NoCourseInReach), truth).ShouldBeGreaterThanOrEqualTo(0.9);
        var areas = result.ColdSpots.Areas.Where(area => area is { Band: LevelBand.Level1, Kind: ColdSpotKind.NoCourseInReach }).ToArray();
        areas.SelectMany(area => area.ZoneCodes).Order(StringComparer.Ordinal).ShouldBe(truth.Order(StringComparer.Ordinal));
        areas.ShouldAllBe(area => area.ColdDraws >= 0.8 * area.Draws && !area.Certain); // not one course is confirmed
    }

    [Theory]
    [MemberData(nameof(Twenty))]
    public void Where_the_places_around_are_taken_away_the_courses_in_reach_are_full(int seed)
    {
        var county = new GridCounty(seed);
        var chosen = county.AnyZone();
        for (var i = 0; i < county.Offers.Count; i++)
            county.Offers[i] = county.Offers[i] with { Places = county.Minutes(chosen, county.Offers[i].Site) <= GridCounty.Limit ? 0 : county.Offers[i].Places };
        var truth = Zones(county, (offers, _) => offers.Sum(offer => offer.Places) == 0);
        truth.ShouldContain(GridCounty.Code(chosen));

        var found = Cold(county.Analyse((ulong)seed), ColdSpotKind.Full);

        // Nothing is open in the zones of the truth. Elsewhere there is room for all, so the test may add only zones of their own MSOAs.
        truth.IsSubsetOf(found).ShouldBeTrue();
        var towns = truth.Select(Town).ToHashSet();
        found.ShouldAllBe(code => towns.Contains(Town(code)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void One_provider_all_around_is_fragile_and_a_county_of_two_subjects_is_narrow_nowhere(int seed)
    {
        var county = new GridCounty(seed);
        for (var site = 0; site < county.Sites.Count / 2; site++)
            county.SetProvider(site, 0);
        for (var i = 0; i < county.Offers.Count; i++)
            county.Offers[i] = county.Offers[i] with { Subject = county.Offers[i].Site % 2 == 0 ? "05" : "07" };
        var fragile = Zones(county, (offers, _) => offers.Select(offer => county.Sites[offer.Site].Provider).Distinct().Count() == 1);
        var far = Zones(county, (offers, zone) => offers.Min(offer => county.Minutes(zone, offer.Site)) > 30);
        fragile.ShouldNotBeEmpty();

        var result = county.Analyse((ulong)seed);

        Cold(result, ColdSpotKind.Fragile).ShouldBe(fragile, ignoreOrder: true);
        Cold(result, ColdSpotKind.Far).ShouldBe(far.Except(fragile), ignoreOrder: true);
        Cold(result, ColdSpotKind.Narrow).ShouldBeEmpty(); // half of two subjects is one, and every zone has one
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Fewer_than_three_of_the_subjects_that_the_county_teaches_is_narrow(int seed)
    {
        var county = new GridCounty(seed);
        var rich = county.AnyZone();
        for (var i = 0; i < county.Offers.Count; i++)
        {
            var near = county.Minutes(rich, county.Offers[i].Site) <= 40;
            county.Offers[i] = county.Offers[i] with { Subject = near ? county.Offers[i].Subject : i % 2 == 0 ? "05" : "07" };
        }

        county.Offers.Add((county.Sites.Count - 1, "09", 40)); // five subjects in all: half of them, rounded up, is three
        var truth = Zones(county, (offers, zone) => offers.Select(offer => offer.Subject).Distinct().Count() < 3 && offers.Min(offer => county.Minutes(zone, offer.Site)) <= 30);

        Cold(county.Analyse((ulong)seed), ColdSpotKind.Narrow).ShouldBe(truth, ignoreOrder: true);
        truth.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    [InlineData(9, 3)]
    public void Narrow_is_below_three_subjects_or_below_half_of_those_taught(int taught, int below) => NarrowRule.Below(taught, 3).ShouldBe(below);

    [Fact]
    public void Zones_beyond_the_far_limit_are_far_and_help_with_travel_is_the_nearest_remedy()
    {
        var county = new GridCounty(1);
        var corner = GridCounty.Zones - 1;
        var near = Enumerable.Range(0, county.Sites.Count).Where(site => county.Minutes(corner, site) <= 30).ToHashSet();
        county.Offers.RemoveAll(offer => near.Contains(offer.Site));
        var truth = Zones(county, (offers, zone) => offers.Length > 0 && offers.Select(offer => county.Sites[offer.Site].Provider).Distinct().Count() > 1
            && offers.Min(offer => county.Minutes(zone, offer.Site)) > 30);
        truth.ShouldContain(GridCounty.Code(corner));

        var result = county.Analyse();

        Cold(result, ColdSpotKind.Far).ShouldBe(truth, ignoreOrder: true);
        result.ColdSpots.Areas.Where(area => area.Kind == ColdSpotKind.Far).ShouldAllBe(area => area.Remedies[0] == new Remedy(RemedyKind.TravelHelp, null, 40));
    }

    /// <summary>The square of four zones in which a zone lies.</summary>
    private static (int Row, int Column) Town(string code) => (int.Parse(code[1..]) / GridCounty.Columns / 2, int.Parse(code[1..]) % GridCounty.Columns / 2);
}
