using System.Net;
using System.Text;
using System.Text.Json;
using Pathways.Api.Tests.Support;
using Pathways.Data.Keys;

namespace Pathways.Api.Tests.Security;

/// <summary>A browser's session.</summary>
[Collection(OneServer.Name)]
public sealed class SessionTests(SharedApi shared)
{
    private readonly ApiUnderTest _api = shared.Api;

    [Fact]
    public async Task A_key_is_exchanged_for_a_cookie_that_scripts_other_sites_and_plain_http_never_get()
    {
        using var answer = await SignInAsync(_api.Keys["lead"]);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("__Host-pathways=");
        foreach (var part in new[] { "httponly", "secure", "samesite=strict", "path=/" })
            cookie.ToLowerInvariant().ShouldContain(part);
        cookie.ShouldNotContain("domain", Case.Insensitive);
        cookie.ShouldNotContain(_api.Keys["lead"]);
    }

    [Fact]
    public async Task The_session_reads_as_the_keys_holder_and_changes_only_with_its_token()
    {
        var cookie = await CookieAsync("lead");
        var session = await AskAsync(HttpMethod.Get, "/api/v1/session", cookie, null, 200);
        session.GetProperty("via").GetString().ShouldBe("session");
        session.GetProperty("role").GetString().ShouldBe("lcpa-lead");
        var token = session.GetProperty("csrf_token").GetString()!;
        await AskAsync(HttpMethod.Post, "/api/v1/scenarios/validate", cookie, null, 403);
        await AskAsync(HttpMethod.Post, "/api/v1/scenarios/validate", cookie, "made-up", 403);
        (await AskAsync(HttpMethod.Post, "/api/v1/scenarios/validate", cookie, token, 200)).GetProperty("right").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task The_token_of_one_session_is_none_of_another()
    {
        var (mine, theirs) = (await CookieAsync("lead"), await CookieAsync("other-lead"));
        var token = (await AskAsync(HttpMethod.Get, "/api/v1/session", theirs, null, 200)).GetProperty("csrf_token").GetString()!;
        await AskAsync(HttpMethod.Post, "/api/v1/scenarios/validate", mine, token, 403);
    }

    [Fact]
    public async Task Another_sites_page_changes_nothing_even_with_the_token()
    {
        var cookie = await CookieAsync("lead");
        var token = (await AskAsync(HttpMethod.Get, "/api/v1/session", cookie, null, 200)).GetProperty("csrf_token").GetString()!;
        using var answer = await _api.SendAsync(null, HttpMethod.Post, "/api/v1/scenarios/validate", Yaml(), ("Cookie", cookie), ("X-CSRF-Token", token), ("Origin", "https://evil.example"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Events_work_with_the_cookie()
    {
        var cookie = await CookieAsync("lead");
        using var answer = await _api.SendAsync(null, HttpMethod.Get, "/api/v1/runs/baseline/events", null, ("Cookie", cookie));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("event: final");
    }

    [Fact]
    public async Task A_session_ends_with_its_key()
    {
        var text = _api.MakeKey("passing", KeyRole.LcpaLead);
        using var answer = await SignInAsync(text);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        (await AskAsync(HttpMethod.Get, "/api/v1/session", cookie, null, 200)).GetProperty("via").GetString().ShouldBe("session");
        KeyFile.Change(_api.Data, ring => ring.Revoked(KeyText.IdOf(text)!, DateTimeOffset.UtcNow)!);
        (await AskAsync(HttpMethod.Get, "/api/v1/session", cookie, null, 200)).GetProperty("via").GetString().ShouldBe("nothing");
    }

    [Fact]
    public async Task A_wrong_key_signs_nobody_in()
    {
        using var answer = await SignInAsync("pw_abcdefghijkl_" + new string('A', 43));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_is_signed_in_by_another_sites_page()
    {
        using var form = new FormUrlEncodedContent([new("key", _api.Keys["lead"])]);
        using var answer = await _api.SendAsync(null, HttpMethod.Post, "/sign-in", form, ("Origin", "https://evil.example"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<HttpResponseMessage> SignInAsync(string key)
    {
        using var form = new FormUrlEncodedContent([new("key", key)]);
        return await _api.SendAsync(null, HttpMethod.Post, "/sign-in", form);
    }

    private async Task<string> CookieAsync(string role)
    {
        using var answer = await SignInAsync(_api.Keys[role]);
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private async Task<JsonElement> AskAsync(HttpMethod method, string path, string cookie, string? token, int status)
    {
        using var body = method == HttpMethod.Post ? Yaml() : null;
        using var answer = await _api.SendAsync(null, method, path, body, token is null ? [("Cookie", cookie)] : [("Cookie", cookie), ("X-CSRF-Token", token)]);
        return await ApiUnderTest.ReadAsync(answer, status);
    }

    private static StringContent Yaml() => new("name: x\n", Encoding.UTF8, "application/yaml");
}
