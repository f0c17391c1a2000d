using Microsoft.Extensions.Configuration;
using Pathways.Model;
using Pathways.Silo.Cluster;

namespace Pathways.Silo;

/// <summary>Where the silo's settings come from: its own appsettings.json, a file that is named, the environment, the command line; the last wins.</summary>
internal static class SiloArguments
{
    private static readonly Dictionary<string, string> Switches = new(StringComparer.Ordinal)
    {
        ["--settings"] = "Settings",
        ["--address"] = "Cluster:Address",
        ["--silo-port"] = "Cluster:SiloPort",
        ["--gateway-port"] = "Cluster:GatewayPort",
        ["--silo-name"] = "Cluster:SiloName",
        ["--trusted-network"] = "Cluster:TrustedNetwork",
        ["--health-port"] = "Health:Port",
        ["--data"] = "Host:DataFolder",
        ["--alone"] = "Host:Alone",
    };

    /// <summary>The usage.</summary>
    public static string Usage => $"""
        Usage: pathways-silo {string.Join(' ', Switches.Keys.Select(name => IsFlag(name) ? $"[{name}]" : $"[{name} VALUE]"))}

        Every setting can also be given in a file (--settings FILE), in the environment ({ClusterConfiguration.EnvironmentPrefix}Cluster__Connection=…)
        or as Section:Key=value. docs/cluster.md lists them.
        """;

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidInputException">An argument is not known, or lacks its value; the named file is missing.</exception>
    public static IConfigurationRoot Configuration(string[] arguments)
    {
        var given = Given(arguments);
        var builder = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Cluster:Role", "silo")])
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
        if (given.TryGetValue("Settings", out var file))
        {
            var path = Path.GetFullPath(file!);
            if (!File.Exists(path))
            {
                throw Refused("--settings", file, "there is no such file", "give the path of a JSON file");
            }

            builder.AddJsonFile(path);
        }

        return builder.AddEnvironmentVariables(ClusterConfiguration.EnvironmentPrefix).AddInMemoryCollection(given).Build();
    }

    private static Dictionary<string, string?> Given(string[] arguments)
    {
        var given = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (Switches.TryGetValue(arguments[i], out var key))
            {
                given[key] = IsFlag(arguments[i]) ? "true"
                    : i + 1 < arguments.Length ? arguments[++i]
                    : throw Refused(arguments[i], null, "lacks its value", "give one after it");
            }
            else if (arguments[i].Split('=', 2) is [var setting, var value] && setting.Contains(':', StringComparison.Ordinal))
            {
                given[setting] = value;
            }
            else
            {
                throw Refused("argument", arguments[i], "is not known", "see pathways-silo --help");
            }
        }

        return given;
    }

    private static bool IsFlag(string name) => name is "--trusted-network" or "--alone";

    private static InvalidInputException Refused(string field, string? value, string fault, string remedy) =>
        new([new Problem("pathways-silo", null, null, field, value, fault, remedy)]);
}
