using System.Globalization;
using Microsoft.Extensions.Configuration;
using Pathways.Data.Disclosure;
using Pathways.Model;

namespace Pathways.Api.Hosting;

/// <summary>Where the settings come from: the environment (<c>PATHWAYS_Api__Url</c>), then the command line; the last wins.</summary>
internal static class ApiArguments
{
    private const string Section = "Api";
    private const string EnvironmentPrefix = "PATHWAYS_";

    private static readonly string[] TileParts = ["{z}", "{x}", "{y}"];

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["--url"] = "Api:Url",
        ["--data"] = "Api:DataFolder",
        ["--cache"] = "Api:CacheFolder",
        ["--scenarios"] = "Api:Scenarios",
        ["--baseline"] = "Api:Baseline",
        ["--disclosure"] = "Api:Disclosure",
    };

    private static readonly Dictionary<string, string> Flags = new(StringComparer.Ordinal)
    {
        ["--local"] = "Api:Local",
        ["--public"] = "Api:Public",
        ["--behind-tls-proxy"] = "Api:BehindTlsProxy",
    };

    /// <summary>The usage.</summary>
    public static string Usage => $"""
        Usage: pathways-api {string.Join(' ', Flags.Keys.Select(name => $"[{name}]").Concat(Values.Keys.Select(name => $"[{name} VALUE]")))}
               pathways-api --write-docs FOLDER

        Every setting can also be given in the environment ({EnvironmentPrefix}Api__Url=…) or as Api:Key=value. docs/security.md lists them.
        """;

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidInputException">An argument is not known, or lacks its value.</exception>
    public static IConfigurationRoot Configuration(string[] arguments)
    {
        var given = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (Flags.TryGetValue(arguments[i], out var flag))
                given[flag] = "true";
            else if (Values.TryGetValue(arguments[i], out var key))
                given[key] = i + 1 < arguments.Length ? arguments[++i] : throw Refused(arguments[i], null, "lacks its value", "give one after it");
            else if (arguments[i].Split('=', 2) is [var setting, var value] && setting.Contains(':', StringComparison.Ordinal))
                given[setting] = value;
            else
                throw Refused("argument", arguments[i], "is not known", "see pathways-api --help");
        }

        return new ConfigurationBuilder().AddEnvironmentVariables(EnvironmentPrefix).AddInMemoryCollection(given).Build();
    }

    /// <summary>Makes settings of them.</summary>
    /// <exception cref="InvalidInputException">A value is not understood.</exception>
    public static ApiSettings Read(IConfiguration configuration)
    {
        var api = configuration.GetSection(Section);
        var limits = new ApiLimits();
        return new ApiSettings
        {
            Url = Url(api["Url"] ?? "http://localhost:5080"),
            Local = Flag(api, "Local"),
            Public = Flag(api, "Public"),
            BehindTlsProxy = Flag(api, "BehindTlsProxy"),
            Tls = api["Certificate"] is { } certificate ? (certificate, api["CertificateKey"] ?? throw Refused("Api:CertificateKey", null, "is missing", "give the private key's PEM file")) : null,
            DataFolder = api["DataFolder"] ?? Folders.Data(),
            CacheFolder = api["CacheFolder"] ?? Folders.Cache(),
            ScenarioFolder = api["Scenarios"] ?? "scenarios",
            Baseline = api["Baseline"] ?? "baseline",
            Rules = DisclosureReader.Read(api["Disclosure"])[DisclosureReader.Published],
            Tiles = Tiles(api),
            Jwt = Jwt(api.GetSection("Jwt")),
            Limits = limits with
            {
                Counted = api["Limits:Counted"] is null || Flag(api, "Limits:Counted"),
                RequestsPerSecond = Whole(api, "Limits:RequestsPerSecond", limits.RequestsPerSecond),
                Burst = Whole(api, "Limits:Burst", limits.Burst),
                StartsPerMinute = Whole(api, "Limits:StartsPerMinute", limits.StartsPerMinute),
                WhatIfsPerDay = Whole(api, "Limits:WhatIfsPerDay", limits.WhatIfsPerDay),
                WhatIfCountsPerYear = Whole(api, "Limits:WhatIfCountsPerYear", limits.WhatIfCountsPerYear),
                UnsettledRuns = Whole(api, "Limits:UnsettledRuns", limits.UnsettledRuns),
                ConcurrentRuns = Whole(api, "Limits:ConcurrentRuns", limits.ConcurrentRuns),
                RunTime = TimeSpan.FromMinutes(Whole(api, "Limits:RunMinutes", (int)limits.RunTime.TotalMinutes)),
                BodyBytes = Whole(api, "Limits:BodyBytes", limits.BodyBytes),
            },
        };
    }

    private static TileSettings? Tiles(IConfigurationSection api)
    {
        if (api["Tiles"] is not { Length: > 0 } url)
            return null;
        _ = Url(url.Replace('{', '_').Replace('}', '_'), "Api:Tiles");
        if (!TileParts.All(part => url.Contains(part, StringComparison.Ordinal)) || url.AsSpan().IndexOfAny(";, '\"") >= 0)
            throw Refused("Api:Tiles", url, "is not an address of tiles", "give one with {z}, {x} and {y}, such as https://tiles.example.org/{z}/{x}/{y}.png");
        return new TileSettings(url, api["TilesAttribution"] is { Length: > 0 } credit ? credit : throw Refused("Api:TilesAttribution", null, "is missing", "say whom to name on the map"));
    }

    private static JwtSettings? Jwt(IConfigurationSection jwt)
    {
        if (!jwt.Exists())
            return null;
        string Text(string key) => jwt[key] is { Length: > 0 } text ? text : throw Refused("Api:Jwt:" + key, null, "is missing", "give Issuer, Audience and KeySet");
        var keys = Url(Text("KeySet"), "Api:Jwt:KeySet");
        return keys.Scheme == Uri.UriSchemeHttps || keys.IsLoopback ? new JwtSettings(Text("Issuer"), Text("Audience"), keys)
            : throw Refused("Api:Jwt:KeySet", keys.ToString(), "is not https", "keys that came over plain HTTP could be anybody's");
    }

    private static Uri Url(string text, string field = "Api:Url")
        => Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url
            : throw Refused(field, text, "is not an http or https address", "give one such as http://localhost:5080");

    private static bool Flag(IConfiguration api, string key) => api[key] switch
    {
        null => false,
        var text => bool.TryParse(text, out var flag) ? flag : throw Refused("Api:" + key, text, "is neither true nor false", "give one of them"),
    };

    private static int Whole(IConfiguration api, string key, int usual) => api[key] switch
    {
        null => usual,
        var text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw Refused("Api:" + key, text, "is not a whole number above 0", "give one"),
    };

    internal static InvalidInputException Refused(string field, string? value, string fault, string remedy)
        => new([new Problem("pathways-api", null, null, field, value, fault, remedy)]);
}
