using Pathways.Silo.Tests.Postgres;

namespace Pathways.Silo.Tests.Orleans;

/// <summary>A test that needs PostgreSQL and Orleans's own scripts, in the folder that PATHWAYS_ORLEANS_SQL names.</summary>
public sealed class ClusterFactAttribute : FactAttribute
{
    public ClusterFactAttribute() => Skip =
        PostgresPrograms.Folder is null ? "PostgreSQL's initdb and pg_ctl are not on this machine (Debian: apt-get install postgresql)."
        : !Directory.Exists(Scripts) ? "PATHWAYS_ORLEANS_SQL names no folder with Orleans's PostgreSQL scripts (docs/cluster.md says where to get them)."
        : null;

    /// <summary>The folder.</summary>
    public static string Scripts => Environment.GetEnvironmentVariable("PATHWAYS_ORLEANS_SQL") ?? "";
}
