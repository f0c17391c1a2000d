using Npgsql;
using Pathways.Model;

namespace Pathways.Silo.Cluster;

/// <summary>
/// Makes a database ready for a cluster, in one transaction: Orleans's tables by Orleans's scripts, Pathways' own by its
/// migrations, and the rights of the cluster's user, which owns nothing. Doing it again changes nothing.
/// </summary>
/// <param name="connection">As the owner of the schema. Its schema is made if need be.</param>
/// <param name="scripts">Orleans's scripts.</param>
/// <param name="clusterUser">The role that silos and clients will use.</param>
public sealed class ClusterInit(ConnectionText connection, OrleansScripts scripts, string clusterUser)
{
    /// <summary>Does it.</summary>
    /// <returns>What was done, one line each; empty when everything was there.</returns>
    /// <exception cref="InvalidInputException">There is no such role, it is the owner itself, or it may not log in.</exception>
    /// <exception cref="NpgsqlException">The database refused; nothing was changed.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        SchemaName.Check(clusterUser, "--cluster-user");
        await using var source = connection.Open();
        await using var session = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await session.BeginTransactionAsync(cancellationToken);
        var database = new InitSession(session, cancellationToken);
        var done = new List<string>();

        // Two inits at once: the second waits, and then finds everything there.
        await database.RunAsync("SELECT pg_advisory_xact_lock(hashtext('pathways cluster init'))");
        await CheckUserAsync(database);
        if (!await database.IsAsync($"SELECT to_regnamespace('{connection.Schema}') IS NOT NULL"))
        {
            await database.RunAsync($"CREATE SCHEMA {connection.Schema}");
            done.Add($"made schema {connection.Schema}");
        }

        await ApplyScriptsAsync(database, done);
        await MigrateAsync(database, done);
        await database.RunAsync(Grants(connection.Schema, clusterUser));
        await transaction.CommitAsync(cancellationToken);
        return done;
    }

    private async Task CheckUserAsync(InitSession database)
    {
        if (!await database.IsAsync($"SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = '{clusterUser}' AND rolcanlogin)"))
        {
            throw Refused("is no role that may log in", $"make it first: CREATE ROLE {clusterUser} LOGIN");
        }

        if (await database.IsAsync($"SELECT rolsuper OR pg_has_role('{clusterUser}', current_user, 'MEMBER') FROM pg_roles WHERE rolname = '{clusterUser}'"))
        {
            throw Refused("would own the schema", "use a role that is neither the owner's, nor a member of it, nor a superuser");
        }
    }

    private async Task ApplyScriptsAsync(InitSession database, List<string> done)
    {
        await ApplyAsync(scripts.Main, "to_regclass('orleansquery') IS NULL");
        await ApplyAsync(scripts.Clustering, "to_regclass('orleansmembershiptable') IS NULL");
        const string NoCleanup = "NOT EXISTS (SELECT FROM orleansquery WHERE querykey = 'CleanupDefunctSiloEntriesKey')";
        if (scripts.CleanupMigration is { } migration)
        {
            await ApplyAsync(migration, NoCleanup);
        }
        else if (await database.IsAsync($"SELECT {NoCleanup}"))
        {
            throw new InvalidInputException([new Problem(
                "PostgreSQL-Clustering.sql", null, null, "--orleans-sql", null, "lacks the query CleanupDefunctSiloEntriesKey",
                "download Migrations/PostgreSQL-Clustering-3.7.0.sql beside it; " + OrleansScripts.Where)]);
        }

        await ApplyAsync(scripts.Persistence, "to_regclass('orleansstorage') IS NULL");

        async Task ApplyAsync(OrleansScript script, string condition)
        {
            if (await database.IsAsync($"SELECT {condition}"))
            {
                await database.RunAsync(script.Sql);
                done.Add($"applied {script.Name}");
            }
        }
    }

    private static async Task MigrateAsync(InitSession database, List<string> done)
    {
        await database.RunAsync(PathwaysMigrations.History);
        var taken = await database.NumberAsync("SELECT coalesce(max(step), 0) FROM pathways_schema");
        if (taken > PathwaysMigrations.Current)
        {
            throw new InvalidInputException([new Problem(
                "database", null, null, "schema version", $"{taken}", $"is newer than this version of Pathways, which knows {PathwaysMigrations.Current}", "use the newer version")]);
        }

        for (var step = (int)taken + 1; step <= PathwaysMigrations.Current; step++)
        {
            await database.RunAsync(PathwaysMigrations.Steps[step - 1]);
            await database.RunAsync($"INSERT INTO pathways_schema (step) VALUES ({step})");
            done.Add($"took step {step} of Pathways' schema");
        }
    }

    private InvalidInputException Refused(string fault, string remedy) =>
        new([new Problem("database", null, null, "--cluster-user", clusterUser, fault, remedy)]);

    private static string Grants(string schema, string user) => $"""
        REVOKE ALL ON SCHEMA {schema} FROM PUBLIC;
        GRANT USAGE ON SCHEMA {schema} TO {user};
        REVOKE ALL ON ALL FUNCTIONS IN SCHEMA {schema} FROM PUBLIC;
        GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA {schema} TO {user};
        GRANT SELECT ON orleansquery, pathways_schema TO {user};
        GRANT SELECT, INSERT, UPDATE, DELETE
            ON orleansmembershipversiontable, orleansmembershiptable, orleansstorage, pathways_blob TO {user};
        """;
}
