using Microsoft.Extensions.DependencyInjection;
using Pathways.Api.Models;
using Pathways.Api.Tests.Support;
using Pathways.Grains.Ports;
using Pathways.Grains.Tests.Worlds;
using Pathways.Model;

namespace Pathways.Api.Tests.Results;

/// <summary>Rules of one's own that ask for more people in a place than the least that ships. In the one zone of area C 120 young people aged 16 and 17 live, in each other zone 1,000.</summary>
public sealed class SmallPlaceTests
{
    private const string Small = "C";

    [Fact]
    public async Task Cold_spots_in_which_fewer_live_than_the_rules_ask_for_have_no_counts_outside_the_authority()
    {
        var (shipped, own) = (await SpotsAsync(from: 100), await SpotsAsync(from: 200));
        foreach (var role in (string[])["lead", "public", "provider-p1"])
        {
            own[role].Keys.ShouldBe(shipped[role].Keys, ignoreOrder: true);
            shipped[role].Values.Where(spot => spot.Area == Small).ShouldContain(spot => spot.People != "c", "else nothing is to be left out");
            own[role].Values.Where(spot => spot.Area != Small).ShouldContain(spot => spot.People != "c", "else nothing is left");
            foreach (var (id, spot) in own[role])
                spot.People.ShouldBe(spot.Area == Small ? "c" : shipped[role][id].People, $"{role} {id}");
        }

        own["analyst"].ShouldBe(shipped["analyst"], ignoreOrder: true, "within the authority they have");
        own["analyst"].Values.ShouldAllBe(spot => spot.People != "c");
    }

    /// <summary>By role and cold spot: its area, and how many are told to be affected.</summary>
    private static async Task<Dictionary<string, Dictionary<string, (string Area, string People)>>> SpotsAsync(int from)
    {
        await using var api = new ApiUnderTest();
        var world = SmallWorld.Build(learners: SmallWorld.Learners(400));
        var source = new SmallSource(api.Folder, world.With(zones: [.. world.Zones.Select(zone => zone with { Cohorts = [new Cohort(16, 2025, People(zone) / 2), new Cohort(17, 2025, People(zone) / 2)] })]));
        var rules = Path.Combine(api.Folder, "rules.yaml");
        await File.WriteAllTextAsync(rules, (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "data", "disclosure.yaml"))).Replace("people_from: 100", $"people_from: {from}", StringComparison.Ordinal));
        await api.StartAsync(["Api:Limits:Counted=false", "--disclosure", rules], services => services.AddSingleton<IModelSource>(source).AddSingleton<IWorldSource>(source));
        var told = new Dictionary<string, Dictionary<string, (string, string)>>(StringComparer.Ordinal);
        foreach (var role in (string[])["analyst", "lead", "public", "provider-p1"])
            told.Add(role, (await api.GetAsync(role, "/api/v1/runs/baseline/cold-spots?limit=1000")).GetProperty("items").EnumerateArray()
                .ToDictionary(spot => spot.GetProperty("cold_spot_id").GetString()!, spot => (spot.GetProperty("area_code").GetString()!, spot.GetProperty("learners_affected").ToString()), StringComparer.Ordinal));
        return told;
    }

    private static double People(Zone zone) => zone.MsoaCode == "M3" ? 120 : 1000;
}
