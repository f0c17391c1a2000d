using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Pathways.Api.Security;

namespace Pathways.Api.Tests.Security;

/// <summary>An issuer of tokens: its keys, what it publishes, and tokens right and wrong.</summary>
internal sealed class Issuer : HttpMessageHandler, IHttpClientSource
{
    public const string Name = "https://login.example", Audience = "pathways";

    private readonly List<RsaSecurityKey> _keys = [];

    public Issuer()
    {
        Client = new HttpClient(this, disposeHandler: false);
        Rotate();
    }

    public HttpClient Client { get; }

    /// <summary>How often its keys were asked for.</summary>
    public int Asked { get; private set; }

    /// <summary>The key that signs now.</summary>
    public RsaSecurityKey Key => _keys[^1];

    /// <summary>Makes a new key and publishes it alone.</summary>
    public void Rotate()
    {
        _keys.Clear();
        _keys.Add(new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") });
    }

    /// <summary>A token that is right in all that is not changed.</summary>
    public string Token(Action<SecurityTokenDescriptor>? change = null, SigningCredentials? signing = null)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = Audience,
            IssuedAt = DateTime.UtcNow,
            NotBefore = DateTime.UtcNow.AddMinutes(-1),
            Expires = DateTime.UtcNow.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = "somebody", ["pathways_role"] = "lcpa-lead" },
            SigningCredentials = signing ?? new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    /// <summary>A token of parts that somebody wrote by hand.</summary>
    public static string Written(string header, string payload, string signature)
        => Base64UrlEncoder.Encode(header) + "." + Base64UrlEncoder.Encode(payload) + "." + signature;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked++;
        var keys = string.Join(',', _keys.Select(key =>
        {
            var rsa = key.Rsa.ExportParameters(false);
            return $"{{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\"{key.KeyId}\",\"n\":\"{Base64UrlEncoder.Encode(rsa.Modulus)}\",\"e\":\"{Base64UrlEncoder.Encode(rsa.Exponent)}\"}}";
        }));
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{\"keys\":[" + keys + "]}", Encoding.UTF8, "application/json") });
    }
}
