using Pathways.Silo.Cluster;

namespace Pathways.Silo.Tests.Postgres;

/// <summary>
/// A folder of stand-ins for Orleans's scripts: the same files, tables and queries by name, just enough to see what
/// initialisation does with them. The real ones are not ours to ship.
/// </summary>
internal sealed class ScriptFolder : IDisposable
{
    private const string Membership = "deploymentid varchar(150), address varchar(45)";

    public string Folder { get; } = Directory.CreateTempSubdirectory("pathways-sql-").FullName;

    public OrleansScripts Scripts => OrleansScripts.Find(Folder);

    public static ScriptFolder Whole() => new ScriptFolder()
        .With("PostgreSQL-Main.sql", "CREATE TABLE OrleansQuery (QueryKey varchar(64) PRIMARY KEY, QueryText varchar(8000) NOT NULL);")
        .With("PostgreSQL-Clustering.sql", $"""
            CREATE TABLE OrleansMembershipVersionTable (deploymentid varchar(150));
            CREATE TABLE OrleansMembershipTable ({Membership});
            CREATE FUNCTION insert_membership() RETURNS integer AS $func$ BEGIN RETURN 1; END $func$ LANGUAGE plpgsql;
            INSERT INTO OrleansQuery VALUES ('GatewaysQueryKey', 'SELECT 1'), ('CleanupDefunctSiloEntriesKey', 'SELECT 1');
            """)
        .With("PostgreSQL-Persistence.sql", """
            CREATE TABLE OrleansStorage (
                grainidhash integer, grainidn0 bigint, grainidn1 bigint, graintypehash integer, graintypestring varchar(512),
                grainidextensionstring varchar(512), serviceid varchar(150), payloadbinary bytea, modifiedon timestamp, version integer);
            INSERT INTO OrleansQuery VALUES ('WriteToStorageKey', 'SELECT 1');
            """);

    public ScriptFolder With(string file, string sql)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, sql);
        return this;
    }

    public ScriptFolder Without(string file)
    {
        File.Delete(Path.Combine(Folder, file));
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
