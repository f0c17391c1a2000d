using System.Text.Json;
using Pathways.Model;
using Pathways.Report;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>Publications about one area.</summary>
public sealed class AreaFilesTests
{
    private const string Area = "NK";

    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Pack = new(() => PublicationFiles.Make(KentPublication.Source with { AreaCode = Area, Pack = true }));

    /// <summary>One cold spot in every area, the second zone of it: the light run has none.</summary>
    [Fact]
    public void A_pack_has_the_cold_spots_of_its_area_and_of_no_other()
    {
        var source = KentPublication.Source;
        ZoneResult[] zones = [.. source.Result.Zones.GroupBy(zone => zone.AreaCode, StringComparer.Ordinal).Select(area => area.ElementAt(1))];
        var cold = source.Result.ColdSpots with
        {
            Areas = [.. zones.Select(zone => new ColdSpotArea("spot-" + zone.AreaCode, zone.MsoaName, LevelBand.Level1, ColdSpotKind.Far, zone.AreaCode, zone.AreaName, [zone.MsoaCode], [zone.Code], null, 97, 100, 0, false, [new Remedy(RemedyKind.NewProvision, null, null)]))],
            Zones = [.. zones.Select(zone => new ColdSpotZone(zone.Code, LevelBand.Level1, ColdSpotKind.Far, 97, 100, 0, "spot-" + zone.AreaCode))],
        };
        source = source with { Result = source.Result with { ColdSpots = cold } };
        var files = PublicationFiles.Make(source with { AreaCode = Area, Pack = true });
        using var json = JsonDocument.Parse(Text(files, "maps/cold-spots.geojson"));
        json.RootElement.GetProperty("features").EnumerateArray().Select(feature => (feature.GetProperty("properties").GetProperty("zone_code").GetString(), feature.GetProperty("properties").GetProperty("cold_spot_id").GetString()))
            .ShouldBe([(zones.Single(zone => zone.AreaCode == Area).Code, "spot-" + Area)]);
    }

    [Fact]
    public void The_cohort_at_Level_2_and_below_stands_beside_the_population()
    {
        var figures = KentPublication.Source.Figures;
        foreach (var need in (Analysis.Disclosure.PublishedNeed[])[Analysis.Disclosure.PublishedNeed.IntendsLevel1, Analysis.Disclosure.PublishedNeed.IntendsLevel2])
            Text(Pack.Value, "pack.html").ShouldContain($"about {figures.Need(Area, need).Value:N0} {(need == Analysis.Disclosure.PublishedNeed.IntendsLevel1 ? "Level 1 and" : "Level 2 (modelled")}");
    }

    /// <summary>What the page of one area says in the strategy's lines is of that area, or names what else it is of.</summary>
    [Fact]
    public void Commitments_of_an_area_name_what_is_not_of_the_area()
    {
        var page = Text(PublicationFiles.Make(KentPublication.Source with { AreaCode = Area, Kind = PublicationKind.Commitments }), "commitments.html");
        var all = KentPublication.Source.Result.ApprenticeshipReach.Leakage.Sum(row => row.Starts).ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
        page.ShouldContain($"{all} starts by residents of all of Kent and Medway, none by area", Case.Sensitive, "Swanley is a part of Sevenoaks, so the area has no starts of its own");
        page.ShouldNotContain("LCPAs have a curriculum map");
        page.ShouldNotContain("in every table");
        page.ShouldContain("has a curriculum map");
    }

    [Fact]
    public void A_publication_whose_offer_is_confirmed_calls_no_file_illustrative_and_its_map_of_courses_confirmed()
    {
        var source = KentPublication.Source;
        var world = source.World.With(offers: [.. source.World.Offers.Select(offer => offer with { Provenance = offer.Provenance with { Basis = Basis.Confirmed } })]);
        var files = PublicationFiles.Make(source with { World = world, Result = source.Result with { EveryOfferConfirmed = true }, Provenance = source.Provenance with { ConfirmedFor = source.Result.AcademicYear }, AreaCode = Area });
        foreach (var name in files.Keys.Where(name => name.EndsWith("json", StringComparison.Ordinal) || name.EndsWith(".html", StringComparison.Ordinal)))
        {
            Text(files, name).ShouldNotContain(Notices.Illustrative, Case.Sensitive, name);
            Text(files, name).ShouldContain("Course places confirmed by providers for 2025/26", Case.Sensitive, name);
        }

        Text(files, "provision-gap.html").ShouldNotContain("placeholder");
        Text(files, "provision-gap.html").ShouldContain("Every course and place is confirmed by its provider.");
    }

    private static string Text(IReadOnlyDictionary<string, byte[]> files, string name) => System.Text.Encoding.UTF8.GetString(files[name]);
}
