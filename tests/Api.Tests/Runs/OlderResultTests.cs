using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Pathways.Api.Tests.Results;
using Pathways.Api.Tests.Support;
using Pathways.Grains;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Grains.Parts;

namespace Pathways.Api.Tests.Runs;

/// <summary>Results that this version cannot use: stored by another one, or damaged. Told with what to do, at every address, never as a fault of the server.</summary>
public sealed class OlderResultTests
{
    private static readonly Dictionary<string, Func<byte[], byte[]?>> Stored = new(StringComparer.Ordinal)
    {
        ["kept-less"] = content => Changed(content, result => result.Remove("Zones")), // as a version did that knew less of results
        ["other-figures"] = content => Changed(content, result => result["TravelLimitMinutes"] = result["TravelLimitMinutes"]!.GetValue<int>() + 1), // then their hash is not the one recorded
        ["older-format"] = content => [.. System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(content).Replace("\"Format\":1,", "\"Format\":0,", StringComparison.Ordinal))],
        ["damaged"] = content => content[..(content.Length / 2)],
        ["missing"] = _ => null,
    };

    [Fact]
    public async Task They_are_refused_with_what_to_do_and_nothing_else_is_touched()
    {
        var folder = Directory.CreateTempSubdirectory("pathways-api-").FullName;
        try
        {
            var runs = new Dictionary<string, string>(StringComparer.Ordinal);
            await using (var first = await new ApiUnderTest(folder).StartAsync(["Api:Limits:Counted=false"]))
            {
                foreach (var (kind, change) in Stored)
                {
                    await first.UploadAsync("analyst", "/api/v1/scenarios", $"name: {kind}\nparameters:\n  choice.travel_limit_minutes: {40 + runs.Count}\n", 201);
                    runs[kind] = await first.RunAsync("analyst", kind);
                    await StoreAsync(first, runs[kind], change);
                }
            }

            await using var api = await new ApiUnderTest(folder).StartAsync(["Api:Limits:Counted=false"]);
            foreach (var path in (await AddressList.OfAsync(api)).Select(address => address.Path).Where(path => path.Contains("/baseline", StringComparison.Ordinal) && !path.EndsWith("/events", StringComparison.Ordinal)))
            {
                foreach (var (kind, run) in runs)
                {
                    using var answer = await api.SendAsync("analyst", HttpMethod.Get, path.Replace("/baseline/baseline", "/baseline/" + run, StringComparison.Ordinal).Replace("/runs/baseline", "/runs/" + run, StringComparison.Ordinal));
                    if (path == "/api/v1/runs/baseline")
                    {
                        ((int)answer.StatusCode).ShouldBe(200); // that there is such a run is known
                        continue;
                    }

                    var told = (await ApiUnderTest.ReadAsync(answer, 409)).GetProperty("detail").GetString()!;
                    told.ShouldContain("again", Case.Sensitive, $"{kind} {path}: {told}");
                    told.ShouldNotContain(folder);
                }
            }

            await api.PostAsync("analyst", $"/api/v1/runs/{runs["kept-less"]}/reach", new { from = "Z1", level = "1" }, 409);
            await api.GetAsync("analyst", "/api/v1/runs/baseline/summary");
            (await api.GetAsync("analyst", "/api/v1/runs")).GetProperty("total").GetInt32().ShouldBe(runs.Count + 1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task StoreAsync(ApiUnderTest api, string run, Func<byte[], byte[]?> change)
    {
        var view = (await api.Services.GetRequiredService<RunClient>().ViewAsync(run))!;
        var grain = api.Services.GetRequiredService<IGrainFactory>().GetGrain<IRunPartGrain>(PartNames.Key(view.PartsId, PartNames.Result));
        var content = (await grain.ReadAsync())!.Content;
        await grain.ClearAsync();
        if (change(content) is { } other)
        {
            other.ShouldNotBe(content);
            await grain.WriteAsync(new RunPart(other, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(other))));
        }
    }

    private static byte[] Changed(byte[] content, Action<JsonObject> change)
    {
        var stored = JsonNode.Parse(content)!.AsObject();
        change(stored["Result"]!.AsObject());
        return System.Text.Encoding.UTF8.GetBytes(stored.ToJsonString());
    }
}
