using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Pathways.Api.Hosting;
using Pathways.Api.Security;

namespace Pathways.Api.Http;

/// <summary>
/// How often one caller may ask: by key, and by address for those who give none. Behind a proxy the address is the one that the proxy saw, which it writes last into
/// <c>X-Forwarded-For</c>; what stands before it may be anybody's word. Trying keys is limited for the proxy's own address too, so that made-up addresses give no end of tries.
/// </summary>
internal sealed class RateLimits : IDisposable
{
    private const int SignIns = 10, SignInsThroughProxy = 200;

    private readonly PartitionedRateLimiter<string> _requests;
    private readonly PartitionedRateLimiter<string> _starts;
    private readonly PartitionedRateLimiter<string> _signIns;
    private readonly PartitionedRateLimiter<string> _signInsThroughProxy;
    private readonly bool _counted, _behindProxy;

    public RateLimits(ApiSettings settings)
    {
        var limits = settings.Limits;
        (_counted, _behindProxy) = (limits.Counted, settings.BehindTlsProxy);
        _requests = PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = who == Caller.Local.Id ? limits.Burst * 20 : limits.Burst,
            TokensPerPeriod = who == Caller.Local.Id ? limits.RequestsPerSecond * 20 : limits.RequestsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        }));
        _starts = Window(limits.StartsPerMinute);
        _signIns = Window(SignIns);
        _signInsThroughProxy = Window(SignInsThroughProxy);
    }

    /// <summary>Lets a request through, or throws with when to try again.</summary>
    public void Admit(Caller caller, HttpContext context, bool starts)
    {
        if (!_counted)
            return;
        var who = caller.Via == "nothing" ? Address(context) : caller.Id;
        Take(_requests, who, 1);
        if (starts)
            Take(_starts, who, 60);
    }

    /// <summary>The same for trying a key at the sign-in.</summary>
    public void AdmitSignIn(HttpContext context)
    {
        if (!_counted)
            return;
        Take(_signIns, Address(context), 60);
        if (_behindProxy)
            Take(_signInsThroughProxy, Peer(context).ToString(), 60);
    }

    public void Dispose()
    {
        _requests.Dispose();
        _starts.Dispose();
        _signIns.Dispose();
        _signInsThroughProxy.Dispose();
    }

    private static PartitionedRateLimiter<string> Window(int permits) => PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetFixedWindowLimiter(
        who, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) }));

    private static void Take(PartitionedRateLimiter<string> limiter, string who, int usualSeconds)
    {
        using var lease = limiter.AttemptAcquire(who);
        if (!lease.IsAcquired)
            throw new ApiProblem(429, "Too often", "So many requests at once are not answered.") { RetryAfterSeconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : usualSeconds };
    }

    private string Address(HttpContext context)
        => "address " + (_behindProxy && IPAddress.TryParse(context.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim(), out var seen) ? seen : Peer(context));

    private static IPAddress Peer(HttpContext context) => context.Connection.RemoteIpAddress ?? IPAddress.None;
}
