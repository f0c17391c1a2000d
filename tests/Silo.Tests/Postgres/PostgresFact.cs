namespace Pathways.Silo.Tests.Postgres;

/// <summary>A test that needs PostgreSQL's server programs; skipped, with the reason, where there are none.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (PostgresPrograms.Folder is null)
        {
            Skip = "PostgreSQL's initdb and pg_ctl are not on this machine (Debian: apt-get install postgresql).";
        }
    }
}

/// <summary>Where initdb and pg_ctl are: on the path, or where Debian puts them.</summary>
public static class PostgresPrograms
{
    public static string? Folder { get; } = Candidates().FirstOrDefault(folder =>
        File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));

    private static IEnumerable<string> Candidates()
    {
        const string Debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).Select(version => Path.Combine(version, "bin")) : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return versions.OrderDescending(StringComparer.Ordinal).Concat(path);
    }
}

/// <summary>One server for all tests of the collection.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
