using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using Pathways.Api.Hosting;

namespace Pathways.Api.Security;

/// <summary>
/// The keys that the issuer publishes (JWKS), kept for an hour. A token with a key that is not among them has them read again, but not
/// more often than every half minute, so that made-up key ids do not make this server ask for ever.
/// </summary>
internal sealed partial class KeySets(ApiSettings settings, TimeProvider clock, IHttpClientSource http, ILogger<KeySets> log) : IDisposable
{
    private const int LongestAnswer = 256 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _reading = new(1);
    private IReadOnlyCollection<SecurityKey> _keys = [];
    private long? _readAt;

    /// <summary>The keys, read when they are not or are old.</summary>
    public Task<IReadOnlyCollection<SecurityKey>> NowAsync(CancellationToken cancel)
        => _readAt is { } at && clock.GetElapsedTime(at) < Kept ? Task.FromResult(_keys) : ReadAsync(_keys, TimeSpan.Zero, cancel);

    /// <summary>The keys, read again if these are still the ones and were not just read.</summary>
    public Task<IReadOnlyCollection<SecurityKey>> RenewAsync(IReadOnlyCollection<SecurityKey> known, CancellationToken cancel) => ReadAsync(known, Pause, cancel);

    public void Dispose() => _reading.Dispose();

    private async Task<IReadOnlyCollection<SecurityKey>> ReadAsync(IReadOnlyCollection<SecurityKey> known, TimeSpan pause, CancellationToken cancel)
    {
        await _reading.WaitAsync(cancel);
        try
        {
            if (!ReferenceEquals(known, _keys) || (_readAt is { } at && clock.GetElapsedTime(at) < pause))
                return _keys;
            var text = await http.Client.GetStringAsync(settings.Jwt!.KeySet, cancel);
            if (text.Length > LongestAnswer)
                throw new HttpRequestException("the answer is too long");
            _keys = [.. new JsonWebKeySet(text).GetSigningKeys().Where(key => key.KeyId is { Length: > 0 } && key is not SymmetricSecurityKey)];
            _readAt = clock.GetTimestamp();
            return _keys;
        }
        catch (Exception failed) when (failed is HttpRequestException or ArgumentException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            LogFailed(log, failed.Message);
            _readAt = _keys.Count == 0 ? null : clock.GetTimestamp(); // what was known still holds
            return _keys;
        }
        finally
        {
            _reading.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The issuer's keys could not be read: {Why}")]
    private static partial void LogFailed(ILogger logger, string why);
}

/// <summary>What this server asks others with: the issuer's keys, nothing else.</summary>
internal interface IHttpClientSource
{
    /// <summary>The client.</summary>
    HttpClient Client { get; }
}

/// <summary>The client of the running server.</summary>
internal sealed class HttpClientSource : IHttpClientSource, IDisposable
{
    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) }) { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 256 * 1024 };

    public void Dispose() => Client.Dispose();
}
