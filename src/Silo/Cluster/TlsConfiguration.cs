using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Pathways.Model;

namespace Pathways.Silo.Cluster;

/// <summary>Reads the section <c>Cluster:Tls</c>: three PEM files, all or none.</summary>
internal static class TlsConfiguration
{
    public const string Name = "Tls";
    private const string Section = ClusterConfiguration.Section + ":" + Name;
    private static readonly string[] Keys = ["CertificateFile", "KeyFile", "AuthorityFile"];

    /// <summary>The certificates; null where none are named.</summary>
    /// <exception cref="InvalidInputException">Only some are named, a file cannot be read, or the authority did not sign the certificate.</exception>
    public static ClusterTls? Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration.GetSection(ClusterConfiguration.Section), Name);
        (string Key, string? Path)[] files = [.. Keys.Select(key => (key, reader.Text(key)))];
        reader.Done();
        if (Array.TrueForAll(files, file => file.Path is null))
            return null;
        foreach (var (key, path) in files)
        {
            if (path is null)
                throw Refused(key, null, "is missing", "give CertificateFile, KeyFile and AuthorityFile together, or none of them");
            if (!File.Exists(path))
                throw Refused(key, path, "there is no such file", "give the path of a PEM file");
        }

        var authority = new X509Certificate2Collection();
        Try(files[2].Key, files[2].Path!, authority.ImportFromPemFile);
        var certificate = Try(files[0].Key, files[0].Path!, path => X509Certificate2.CreateFromPemFile(path, files[1].Path));
        var tls = new ClusterTls(certificate, authority);
        return tls.WhyNot(certificate) is { } why
            ? throw Refused(files[0].Key, files[0].Path, $"is no certificate of a member: {why}", "let the authority of AuthorityFile sign it, for both TLS server and TLS client authentication")
            : tls;
    }

    private static void Try(string key, string path, Action<string> read) => Try(key, path, file =>
    {
        read(file);
        return true;
    });

    private static T Try<T>(string key, string path, Func<string, T> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw Refused(key, path, $"cannot be read: {failure.Message}", "give PEM files that this user may read; the key without a passphrase");
        }
    }

    private static InvalidInputException Refused(string key, string? value, string fault, string remedy) =>
        new([new Problem($"setting {Section}:{key}", null, null, null, value, fault, remedy)]);
}
