using Microsoft.Extensions.Configuration;
using Pathways.Model;
using Pathways.Silo.Cluster;

namespace Pathways.Silo.Tests.Cluster;

/// <summary>Who is a member of a cluster by certificate, and what a silo refuses to start with.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pathways-tls-");
    private readonly TestAuthority _ours = new("ours");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Whom_the_authority_signed_is_a_member() => Ours().IsMember(_ours.Sign()).ShouldBeTrue();

    [Fact]
    public void Whom_another_authority_of_the_same_name_signed_is_none() => Ours().IsMember(new TestAuthority("ours").Sign()).ShouldBeFalse();

    [Fact]
    public void A_certificate_past_its_time_is_none() => Ours().WhyNot(_ours.Sign(expired: true)).ShouldNotBeNull().ShouldContain("expired");

    [Fact]
    public void A_certificate_for_servers_only_is_none() => Ours().IsMember(_ours.Sign(forClients: false)).ShouldBeFalse();

    [Fact]
    public void Certificates_let_a_silo_listen_on_a_public_address()
    {
        string[] address = ["Cluster:Address=203.0.113.7"];
        Should.Throw<InvalidInputException>(() => Read(address));
        var settings = Read([.. address, .. _ours.Write(_folder.FullName, _ours.Sign())]);
        settings.Tls.ShouldNotBeNull().Certificate.HasPrivateKey.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, "CertificateFile")]
    [InlineData(1, "KeyFile")]
    [InlineData(2, "AuthorityFile")]
    public void A_file_that_is_not_named_is(int left, string name)
    {
        var settings = _ours.Write(_folder.FullName, _ours.Sign());
        Refusal(settings.Where((_, i) => i != left)).ShouldSatisfyAllConditions(told => told.ShouldContain(name), told => told.ShouldContain("is missing"));
    }

    [Fact]
    public void A_key_of_another_certificate_is_refused()
    {
        var settings = _ours.Write(_folder.FullName, _ours.Sign());
        var other = _ours.Write(Path.Combine(_folder.FullName, "other"), _ours.Sign());
        Refusal([settings[0], other[1], settings[2]]).ShouldContain("cannot be read");
    }

    [Fact]
    public void A_certificate_that_the_authority_did_not_sign_is_refused()
        => Refusal(_ours.Write(_folder.FullName, new TestAuthority("theirs").Sign())).ShouldContain("is no certificate of a member");

    [Fact]
    public void A_setting_that_is_not_known_is_refused() => Refusal(["Cluster:Tls:CertFile=x"]).ShouldContain("CertFile");

    private static string Refusal(IEnumerable<string> settings) => Should.Throw<InvalidInputException>(() => Read(settings)).Message;

    private static ClusterSettings Read(IEnumerable<string> settings) => ClusterConfiguration.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))).Build());

    private ClusterTls Ours() => new(_ours.Sign(), [_ours.Certificate]);
}
