using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Results;

/// <summary>Who brings the ETag of another audience is answered anew, whatever the address and the form.</summary>
[Collection(OneServer.Name)]
public sealed class SwapTests(SharedApi shared)
{
    private static readonly string[] Roles = ["analyst", "lead", "lead-p1", "provider-p1", "public"];
    private static readonly string[] Three = ["analyst", "lead", "public"];
    private static readonly string[] OfRuns = ["areas", "msoas", "zones", "zones?provision_type=flexible", "offers", "sites", "cold-spots", "drivers", "lots", "summary", "archive"];

    private readonly ApiUnderTest _api = shared.Api;

    [Fact]
    public async Task No_address_answers_one_audience_with_nothing_changed_for_anothers_etag()
    {
        foreach (var path in await AddressList.OfAsync(_api))
            await SwapAsync(path, Roles);
    }

    /// <summary>The same of other runs than the baseline, of one that only its maker knows, of queries, of real items, and of every form.</summary>
    [Fact]
    public async Task No_form_of_another_run_or_a_single_item_is_answered_with_nothing_changed_for_anothers_etag()
    {
        await _api.UploadAsync("lead", "/api/v1/scenarios", "name: swapped\nparameters:\n  choice.travel_limit_minutes: 34\n", 201);
        var (ships, own) = (await _api.RunAsync("analyst", "shorter"), await _api.RunAsync("lead", "swapped"));
        var spot = (await _api.GetAsync("analyst", "/api/v1/runs/baseline/cold-spots")).GetProperty("items")[0].GetProperty("cold_spot_id").GetString();
        string[] tables = [.. new[] { ships, own }.SelectMany(run => OfRuns.Select(part => $"/api/v1/runs/{run}/{part}"))];
        string[] others =
        [
            $"/ogc/collections/cold-spots/items/{spot}", $"/ogc/runs/{ships}/collections/offers/items", $"/ogc/runs/{own}/collections/zones/items?provision_type=flexible",
            $"/api/v1/comparisons/{ships}/{own}", $"/api/v1/comparisons/{ships}/{own}/areas", $"/api/v1/comparisons/{own}/{ships}/zones",
        ];
        foreach (var path in tables.Concat(others))
            (await SwapAsync(path, Three)).ShouldBe(path.Contains(own, StringComparison.Ordinal) ? 2 : 3, path); // the public knows nothing of a lead's own
        foreach (var path in (await AddressList.OfAsync(_api)).Concat(tables))
        {
            foreach (var form in new[] { "text/csv", "application/geo+json", "application/yaml" })
                await SwapAsync(path, Three, form);
        }
    }

    /// <summary>Asks as each role, and then with the ETags of those who are told other things. Gives how many were answered with an ETag.</summary>
    private async Task<int> SwapAsync(string path, string[] roles, string? form = null)
    {
        (string, string)[] Asking(string? tag) => [.. new (string Name, string? Value)[] { ("Accept", form), ("If-None-Match", tag) }.Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!))];
        var tags = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var role in roles)
        {
            using var answer = await _api.SendAsync(role, HttpMethod.Get, path, null, Asking(null));
            if ((int)answer.StatusCode == 406)
                return 0; // not answered in that form
            ((int)answer.StatusCode).ShouldBeOneOf(200, 404);
            tags[role] = answer.Headers.ETag?.ToString();
            string.Join(", ", answer.Headers.Vary).ShouldBe("Accept, Accept-Encoding, Authorization, Cookie, X-Api-Key", path);
            if (role == "analyst")
                answer.Headers.CacheControl!.ToString().ShouldBe("no-store, private", path);
            if (tags[role] is null)
            {
                answer.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
                continue;
            }

            using var same = await _api.SendAsync(role, HttpMethod.Get, path, null, Asking(tags[role]));
            ((int)same.StatusCode).ShouldBe(304, path);
        }

        foreach (var (role, other) in roles.SelectMany(role => roles.Select(other => (role, other))).Where(pair => Audience(pair.role) != Audience(pair.other) && tags[pair.other] is not null))
        {
            using var answer = await _api.SendAsync(role, HttpMethod.Get, path, null, Asking(tags[other]));
            ((int)answer.StatusCode).ShouldBe(tags[role] is null ? 404 : 200, $"{path}: {role} with the ETag of {other}");
        }

        return tags.Values.Count(tag => tag is not null);
    }

    private static string Audience(string role) => role switch { "analyst" => "internal", "public" => "published", "lead" => "partner", _ => "partner P1" };
}
