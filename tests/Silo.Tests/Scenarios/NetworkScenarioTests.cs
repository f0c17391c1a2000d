using System.Collections.Immutable;
using Pathways.Model;
using Pathways.Silo.Hosting;
using Pathways.Travel;

namespace Pathways.Silo.Tests.Scenarios;

/// <summary>Scenarios that change travel, on the timetable that ships, between the zones and sites that they are about.</summary>
public sealed class NetworkScenarioTests
{
    [Fact]
    public void Without_its_buses_no_journey_from_Sheppey_gets_shorter_and_some_get_longer()
    {
        var (before, after) = (Minutes("baseline", OnSheppey, Near), Minutes("sheppey-bus-withdrawn", OnSheppey, Near));
        before.Length.ShouldBeGreaterThan(60);
        after.Length.ShouldBe(before.Length);
        // A minute of slack: the median over drawn departures was seen to fall by one where a service beside another of the same stops goes.
        for (var i = 0; i < before.Length; i++)
            ((int)after[i]).ShouldBeGreaterThanOrEqualTo(before[i] - 1);
        after.Where((minutes, i) => minutes > before[i]).Count().ShouldBeGreaterThan(before.Length / 10);
    }

    [Fact]
    public void Fewer_zones_are_without_a_Level_1_course_in_reach_on_Romney_Marsh()
    {
        int Without(string scenario)
        {
            var minutes = Minutes(scenario, zone => zone.MsoaCode is "E02005113" or "E02005114", Level1InTheSouth);
            return minutes.Chunk(minutes.Length / 8).Count(row => row.All(one => one > 75));
        }

        Without("baseline").ShouldBeGreaterThan(0);
        Without("romney-level1-construction-15-rolling").ShouldBeLessThan(Without("baseline"));
    }

    [Fact]
    public void A_changed_network_or_a_new_site_has_another_travel_hash_and_no_modification_has_the_same()
    {
        var hashes = new[] { "baseline", "sheppey-bus-withdrawn", "romney-level1-construction-15-rolling", "combined" }.Select(Hash).ToArray();
        hashes[1].ShouldNotBe(hashes[0]);
        hashes[2].ShouldNotBe(hashes[0]);
        hashes[3].ShouldBe(hashes[2], "the same sites on the same network");
        Hash("one-provider-fails").ShouldBe(hashes[0], "places do not change journeys");
    }

    private static bool OnSheppey(Zone zone, World world) => zone is { DistrictCode: "E07000113", Centroid.Latitude: > 51.395 };

    private static bool Near(Site site, World world) => site.Id is "ekc-sheppey" or "URN150935" or "kcc-sittingbourne" or "mkc-medway";

    private static bool Level1InTheSouth(Site site, World world)
        => site is { DistrictCode: "E07000105" or "E07000112", GeneralSupply: true, Selective: false, Sex: SiteSex.Mixed }
            && world.Offers.Any(offer => offer.SiteId == site.Id && offer is { Level: Level.Level1, GeneralPlaces: > 0, EntryRequirement: not EntryRequirement.Ehcp });

    private static ushort[] Minutes(string scenario, Func<Zone, bool> zones, Func<Site, World, bool> sites) => Minutes(scenario, (zone, _) => zones(zone), sites);

    private static ushort[] Minutes(string scenario, Func<Zone, World, bool> zones, Func<Site, World, bool> sites)
    {
        var (world, _, folder) = LightRun.Load(scenario);
        ImmutableArray<TravelPoint> from = [.. world.Zones.Where(zone => zones(zone, world)).Select(zone => new TravelPoint(zone.Code, zone.Centroid))];
        ImmutableArray<TravelPoint> to = [.. world.Sites.Where(site => sites(site, world)).Select(site => new TravelPoint(site.Id, site.Location))];
        return TravelModels.Of(folder, world.Parameters, 0, world.NetworkChanges).Matrix(from, to, null, CancellationToken.None).Minutes.ToArray();
    }

    private static string Hash(string scenario)
    {
        var (world, _, folder) = LightRun.Load(scenario);
        return TravelModels.Of(folder, world.Parameters, 0, world.NetworkChanges).MatrixHash(
            [.. world.Zones.Select(zone => new TravelPoint(zone.Code, zone.Centroid))], [.. world.Sites.Select(site => new TravelPoint(site.Id, site.Location))]);
    }
}
