using Npgsql;
using Pathways.Model;

namespace Pathways.Silo.Cluster;

/// <summary>What a process looks at before it takes part in a cluster: that the database is initialised, and that it is not its owner.</summary>
public static class ClusterCheck
{
    /// <summary>Looks.</summary>
    /// <param name="source">Connections as the cluster's user.</param>
    /// <param name="place">Where they lead, for messages.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="InvalidInputException">Something is to be done first.</exception>
    /// <exception cref="NpgsqlException">The database is out of reach, or knows no such user.</exception>
    public static async Task RequireReadyAsync(NpgsqlDataSource source, string place, CancellationToken cancellationToken)
    {
        await using var session = await source.OpenConnectionAsync(cancellationToken);
        var database = new InitSession(session, cancellationToken);
        if (!await database.IsAsync("SELECT to_regclass('pathways_schema') IS NOT NULL AND to_regclass('orleansstorage') IS NOT NULL"))
        {
            throw Refused(place, "schema", null, "is not there for this user", "run: pathways cluster init (docs/cluster.md)");
        }

        var step = await database.NumberAsync("SELECT coalesce(max(step), 0) FROM pathways_schema");
        if (step < PathwaysMigrations.Current)
        {
            throw Refused(place, "schema version", $"{step}", $"is older than this version of Pathways, which needs {PathwaysMigrations.Current}", "run: pathways cluster init");
        }

        if (await database.IsAsync("SELECT pg_has_role(current_user, relowner, 'MEMBER') FROM pg_class WHERE oid = to_regclass('orleansstorage')"))
        {
            throw Refused(place, "user", null, "owns the schema, or may do all that its owner may", "connect as the role that --cluster-user named");
        }
    }

    private static InvalidInputException Refused(string place, string field, string? value, string fault, string remedy) =>
        new([new Problem($"database {place}", null, null, field, value, fault, remedy)]);
}
