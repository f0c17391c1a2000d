using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Pathways.Api.Security;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Security;

/// <summary>Bearer tokens, right and forged (RFC 8725 names the forgeries).</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private ApiUnderTest Api { get; } = new();
    private Issuer Signer { get; } = new();
    private SteppedClock Clock { get; } = new();

    public Task InitializeAsync() => Api.StartAsync(
        ["Api:Jwt:Issuer=" + Issuer.Name, "Api:Jwt:Audience=" + Issuer.Audience, "Api:Jwt:KeySet=https://login.example/keys", "Api:Limits:Counted=false"],
        services => services.AddSingleton<IHttpClientSource>(Signer).AddSingleton<TimeProvider>(Clock), keys: false, ready: false);

    public async Task DisposeAsync()
    {
        await Api.DisposeAsync();
        Signer.Dispose();
    }

    [Fact]
    public async Task A_right_token_says_who_asks() => (await RoleAsync(Signer.Token())).ShouldBe("lcpa-lead");

    [Fact]
    public async Task Forged_tokens_are_nobodys()
    {
        using var other = RSA.Create(2048);
        var stranger = new RsaSecurityKey(other) { KeyId = Signer.Key.KeyId };
        var published = Signer.Key.Rsa.ExportSubjectPublicKeyInfo();
        const string payload = """{"iss":"https://login.example","aud":"pathways","sub":"somebody","pathways_role":"analyst","exp":4102444800}""";
        var right = Signer.Token().Split('.');
        var forged = new Dictionary<string, string>
        {
            ["signed by another's key under a published id"] = Signer.Token(signing: new SigningCredentials(stranger, SecurityAlgorithms.RsaSha256)),
            ["not signed"] = Issuer.Written("""{"alg":"none","typ":"JWT"}""", payload, ""),
            ["not signed, spelt otherwise"] = Issuer.Written("""{"alg":"nOnE","typ":"JWT"}""", payload, ""),
            ["signed with the public key as a shared secret"] = Signer.Token(signing: new SigningCredentials(new SymmetricSecurityKey(published) { KeyId = Signer.Key.KeyId }, SecurityAlgorithms.HmacSha256)),
            ["an algorithm that is not allowed"] = Signer.Token(signing: new SigningCredentials(Signer.Key, SecurityAlgorithms.RsaSha512)),
            ["another payload under a right signature"] = right[0] + "." + Base64UrlEncoder.Encode(payload) + "." + right[2],
            ["the signature left out"] = right[0] + "." + right[1] + ".",
            ["another issuer"] = Signer.Token(token => token.Issuer = "https://login.example.evil"),
            ["another audience"] = Signer.Token(token => token.Audience = "payroll"),
            ["no audience"] = Signer.Token(token => token.Audience = null),
            ["expired"] = Signer.Token(token => token.Expires = DateTime.UtcNow.AddMinutes(-2)),
            ["not yet valid"] = Signer.Token(token => token.NotBefore = DateTime.UtcNow.AddMinutes(3)),
            ["no expiry"] = Signer.Token(token => token.Expires = null),
            ["another type of token"] = Signer.Token(token => token.TokenType = "id_token+jwt"),
            ["no role"] = Signer.Token(token => token.Claims.Remove("pathways_role")),
            ["a role that is none"] = Signer.Token(token => token.Claims["pathways_role"] = "admin"),
            ["no subject"] = Signer.Token(token => token.Claims.Remove("sub")),
            ["no token at all"] = "e30.e30.e30",
        };
        foreach (var (what, text) in forged)
            (await RoleAsync(text)).ShouldBeNull(what);
        (await RoleAsync(Signer.Token())).ShouldBe("lcpa-lead");
    }

    [Fact]
    public async Task A_key_published_since_is_found_and_one_no_longer_published_opens_nothing()
    {
        var before = Signer.Token();
        (await RoleAsync(before)).ShouldBe("lcpa-lead");
        Signer.Rotate();
        Clock.Ahead(TimeSpan.FromSeconds(31)); // not asked again more often
        (await RoleAsync(Signer.Token())).ShouldBe("lcpa-lead");
        (await RoleAsync(before)).ShouldBeNull();
    }

    [Fact]
    public async Task Made_up_key_ids_do_not_have_theSigner_asked_again_and_again()
    {
        await RoleAsync(Signer.Token());
        var asked = Signer.Asked;
        for (var i = 0; i < 20; i++)
        {
            using var other = RSA.Create(2048);
            (await RoleAsync(Signer.Token(signing: new SigningCredentials(new RsaSecurityKey(other) { KeyId = $"made-up-{i}" }, SecurityAlgorithms.RsaSha256)))).ShouldBeNull();
        }

        Signer.Asked.ShouldBe(asked);
    }

    private async Task<string?> RoleAsync(string token)
    {
        using var answer = await Api.SendAsync(null, HttpMethod.Get, "/api/v1/session", null, ("Authorization", "Bearer " + token));
        var role = (await ApiUnderTest.ReadAsync(answer, 200)).GetProperty("role").GetString();
        using var read = await Api.SendAsync(null, HttpMethod.Get, "/api/v1/runs", null, ("Authorization", "Bearer " + token));
        ((int)read.StatusCode).ShouldBe(role is null ? 401 : 200);
        return role;
    }

    /// <summary>The system's clock, put ahead.</summary>
    private sealed class SteppedClock : TimeProvider
    {
        private TimeSpan _ahead;

        public void Ahead(TimeSpan by) => _ahead += by;

        public override long GetTimestamp() => TimeProvider.System.GetTimestamp() + (long)(_ahead.TotalSeconds * TimestampFrequency);
    }
}
