using System.Net;

namespace Pathways.Silo.Cluster;

/// <summary>
/// How a process takes part in a cluster. A class, not a record: printing it prints no secret. Read from configuration by
/// <see cref="ClusterConfiguration"/>.
/// </summary>
public sealed class ClusterSettings
{
    /// <summary>How the cluster's user reaches PostgreSQL; null for one silo alone with its states in memory.</summary>
    public ConnectionText? Connection { get; init; }

    /// <summary>Whether this process is a silo, or asks silos.</summary>
    public ClusterRole Role { get; init; } = ClusterRole.Silo;

    /// <summary>Which silos find one another. Silos of two clusters on one database do not meet, nor do those of two engine versions.</summary>
    public string ClusterId { get; init; } = "pathways";

    /// <summary>Whose stored states these are; stays the same over every deployment.</summary>
    public string ServiceId { get; init; } = "pathways";

    /// <summary>The silo's name in the membership table and in logs; empty for one of the host's.</summary>
    public string SiloName { get; init; } = "";

    /// <summary>The address at which other silos and clients reach this silo, and the only one it listens on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>TCP port for other silos.</summary>
    public int SiloPort { get; init; } = 11111;

    /// <summary>TCP port for clients.</summary>
    public int GatewayPort { get; init; } = 30000;

    /// <summary>That the operator vouches for the network around a public address, although the traffic between silos is not encrypted.</summary>
    public bool TrustedNetwork { get; init; }

    /// <summary>Certificates with which silos and clients encrypt what they say and know one another; null for neither.</summary>
    public ClusterTls? Tls { get; init; }

    /// <summary>How long the others wait for a silo's answer to a probe; null for Orleans's default.</summary>
    public TimeSpan? ProbeTimeout { get; init; }

    /// <summary>How many probes in a row a silo may miss; null for Orleans's default.</summary>
    public int? MissedProbes { get; init; }

    /// <summary>After how long without a call a grain's activation is let go.</summary>
    public TimeSpan CollectionAge { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The same for learners, of which there are tens of thousands.</summary>
    public TimeSpan LearnerCollectionAge { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest blob that is stored or read, in MiB.</summary>
    public int BlobMebibytes { get; init; } = 256;
}

/// <summary>What a process is in a cluster.</summary>
public enum ClusterRole
{
    /// <summary>Hosts grains and works on runs.</summary>
    Silo,

    /// <summary>Only asks.</summary>
    Client,
}
