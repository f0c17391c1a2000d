using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Pathways.Silo.Cluster;

/// <summary>
/// How silos and clients of a cluster know one another: each shows a certificate that the cluster's own authority signed, and
/// speaks only to others that do. Names in certificates are not looked at: to be signed by the authority is to be a member, so the
/// authority signs nothing else.
/// </summary>
public sealed class ClusterTls
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    /// <param name="certificate">The member's own certificate with its private key.</param>
    /// <param name="authority">The certificate of the cluster's authority, alone or with others that replace it.</param>
    public ClusterTls(X509Certificate2 certificate, X509Certificate2Collection authority) => (Certificate, Authority) = (certificate, authority);

    /// <summary>The member's own certificate with its private key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Who signs members.</summary>
    public X509Certificate2Collection Authority { get; }

    /// <summary>Whether a certificate is a member's: signed by the authority, within its time, and good for both ends of a connection.</summary>
    public bool IsMember(X509Certificate2 certificate) => WhyNot(certificate) is null;

    /// <summary>Why a certificate is not a member's, in words; null when it is.</summary>
    public string? WhyNot(X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(Authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ClientAuthentication));
        return chain.Build(certificate) ? null
            : string.Join("; ", chain.ChainStatus.Select(status => status.StatusInformation.Trim()).Distinct(StringComparer.Ordinal));
    }
}
