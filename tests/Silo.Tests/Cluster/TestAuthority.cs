using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Pathways.Silo.Tests.Cluster;

/// <summary>An authority of a test's own that signs certificates and writes them as an operator has them, in PEM files.</summary>
internal sealed class TestAuthority
{
    private const string Server = "1.3.6.1.5.5.7.3.1";
    private const string Client = "1.3.6.1.5.5.7.3.2";
    private static readonly DateTimeOffset Begin = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly X509Certificate2 _authority;

    public TestAuthority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        _authority = request.CreateSelfSigned(Begin, Begin.AddYears(80));
    }

    /// <summary>Its own certificate, without the key.</summary>
    public X509Certificate2 Certificate => X509CertificateLoader.LoadCertificate(_authority.RawData);

    /// <summary>A certificate signed by it.</summary>
    public X509Certificate2 Sign(bool forClients = true, bool expired = false)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=member", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(forClients ? [new Oid(Server), new Oid(Client)] : [new Oid(Server)], critical: false));
        using var signed = request.Create(_authority, Begin, Begin.AddYears(expired ? 1 : 70), RandomNumberGenerator.GetBytes(8));
        return signed.CopyWithPrivateKey(key);
    }

    /// <summary>Writes a member's files into a folder and gives the settings that name them.</summary>
    public string[] Write(string folder, X509Certificate2 member)
    {
        Directory.CreateDirectory(folder);
        string Put(string name, string text)
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, text);
            return path;
        }

        return
        [
            $"Cluster:Tls:CertificateFile={Put("member.pem", member.ExportCertificatePem())}",
            $"Cluster:Tls:KeyFile={Put("member.key", member.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem())}",
            $"Cluster:Tls:AuthorityFile={Put("authority.pem", _authority.ExportCertificatePem())}",
        ];
    }
}
