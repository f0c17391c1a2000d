using Pathways.Data.Disclosure;
using Pathways.Model;

namespace Pathways.Api.Hosting;

/// <summary>What the server is told: its address, who may ask, where things are kept, and its limits.</summary>
internal sealed record ApiSettings
{
    /// <summary>Where it listens.</summary>
    public required Uri Url { get; init; }

    /// <summary>Whether whoever sits at this machine is an analyst without a key.</summary>
    public bool Local { get; init; }

    /// <summary>Whether published figures are shown to everybody.</summary>
    public bool Public { get; init; }

    /// <summary>Whether a proxy on the same private network ends TLS, so that plain HTTP is accepted on another address than loopback.</summary>
    public bool BehindTlsProxy { get; init; }

    /// <summary>Certificate and private key (PEM) for an https address.</summary>
    public (string Certificate, string Key)? Tls { get; init; }

    /// <summary>Where runs, keys, scenarios made here and the audit log are kept.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Where travel matrices are kept.</summary>
    public required string CacheFolder { get; init; }

    /// <summary>The folder of the scenarios that ship.</summary>
    public required string ScenarioFolder { get; init; }

    /// <summary>Name of the scenario that is run first and that others are compared with.</summary>
    public string Baseline { get; init; } = "baseline";

    /// <summary>By which rules counts of people are shown outside the authority: those that the publications of the same data folder left under, else none are.</summary>
    public DisclosureProfile Rules { get; init; } = DisclosureReader.Read()[DisclosureReader.Published];

    /// <summary>Whose tokens are accepted; null for none.</summary>
    public JwtSettings? Jwt { get; init; }

    /// <summary>A layer of tiles under the maps; null, as usual, for none: then a browser asks nobody but this server.</summary>
    public TileSettings? Tiles { get; init; }

    /// <summary>The limits.</summary>
    public ApiLimits Limits { get; init; } = new();
}

/// <summary>Map tiles of somebody else's server, in the usual scheme of zoom, column and row.</summary>
/// <param name="Url">Address with {z}, {x} and {y}.</param>
/// <param name="Attribution">Whom to name on the map.</param>
internal sealed record TileSettings(string Url, string Attribution)
{
    /// <summary>Scheme, host and port, for the content security policy.</summary>
    public string Origin => new Uri(Url.Replace("{z}", "0", StringComparison.Ordinal).Replace("{x}", "0", StringComparison.Ordinal).Replace("{y}", "0", StringComparison.Ordinal)).GetLeftPart(UriPartial.Authority);
}

/// <summary>Whose bearer tokens (JWT, RFC 7519) are accepted, and for what.</summary>
/// <param name="Issuer">The one issuer.</param>
/// <param name="Audience">The audience that a token must name.</param>
/// <param name="KeySet">Where the issuer publishes its keys (JWKS, RFC 7517): https, or http on loopback.</param>
internal sealed record JwtSettings(string Issuer, string Audience, Uri KeySet)
{
    /// <summary>Signature algorithms accepted. None of them works with a shared or without a key.</summary>
    public static string[] Algorithms { get; } = ["RS256", "PS256", "ES256"];
}

/// <summary>What one caller, and all together, may ask.</summary>
internal sealed record ApiLimits
{
    /// <summary>Whether requests are counted at all; only tests turn it off.</summary>
    public bool Counted { get; init; } = true;

    /// <summary>Requests a second that one caller may make in the long run.</summary>
    public int RequestsPerSecond { get; init; } = 50;

    /// <summary>Requests that one caller may make at once after a pause.</summary>
    public int Burst { get; init; } = 200;

    /// <summary>Runs, scenarios and comparisons that one caller may start in a minute.</summary>
    public int StartsPerMinute { get; init; } = 20;

    /// <summary>What-ifs of its own that a caller outside the authority may start in a day.</summary>
    public int WhatIfsPerDay { get; init; } = 20;

    /// <summary>Scenarios of its own in a year of which a caller outside the authority sees coarse counts of people; of further ones none.</summary>
    public int WhatIfCountsPerYear { get; init; } = 6;

    /// <summary>Runs under way or waiting in all.</summary>
    public int UnsettledRuns { get; init; } = 16;

    /// <summary>Runs worked on at once.</summary>
    public int ConcurrentRuns { get; init; } = 1;

    /// <summary>How long a run may be worked on before it is cancelled.</summary>
    public TimeSpan RunTime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Longest body of a request, bytes; an uploaded scenario may be as long.</summary>
    public int BodyBytes { get; init; } = 1024 * 1024;
}
