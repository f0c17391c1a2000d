using System.Net;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Results;

/// <summary>Who brings the ETag of another audience is answered anew, whatever the address and the form.</summary>
[Collection(OneServer.Name)]
public sealed class SwapTests(SharedApi shared)
{
    private static readonly string[] Roles = ["analyst", "lead", "lead-p1", "provider-p1", "public"];
    private static readonly string[] Three = ["analyst", "lead", "public"];
    private static readonly string[] Forms = ["text/csv", "application/geo+json", "application/yaml"];
    private static readonly string[] OfRuns = ["areas", "msoas", "zones", "zones?provision_type=flexible", "offers", "sites", "cold-spots", "drivers", "lots", "summary", "archive"];

    private readonly ApiUnderTest _api = shared.Api;

    [Fact]
    public async Task No_address_answers_one_audience_with_nothing_changed_for_anothers_etag()
    {
        foreach (var address in (await AddressList.OfAsync(_api)).Where(IsWhole))
            (await SwapAsync(address.Path, Roles)).ShouldBe(address.Tagged ? Roles.Length : 0, address.Path);
    }

    /// <summary>The same of other runs than the baseline, of one that only its maker knows, of queries, of real items, and of every form.</summary>
    [Fact]
    public async Task No_form_of_another_run_or_a_single_item_is_answered_with_nothing_changed_for_anothers_etag()
    {
        await _api.UploadAsync("lead", "/api/v1/scenarios", "name: swapped\nparameters:\n  choice.travel_limit_minutes: 34\n", 201);
        var (ships, own) = (await _api.RunAsync("analyst", "shorter"), await _api.RunAsync("lead", "swapped"));
        var addresses = await AddressList.OfAsync(_api);
        var ofBaseline = addresses.ToDictionary(address => address.Path, StringComparer.Ordinal);
        ReadAddress[] tables = [.. new[] { ships, own }.SelectMany(run => OfRuns.Select(part => ofBaseline["/api/v1/runs/baseline/" + part.Split('?')[0]] with { Path = $"/api/v1/runs/{run}/{part}" }))];
        string[] others =
        [
            $"/ogc/runs/{ships}/collections/offers/items", $"/ogc/runs/{own}/collections/zones/items?provision_type=flexible",
            $"/api/v1/comparisons/{ships}/{own}", $"/api/v1/comparisons/{ships}/{own}/areas", $"/api/v1/comparisons/{own}/{ships}/zones",
        ];
        foreach (var path in tables.Select(table => table.Path).Concat(others))
            (await SwapAsync(path, Three)).ShouldBe(Known(path, own), path);
        var answered = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (address, form) in addresses.Where(IsWhole).Concat(tables).SelectMany(address => Forms.Select(form => (address, form))))
        {
            if (address.Forms.Contains(form))
                (await SwapAsync(address.Path, Three, form)).ShouldBe(address.Tagged ? Known(address.Path, own) : 0, $"{address.Path} as {form}");
            else
                await RefusedAsync(address.Path, form);
            answered[form] = answered.GetValueOrDefault(form) + (address.Forms.Contains(form) ? 1 : 0);
        }

        answered["text/csv"].ShouldBeGreaterThan(2 * (OfRuns.Length - 2)); // all tables of two runs, summary and archive apart, and those of the baseline
        answered["application/geo+json"].ShouldBeGreaterThan(2 * (OfRuns.Length - 4)); // drivers and lots lie nowhere
        answered["application/yaml"].ShouldBe(1);
    }

    /// <summary>Events have no end to wait for, and no ETag.</summary>
    private static bool IsWhole(ReadAddress address) => !address.Path.EndsWith("/events", StringComparison.Ordinal);

    /// <summary>How many of the three may know of it: the public knows nothing of a lead's own run.</summary>
    private static int Known(string path, string own) => path.Contains(own, StringComparison.Ordinal) ? 2 : 3;

    /// <summary>Asks as each role, and then with the ETags of those who are told other things. Gives how many were answered with an ETag.</summary>
    private async Task<int> SwapAsync(string path, string[] roles, string? form = null)
    {
        (string, string)[] Asking(string? tag) => [.. new (string Name, string? Value)[] { ("Accept", form), ("If-None-Match", tag) }.Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!))];
        var (tags, bodies) = (new Dictionary<string, string?>(StringComparer.Ordinal), new Dictionary<string, byte[]>(StringComparer.Ordinal));
        foreach (var role in roles)
        {
            using var answer = await _api.SendAsync(role, HttpMethod.Get, path, null, Asking(null));
            ((int)answer.StatusCode).ShouldBeOneOf(200, 404);
            (tags[role], bodies[role]) = (answer.Headers.ETag?.ToString(), await answer.Content.ReadAsByteArrayAsync());
            bodies[role].ShouldNotBeEmpty(path);
            if (answer.StatusCode == HttpStatusCode.OK && form is not null)
                answer.Content.Headers.ContentType!.MediaType.ShouldBe(form, path);
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
            (await same.Content.ReadAsByteArrayAsync()).ShouldBeEmpty(path);
        }

        foreach (var (role, other) in roles.SelectMany(role => roles.Select(other => (role, other))).Where(pair => Audience(pair.role) != Audience(pair.other) && tags[pair.other] is not null))
        {
            using var answer = await _api.SendAsync(role, HttpMethod.Get, path, null, Asking(tags[other]));
            ((int)answer.StatusCode).ShouldBe(tags[role] is null ? 404 : 200, $"{path}: {role} with the ETag of {other}");
            (await answer.Content.ReadAsByteArrayAsync()).SequenceEqual(bodies[role]).ShouldBeTrue($"{path}: {role} with the ETag of {other} is told what {role} is told");
        }

        return tags.Values.Count(tag => tag is not null);
    }

    /// <summary>A form in which something is not answered is refused to everybody, whether they may know of it or not.</summary>
    private async Task RefusedAsync(string path, string form)
    {
        foreach (var role in Three)
        {
            using var answer = await _api.SendAsync(role, HttpMethod.Get, path, null, ("Accept", form));
            (await ApiUnderTest.ReadAsync(answer, 406)).GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("Accept", path);
            answer.Headers.ETag.ShouldBeNull(path);
        }
    }

    private static string Audience(string role) => role switch { "analyst" => "internal", "public" => "published", "lead" => "partner", _ => "partner P1" };
}
