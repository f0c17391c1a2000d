using System.IO.Compression;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Api.Models;
using Pathways.Api.Tests.Support;
using Pathways.Grains.Ports;
using Pathways.Grains.Tests.Worlds;
using Pathways.Model;
using Pathways.Report;

namespace Pathways.Api.Tests.Results;

/// <summary>
/// A dataset with one authority's extract: of the other's young people no answer says nought. Zones Z1 to Z4 (MSOAs M1 and M2, areas A and B) are Kent's, Z5 (M3, area C) is Medway's, and
/// no course is in reach of it.
/// </summary>
public sealed class NotCoveredTests
{
    private static readonly string[] OfPeople =
    [
        "competing", "continuing", "newly_placed_choice", "newly_placed_best", "no_place_found_choice", "no_place_found_best", "coordination_gap", "places_in_reach", "places_shared", "travel_median_choice", "cohort_16_17",
        "neet_low", "neet_central", "neet_high", "not_known", "apprenticeship_demand_to_level2", "apprenticeship_shortfall_to_level2", "reason_all_full_choice",
    ];

    [Theory]
    [InlineData(Authority.Medway, new[] { "C" }, new[] { "A", "B", "E10000016", "ALL" }, new[] { "Z5" })]
    [InlineData(Authority.Kent, new[] { "A", "B", "E10000016" }, new[] { "C", "ALL" }, new[] { "Z1", "Z2", "Z3", "Z4" })]
    public async Task Figures_of_young_people_whom_no_extract_covers_are_not_available_to_anybody_and_every_answer_says_so(Authority missing, string[] unknown, string[] known, string[] zones)
    {
        var origin = DatasetOrigin.Modelled with { NotCovered = [missing] };
        await using var api = await StartAsync(origin, zones);
        foreach (var role in new[] { "analyst", "lead", "public" })
        {
            var areas = await ItemsAsync(api, role, "areas?limit=1000");
            areas.Select(row => row.Text("area_code")).Distinct().ShouldBe(unknown.Concat(known), ignoreOrder: true);
            foreach (var row in areas.Where(row => unknown.Contains(row.Text("area_code"))))
            {
                foreach (var name in OfPeople)
                    row.Text(name).ShouldBe("x", $"{role} {row.Text("area_code")} {name}");
                row.Value("zones").ValueKind.ShouldBe(JsonValueKind.Number);
            }

            foreach (var row in areas.Where(row => known.Contains(row.Text("area_code"))))
                OfPeople.ShouldAllBe(name => row.Text(name) != "x");
            foreach (var row in await ItemsAsync(api, role, "msoas?limit=1000"))
                (row.Text("competing") == "x").ShouldBe(unknown.Contains(row.Text("area_code")), row.Text("msoa_code"));
            foreach (var row in await ItemsAsync(api, role, "zones?limit=1000"))
                Cold(row, unknown: zones.Contains(row.Text("zone_code")), role);
            foreach (var row in await ItemsAsync(api, role, "cold-spots?limit=1000"))
                (row.Text("learners_affected") == "x").ShouldBe(unknown.Contains(row.Text("area_code")), row.Text("cold_spot_id"));
            foreach (var row in await ItemsAsync(api, role, "drivers?limit=1000"))
                (row.Text("neet_rate_percent") == "x").ShouldBe(unknown.Contains(row.Text("area_code")), row.Text("area_code"));
            foreach (var row in (await api.GetAsync(role, "/api/v1/comparisons/baseline/baseline/areas?limit=1000")).GetProperty("items").EnumerateArray().Where(row => row.GetProperty("area_kind").GetString() != "district"))
                (row.GetProperty("placed_before").ToString() == "x").ShouldBe(unknown.Contains(row.GetProperty("area_code").GetString()!), row.GetProperty("area_code").GetString());
            await SaidAsync(api, role, OriginWords.NotCovered(origin), unknown, known);
        }
    }

    [Fact]
    public async Task Where_every_extract_is_there_nothing_is_said_of_it()
    {
        await using var api = await StartAsync(DatasetOrigin.Modelled, ["Z5"]);
        (await api.GetAsync("analyst", "/api/v1/runs/baseline/summary")).GetProperty("notice").GetString().ShouldBe(Notices.Illustrative);
        (await api.GetAsync("analyst", "/api/v1/runs/baseline/areas/C")).GetProperty("not_covered").ValueKind.ShouldBe(JsonValueKind.Null);
        (await ItemsAsync(api, "analyst", "areas?area_code=C")).ShouldAllBe(row => row.Value("competing").GetDouble() == 0);
    }

    /// <summary>The server with nobody in some zones.</summary>
    private static async Task<ApiUnderTest> StartAsync(DatasetOrigin origin, string[] without)
    {
        var api = new ApiUnderTest();
        var source = new SmallSource(api.Folder, SmallWorld.Build(learners: SmallWorld.Learners(200).Where(learner => !without.Contains(learner.ZoneCode)), origin: origin));
        return await api.StartAsync(["Api:Limits:Counted=false"], services => services.AddSingleton<IModelSource>(source).AddSingleton<IWorldSource>(source));
    }

    /// <summary>A zone is cold whoever lives there where no course is in reach; else whether it is, is not known. What is in reach is told in any case.</summary>
    private static void Cold(Item row, bool unknown, string role)
    {
        var expected = !unknown ? "" : row.Value("courses_in_reach").GetInt64() == 0 && row.Text("cold_spot") == "no_course_in_reach" ? "no_course_in_reach" : "x";
        if (unknown)
            row.Text("cold_spot").ShouldBe(expected, $"{role} {row.Text("zone_code")}");
        else
            row.Text("cold_spot").ShouldNotBe("x");
        row.Value("places_in_reach").ValueKind.ShouldBe(JsonValueKind.Number);
        row.Text("access").ShouldNotBe("x");
    }

    private static async Task SaidAsync(ApiUnderTest api, string role, string told, string[] unknown, string[] known)
    {
        foreach (var path in new[] { "/api/v1/status", "/api/v1/runs/baseline/summary", "/api/v1/runs/baseline/areas", $"/api/v1/runs/baseline/areas/{known[0]}", $"/api/v1/runs/baseline/areas/{unknown[0]}" })
            (await api.GetAsync(role, path)).GetProperty("notice").GetString()!.ShouldContain(told, Case.Sensitive, path);
        (await api.GetAsync(role, "/ogc")).GetProperty("description").GetString()!.ShouldContain(told);
        foreach (var code in unknown)
        {
            var area = await api.GetAsync(role, $"/api/v1/runs/baseline/areas/{code}");
            area.GetProperty("not_covered").GetString().ShouldBe(OriginWords.NotKnownOf(area.GetProperty("area_name").GetString()!));
            foreach (var level in area.GetProperty("levels").EnumerateArray())
                new[] { "competing", "gap", "gap_lower", "gap_upper", "newly_placed_choice", "no_place_found_choice", "places_in_reach" }.ShouldAllBe(name => level.GetProperty(name).ToString() == "x");
            area.GetProperty("cold_spots").EnumerateArray().ShouldAllBe(spot => spot.GetProperty("learners_affected").ToString() == "x");
        }

        (await api.GetAsync(role, $"/api/v1/runs/baseline/areas/{known[0]}")).GetProperty("not_covered").ValueKind.ShouldBe(JsonValueKind.Null);
        using var answer = await api.SendAsync(role, HttpMethod.Get, "/api/v1/runs/baseline/archive");
        await using var zip = await answer.Content.ReadAsStreamAsync();
        using var archive = new ZipArchive(zip);
        using var readme = new StreamReader(archive.GetEntry("README.txt")!.Open());
        (await readme.ReadToEndAsync()).ShouldContain(told);
    }

    private static async Task<Item[]> ItemsAsync(ApiUnderTest api, string role, string table)
        => [.. (await api.GetAsync(role, "/api/v1/runs/baseline/" + table)).GetProperty("items").EnumerateArray().Select(row => new Item(row))];

    private sealed record Item(JsonElement Row)
    {
        public JsonElement Value(string name) => Row.GetProperty(name);

        public string Text(string name) => Value(name).ToString();
    }
}
