using Npgsql;
using Pathways.Model;
using Pathways.Silo.Cluster;
using Pathways.Silo.Tests.Postgres;

namespace Pathways.Silo.Tests.Cluster;

[Collection(PostgresTests.Name)]
public sealed class ClusterInitTests(PostgresServer server) : IDisposable
{
    private readonly ScriptFolder _scripts = ScriptFolder.Whole();

    public void Dispose() => _scripts.Dispose();

    [PostgresFact]
    public async Task An_empty_database_becomes_ready_and_doing_it_again_changes_nothing()
    {
        var database = await server.NewDatabaseAsync();
        (await Init(database)).Count.ShouldBe(6); // schema, three scripts, two steps
        var before = await Contents(database);
        (await Init(database)).ShouldBeEmpty();
        (await Contents(database)).ShouldBe(before);
        await using var silo = Silo(database);
        await ClusterCheck.RequireReadyAsync(silo, "here", default);
    }

    [PostgresFact]
    public async Task Two_inits_at_once_are_one()
    {
        var database = await server.NewDatabaseAsync();
        var done = await Task.WhenAll(Init(database), Init(database));
        done.Select(lines => lines.Count).Order().ShouldBe([0, 6]);
    }

    [PostgresFact]
    public async Task A_script_that_fails_leaves_nothing_behind()
    {
        var database = await server.NewDatabaseAsync();
        _scripts.With("PostgreSQL-Persistence.sql", "CREATE TABLE OrleansStorage (WriteToStorageKey integer); SELECT 1/0;");
        await Should.ThrowAsync<NpgsqlException>(() => Init(database));
        (await Value(database.Owner, "SELECT count(*) FROM pg_namespace WHERE nspname = 'pathways'")).ShouldBe(0L);
    }

    [PostgresFact]
    public async Task A_membership_of_before_gets_the_migration_that_it_needs()
    {
        var database = await server.NewDatabaseAsync();
        const string Old = "CREATE TABLE OrleansMembershipVersionTable (a int); CREATE TABLE OrleansMembershipTable (a int); INSERT INTO OrleansQuery VALUES ('GatewaysQueryKey', '')";
        _scripts.With("PostgreSQL-Clustering.sql", Old);
        var lacking = await Should.ThrowAsync<InvalidInputException>(() => Init(database));
        lacking.Message.ShouldContain("PostgreSQL-Clustering-3.7.0.sql");
        _scripts.With("Migrations/PostgreSQL-Clustering-3.7.0.sql", "INSERT INTO OrleansQuery VALUES ('CleanupDefunctSiloEntriesKey', '')");
        (await Init(database)).ShouldContain("applied PostgreSQL-Clustering-3.7.0.sql");
    }

    [PostgresFact]
    public async Task The_cluster_s_user_reads_and_writes_but_owns_nothing()
    {
        var database = await server.NewDatabaseAsync();
        await Init(database);
        (await Value(Scoped(database.Silo), "INSERT INTO pathways_blob (id, content) VALUES (repeat('0', 64), 'x') RETURNING 1")).ShouldBe(1);
        foreach (var forbidden in new[] { "CREATE TABLE pathways.mine (a int)", "DROP TABLE orleansstorage", "UPDATE orleansquery SET querytext = ''", "DELETE FROM pathways_schema" })
        {
            (await Should.ThrowAsync<PostgresException>(() => Value(Scoped(database.Silo), forbidden))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    [PostgresFact]
    public async Task Two_rows_of_one_state_cannot_be()
    {
        var database = await server.NewDatabaseAsync();
        await Init(database);
        const string Insert = "INSERT INTO orleansstorage (grainidn0, grainidn1, graintypestring, grainidextensionstring, serviceid) VALUES (0, 0, 'run/state', '/r1', 's') RETURNING 1";
        await Value(Scoped(database.Silo), Insert);
        (await Should.ThrowAsync<PostgresException>(() => Value(Scoped(database.Silo), Insert))).SqlState.ShouldBe(PostgresErrorCodes.UniqueViolation);
    }

    [PostgresFact]
    public async Task A_process_that_connects_as_the_owner_is_refused()
    {
        var database = await server.NewDatabaseAsync();
        await Init(database);
        await using var owner = ConnectionText.Parse(database.Owner, "pathways", "test").Open();
        (await Should.ThrowAsync<InvalidInputException>(() => ClusterCheck.RequireReadyAsync(owner, "here", default))).Message.ShouldContain("owns the schema");
    }

    [PostgresFact]
    public async Task A_database_that_was_never_initialised_says_what_to_do()
    {
        await using var silo = Silo(await server.NewDatabaseAsync());
        (await Should.ThrowAsync<InvalidInputException>(() => ClusterCheck.RequireReadyAsync(silo, "here", default))).Message.ShouldContain("pathways cluster init");
    }

    [PostgresFact]
    public async Task A_newer_schema_is_left_alone()
    {
        var database = await server.NewDatabaseAsync();
        await Init(database);
        await Value(Scoped(database.Owner), "INSERT INTO pathways_schema (step) VALUES (99) RETURNING 1");
        (await Should.ThrowAsync<InvalidInputException>(() => Init(database))).Message.ShouldContain("newer");
    }

    [PostgresFact]
    public async Task A_role_that_is_not_there_or_owns_the_schema_is_refused()
    {
        var database = await server.NewDatabaseAsync();
        await Should.ThrowAsync<InvalidInputException>(() => Init(database, "nobody_here"));
        await Should.ThrowAsync<InvalidInputException>(() => Init(database, database.SiloRole.Replace("_silo", "_owner", StringComparison.Ordinal)));
        await Should.ThrowAsync<InvalidInputException>(() => Init(database, "x; DROP TABLE y"));
    }

    private Task<IReadOnlyList<string>> Init(TestDatabase database, string? user = null) =>
        new ClusterInit(ConnectionText.Parse(database.Owner, "pathways", "test"), _scripts.Scripts, user ?? database.SiloRole).RunAsync(default);

    private static NpgsqlDataSource Silo(TestDatabase database) => ConnectionText.Parse(database.Silo, "pathways", "test").Open();

    private static string Scoped(string connection) => connection + ";Search Path=pathways";

    private static async Task<string> Contents(TestDatabase database) =>
        (string)(await Value(database.Owner, "SELECT string_agg(c.relname || ':' || coalesce(c.relacl::text, ''), ',' ORDER BY c.relname) || (SELECT string_agg(p.proname || coalesce(p.proacl::text, ''), ',' ORDER BY p.proname) FROM pg_proc p WHERE p.pronamespace = 'pathways'::regnamespace) FROM pg_class c WHERE c.relnamespace = 'pathways'::regnamespace"))!;

    private static async Task<object?> Value(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
#pragma warning disable CA2100 // The test's own texts.
        await using var command = source.CreateCommand(sql);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
