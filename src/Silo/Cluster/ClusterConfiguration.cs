using System.Net;
using Microsoft.Extensions.Configuration;
using Pathways.Model;

namespace Pathways.Silo.Cluster;

/// <summary>Reads the section <c>Cluster</c> of a configuration: files, then environment, then command line, the last wins.</summary>
public static class ClusterConfiguration
{
    /// <summary>The section.</summary>
    public const string Section = "Cluster";

    /// <summary>What an environment variable of Pathways begins with: <c>PATHWAYS_Cluster__SiloPort</c>.</summary>
    public const string EnvironmentPrefix = "PATHWAYS_";

    /// <summary>The schema of a cluster where none is named.</summary>
    public const string DefaultSchema = "pathways";

    /// <summary>What the environment alone says; for commands that take no settings file.</summary>
    public static IConfiguration Environment() => new ConfigurationBuilder().AddEnvironmentVariables(EnvironmentPrefix).Build();

    /// <summary>The settings. Who has a connection and no role is a client.</summary>
    /// <exception cref="InvalidInputException">A value is not understood, a key is not known, or the address is public.</exception>
    public static ClusterSettings Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration, Section);
        var connection = reader.Text("Connection");
        var schema = reader.Text("Schema") ?? DefaultSchema;
        var settings = new ClusterSettings
        {
            Connection = connection is null ? null : ConnectionText.Parse(connection, schema, $"setting {Section}:Connection"),
            Role = reader.Choice("Role", connection is null ? ClusterRole.Silo : ClusterRole.Client),
            ClusterId = reader.Text("ClusterId") ?? "pathways",
            ServiceId = reader.Text("ServiceId") ?? "pathways",
            SiloName = reader.Text("SiloName") ?? "",
            Address = Address(reader, "Address") ?? IPAddress.Loopback,
            SiloPort = reader.Whole("SiloPort", 1, 65535, 11111),
            GatewayPort = reader.Whole("GatewayPort", 1, 65535, 30000),
            TrustedNetwork = reader.Flag("TrustedNetwork"),
            Tls = Tls(configuration, reader),
            ProbeTimeout = reader.Seconds("ProbeTimeoutSeconds", 0.1, 600),
            MissedProbes = reader.WholeOrNull("MissedProbes", 1, 100),
            CollectionAge = reader.Seconds("CollectionAgeSeconds", 61, 86_400) ?? TimeSpan.FromMinutes(15),
            LearnerCollectionAge = reader.Seconds("LearnerCollectionAgeSeconds", 61, 86_400) ?? TimeSpan.FromMinutes(2),
            BlobMebibytes = reader.Whole("BlobMebibytes", 1, 1000, 256),
        };
        reader.Done();
        PrivateAddress.Require(settings.Address, settings.TrustedNetwork || settings.Tls is not null, $"{Section}:Address");
        return settings;
    }

    private static ClusterTls? Tls(IConfiguration configuration, SettingsReader cluster)
    {
        cluster.Text(TlsConfiguration.Name); // a section of its own, which this one knows
        return TlsConfiguration.Read(configuration);
    }

    internal static IPAddress? Address(SettingsReader reader, string key)
    {
        IPAddress? found = null;
        reader.Read<bool>(key, text => IPAddress.TryParse(text, out found) ? true : null, "give one IP address, such as 10.0.0.5");
        return found;
    }
}
