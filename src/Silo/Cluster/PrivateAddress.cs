using System.Net;
using System.Net.Sockets;
using Pathways.Model;

namespace Pathways.Silo.Cluster;

/// <summary>
/// Which addresses a silo may listen on unasked: this machine's own, and those that no router of the internet forwards
/// (RFC 1918, RFC 4193, RFC 3927, RFC 4291 section 2.5.6). "Any address" is a public one.
/// </summary>
public static class PrivateAddress
{
    private static readonly IPNetwork[] Networks =
    [
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("fc00::/7"),
        IPNetwork.Parse("fe80::/10"),
    ];

    /// <summary>Whether it is one.</summary>
    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) || Networks.Any(network => network.Contains(plain));
    }

    /// <summary>Refuses a public address, unless the operator vouches for its network or what is said there is encrypted.</summary>
    /// <param name="address">The address to listen on.</param>
    /// <param name="trustedNetwork">Whether the operator vouches, or it is encrypted.</param>
    /// <param name="field">The setting that gave it.</param>
    /// <exception cref="InvalidInputException">It is public, or no address that others could reach.</exception>
    public static void Require(IPAddress address, bool trustedNetwork, string field)
    {
        if (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
        {
            throw Refused(address, field, "is every address of the machine", "give the one address of the private interface");
        }

        if (address.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6))
        {
            throw Refused(address, field, "is no address of the internet protocols", "give an IPv4 or IPv6 address");
        }

        if (!trustedNetwork && !Is(address))
        {
            throw Refused(address, field, "is public, and what is said there is not encrypted",
                "listen on a private interface, give the silos certificates (Cluster:Tls), or --trusted-network when the network itself is closed or encrypted");
        }
    }

    private static InvalidInputException Refused(IPAddress address, string field, string fault, string remedy) =>
        new([new Problem("cluster settings", null, null, field, address.ToString(), fault, remedy)]);
}
