using System.Text;
using Pathways.Api.Tests.Support;
using Pathways.Data.Keys;

namespace Pathways.Api.Tests.Security;

[Collection(OneServer.Name)]
public sealed class KeyTests(SharedApi shared)
{
    private readonly ApiUnderTest _api = shared.Api;

    [Fact]
    public async Task A_key_opens_by_header_by_bearer_and_as_the_password_of_basic()
    {
        var key = _api.Keys["lead"];
        foreach (var (name, value) in new[] { ("X-Api-Key", key), ("Authorization", "Bearer " + key), ("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("gis:" + key))) })
        {
            using var answer = await _api.SendAsync(null, HttpMethod.Get, "/api/v1/session", null, (name, value));
            (await ApiUnderTest.ReadAsync(answer, 200)).GetProperty("role").GetString().ShouldBe("lcpa-lead", name);
        }
    }

    [Fact]
    public async Task A_key_in_the_address_is_refused_as_a_value_that_is_not_known()
    {
        using var answer = await _api.SendAsync(null, HttpMethod.Get, "/api/v1/runs?key=" + _api.Keys["analyst"]);
        (await ApiUnderTest.ReadAsync(answer, 400)).GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("key");
    }

    [Fact]
    public async Task A_wrong_key_is_nobody_even_where_everybody_may_read()
    {
        var key = _api.Keys["analyst"];
        var wrong = key[..^1] + (key[^1] == 'A' ? 'B' : 'A');
        using var answer = await _api.SendAsync(null, HttpMethod.Get, "/api/v1/areas", null, ("X-Api-Key", wrong));
        answer.Headers.WwwAuthenticate.ToString().ShouldContain("Bearer");
        await ApiUnderTest.ReadAsync(answer, 401);
    }

    [Fact]
    public async Task A_key_with_the_scope_read_alone_starts_nothing()
    {
        _api.Keys["reader"] = _api.MakeKey("reader", KeyRole.Analyst, null, [KeyScope.Read]);
        await _api.GetAsync("reader", "/api/v1/runs");
        await _api.PostAsync("reader", "/api/v1/runs", new { scenario = "baseline" }, 403);
    }

    [Theory]
    [InlineData("provider-p1")]
    [InlineData("public")]
    [InlineData(null)]
    public async Task Who_is_neither_analyst_nor_lead_starts_nothing(string? role)
    {
        await _api.PostAsync(role, "/api/v1/runs", new { scenario = "baseline" }, 403);
        await _api.UploadAsync(role, "/api/v1/scenarios", "name: x\n", 403);
    }

    [Fact]
    public void Of_a_key_only_its_digest_is_kept()
    {
        var file = File.ReadAllText(KeyFile.PathIn(_api.Data));
        foreach (var key in _api.Keys.Values)
        {
            file.ShouldNotContain(key);
            file.ShouldNotContain(key[^43..]);
            file.ShouldContain(KeyText.Sha256(key));
        }

        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(KeyFile.PathIn(_api.Data)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Every_use_is_recorded_with_who_what_and_profile_and_nothing_of_what_was_asked()
    {
        await _api.PostAsync("lead-p1", "/api/v1/reach", new { from = "CT14", level = "1", ehcp = true });
        string[] lines = [];
        bool IsIt(string line) => line.Contains("\"reach\"", StringComparison.Ordinal) && line.Contains("\"caller\":\"key:" + KeyText.IdOf(_api.Keys["lead-p1"]) + "\"", StringComparison.Ordinal);
        for (var i = 0; i < 1000 && !lines.Any(IsIt); i++)
        {
            await Task.Yield();
            await _api.GetAsync("lead-p1", "/api/v1/runs"); // each request is written soon after
            await using var open = new FileStream(Path.Combine(_api.Data, "api-audit.jsonl"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(open);
            lines = (await reader.ReadToEndAsync()).Split('\n');
        }

        lines.First(IsIt).ShouldContain("\"profile\":\"partner rules ");
        string.Join('\n', lines).ShouldNotContain("CT14");
    }
}

/// <summary>The ring of keys alone.</summary>
public sealed class KeyRingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_key_opens_until_it_expires_and_until_it_is_revoked()
    {
        var (ring, id, text) = Ring();
        ring.Find(text, Now)!.Id.ShouldBe(id);
        ring.Find(text, Now.AddDays(1)).ShouldBeNull();
        ring.Revoked(id, Now.AddHours(1))!.Find(text, Now)!.Id.ShouldBe(id);
        ring.Revoked(id, Now.AddHours(1))!.Find(text, Now.AddHours(1)).ShouldBeNull();
    }

    [Fact]
    public void A_key_that_was_revoked_is_never_opened_again_by_a_later_revocation()
    {
        var (ring, id, text) = Ring();
        ring.Revoked(id, Now)!.Revoked(id, Now.AddHours(5))!.Find(text, Now.AddHours(1)).ShouldBeNull();
    }

    [Fact]
    public void Any_one_character_changed_opens_nothing()
    {
        var (ring, _, text) = Ring();
        for (var i = 0; i < text.Length; i++)
        {
            var other = text[i] == 'x' ? 'y' : 'x';
            ring.Find(text[..i] + other + text[(i + 1)..], Now).ShouldBeNull();
        }

        ring.Find(text + "A", Now).ShouldBeNull();
        ring.Find("", Now).ShouldBeNull();
    }

    [Fact]
    public void Keys_hold_256_random_bits_and_no_two_are_the_same()
    {
        var keys = Enumerable.Range(0, 200).Select(_ => KeyText.New().Key).ToArray();
        keys.Distinct().Count().ShouldBe(200);
        foreach (var key in keys)
            System.Buffers.Text.Base64Url.DecodeFromChars(key.AsSpan(key.Length - 43)).Length.ShouldBe(32);
    }

    [Fact]
    public async Task Keys_made_by_many_at_once_are_all_kept()
    {
        var folder = Directory.CreateTempSubdirectory("pathways-keys-").FullName;
        try
        {
            const int makers = 12, each = 6;
            using var together = new Barrier(makers);
            await Task.WhenAll(Enumerable.Range(0, makers).Select(maker => Task.Factory.StartNew(
                () =>
                {
                    together.SignalAndWait();
                    for (var i = 0; i < each; i++)
                        KeyFile.Change(folder, ring => ring.With(Key($"{maker} {i}")));
                }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

            KeyFile.Read(folder).Keys.Select(key => key.Name).Order().ShouldBe(Enumerable.Range(0, makers).SelectMany(maker => Enumerable.Range(0, each).Select(i => $"{maker} {i}")).Order());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Who_holds_the_keys_for_ever_is_told_of_and_no_key_is_lost()
    {
        var folder = Directory.CreateTempSubdirectory("pathways-keys-").FullName;
        try
        {
            KeyFile.Change(folder, ring => ring.With(Key("first")));
            using (new FileStream(KeyFile.PathIn(folder) + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
                Should.Throw<IOException>(() => KeyFile.Change(folder, ring => ring.With(Key("second")), TimeSpan.Zero));
            KeyFile.Change(folder, ring => ring.With(Key("third"))).Keys.Select(key => key.Name).ShouldBe(["first", "third"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ApiKey Key(string name) => new(KeyText.New().Id, name, KeyRole.Public, [KeyScope.Read], null, Now, Now.AddDays(1), null, new string('0', 64));

    private static (KeyRing Ring, string Id, string Text) Ring()
    {
        var (id, text) = KeyText.New();
        return (new KeyRing([new ApiKey(id, "test", KeyRole.Analyst, [KeyScope.Read], null, Now.AddDays(-1), Now.AddDays(1), null, KeyText.Sha256(text))]), id, text);
    }
}
