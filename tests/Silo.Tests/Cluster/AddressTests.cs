using System.Net;
using Pathways.Model;
using Pathways.Silo.Cluster;

namespace Pathways.Silo.Tests.Cluster;

/// <summary>Expected from the RFCs' own bounds of their blocks: first and last address inside, the next outside.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.255")]
    [InlineData("::1")]
    [InlineData("10.0.0.0")]
    [InlineData("10.255.255.255")]
    [InlineData("172.16.0.0")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.0")]
    [InlineData("192.168.255.255")]
    [InlineData("169.254.1.1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("::ffff:10.1.2.3")]
    public void A_private_address_is_taken(string address) =>
        Should.NotThrow(() => PrivateAddress.Require(IPAddress.Parse(address), trustedNetwork: false, "Cluster:Address"));

    [Theory]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("192.169.0.0")]
    [InlineData("203.0.113.7")]
    [InlineData("2001:db8::1")]
    [InlineData("::ffff:8.8.8.8")]
    public void A_public_one_only_when_its_network_is_vouched_for(string address)
    {
        var parsed = IPAddress.Parse(address);
        Should.Throw<InvalidInputException>(() => PrivateAddress.Require(parsed, trustedNetwork: false, "Cluster:Address"))
            .Message.ShouldContain("--trusted-network");
        Should.NotThrow(() => PrivateAddress.Require(parsed, trustedNetwork: true, "Cluster:Address"));
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    public void Every_address_at_once_is_refused_even_then(string address) =>
        Should.Throw<InvalidInputException>(() => PrivateAddress.Require(IPAddress.Parse(address), trustedNetwork: true, "Cluster:Address"));
}
