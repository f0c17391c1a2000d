using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Analysis.Tests.Disclosure;
using Pathways.Api.Models;
using Pathways.Api.Tests.Support;
using Pathways.Grains.Ports;
using Pathways.Grains.Tests.Worlds;
using Xunit.Abstractions;

namespace Pathways.Api.Tests.Results;

/// <summary>An attacker who writes down all that the server tells of people, with the symbols, and solves for what is hidden with a solver that is not ours.</summary>
public sealed class SolvingAttackTests(ITestOutputHelper output)
{
    [GlpkTheory]
    [InlineData("lead")]
    [InlineData("public")]
    public async Task Nobody_outside_can_solve_for_a_hidden_count(string role)
    {
        var api = new ApiUnderTest();
        await using var stopping = api;
        var source = new SmallSource(api.Folder, SmallWorld.Build(learners: SmallWorld.Learners(600))); // so many that some counts are told and some are small
        await api.StartAsync(["Api:Limits:Counted=false"], services => services.AddSingleton<IModelSource>(source).AddSingleton<IWorldSource>(source));
        var (truth, told) = (await TrueAsync(api), await ToldSums.AskAsync(api, role));
        var hidden = told.Hidden.Where(truth.ContainsKey).ToArray();
        told.Untrue(truth).ShouldBeEmpty();
        hidden.Length.ShouldBeGreaterThan(20);
        hidden.ShouldContain(count => truth[count] > 0 && truth[count] < 5);
        foreach (var count in hidden)
        {
            var (least, most) = told.Range(count);
            output.WriteLine($"{count}: {truth[count]} in {least} to {most}");
            truth[count].ShouldBeInRange(least - 1e-6, most + 1e-6, count); // else the attack believes what is not so
            if (truth[count] == 0)
                continue; // zero is zero, and may be known
            (Math.Floor(most + 1e-6) - Math.Ceiling(least - 1e-6)).ShouldBeGreaterThanOrEqualTo(1, $"{count} is exactly {truth[count]}");
            if (truth[count] is >= 1 and <= 4 && !told.IsSum(count)) // a sum of two that are not nothing cannot be one in any case
                (least <= 1 + 1e-6 && most >= 4 - 1e-6).ShouldBeTrue($"{count}, which is {truth[count]}, lies in {least} to {most}"); // no small count can be ruled out
        }

        // Nothing else that may be asked for tells a count: the other tables of the baseline, and all of another run that ships.
        var shorter = await api.RunAsync("analyst", "shorter");
        string[] others =
        [
            "/api/v1/runs/baseline/msoas", "/api/v1/runs/baseline/offers", "/api/v1/runs/baseline/drivers", "/api/v1/runs/baseline/lots", "/api/v1/runs/baseline/zones", "/api/v1/runs/baseline/zones?provision_type=flexible",
            .. new[] { "summary", "areas", "areas/ALL", "areas/A", "msoas", "zones", "offers", "sites", "cold-spots", "drivers", "lots", "archive" }.Select(part => $"/api/v1/runs/{shorter}/{part}"),
            $"/api/v1/comparisons/baseline/{shorter}", $"/api/v1/comparisons/baseline/{shorter}/areas", $"/api/v1/comparisons/baseline/{shorter}/zones",
        ];
        (await Told.ByAsync(api, role, others)).Numbers.ShouldBeEmpty();
    }

    /// <summary>The same counts as the authority is told them.</summary>
    private static async Task<Dictionary<string, double>> TrueAsync(ApiUnderTest api)
    {
        var truth = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var area in (await api.GetAsync("analyst", "/api/v1/runs/baseline/areas?limit=10000")).GetProperty("items").EnumerateArray())
        {
            foreach (var member in area.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Number))
                truth[$"{area.GetProperty("area_code")} {area.GetProperty("level")} {member.Name}"] = member.Value.GetDouble();
        }

        foreach (var spot in (await api.GetAsync("analyst", "/api/v1/runs/baseline/cold-spots?limit=10000")).GetProperty("items").EnumerateArray())
        {
            foreach (var (name, count) in new[] { ("competing", spot.GetProperty("learners_affected")), ("no_place_found_choice", spot.GetProperty("no_place_found_choice")) })
            {
                if (count.ValueKind == JsonValueKind.Number) // where fewer than a hundred live none is drawn for anybody
                    truth[$"{spot.GetProperty("cold_spot_id")} {name}"] = count.GetDouble();
            }
        }

        return truth;
    }
}
