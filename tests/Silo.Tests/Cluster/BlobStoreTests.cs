using System.Security.Cryptography;
using Npgsql;
using Pathways.Silo.Cluster;
using Pathways.Silo.Tests.Postgres;

namespace Pathways.Silo.Tests.Cluster;

[Collection(PostgresTests.Name)]
public sealed class BlobStoreTests(PostgresServer server) : IAsyncLifetime
{
    private const long Limit = 1000;
    private readonly ScriptFolder _scripts = ScriptFolder.Whole();
    private NpgsqlDataSource _source = null!;
    private PostgresBlobStore _store = null!;

    public async Task InitializeAsync()
    {
        if (PostgresPrograms.Folder is not null)
        {
            var database = await server.NewDatabaseAsync();
            await new ClusterInit(ConnectionText.Parse(database.Owner, "pathways", "test"), _scripts.Scripts, database.SiloRole).RunAsync(default);
            _source = ConnectionText.Parse(database.Silo, "pathways", "test").Open();
            _store = new PostgresBlobStore(_source, Limit);
        }
    }

    public async Task DisposeAsync()
    {
        _scripts.Dispose();
        if (_source is not null)
        {
            await _source.DisposeAsync();
        }
    }

    [PostgresFact]
    public async Task What_was_put_is_got_under_its_SHA_256()
    {
        var bytes = RandomNumberGenerator.GetBytes((int)Limit);
        var id = await _store.PutAsync(bytes, default);
        id.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        (await _store.GetAsync(id, default)).ShouldBe(bytes);
    }

    [PostgresFact]
    public async Task Nothing_is_found_under_an_unknown_id() => (await _store.GetAsync(new string('0', 64), default)).ShouldBeNull();

    [PostgresFact]
    public async Task Put_twice_or_by_many_at_once_it_is_one_row()
    {
        byte[] bytes = [1, 2, 3];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _store.PutAsync(bytes, default)));
        await _store.PutAsync(bytes, default);
        (await Rows()).ShouldBe(1);
    }

    [PostgresFact]
    public async Task One_that_is_too_long_is_refused_on_the_way_in_and_out()
    {
        await Should.ThrowAsync<IOException>(() => _store.PutAsync(new byte[Limit + 1], default));
        (await Rows()).ShouldBe(0);
        var id = await new PostgresBlobStore(_source, Limit + 1).PutAsync(new byte[Limit + 1], default);
        await Should.ThrowAsync<InvalidDataException>(() => _store.GetAsync(id, default));
    }

    [PostgresFact]
    public async Task A_damaged_one_is_never_handed_out()
    {
        var id = await _store.PutAsync(new byte[] { 1, 2, 3 }, default);
        await Execute("UPDATE pathways_blob SET content = 'xyz'");
        (await Should.ThrowAsync<InvalidDataException>(() => _store.GetAsync(id, default))).Message.ShouldContain(id);
    }

    [PostgresFact]
    public async Task Pruning_keeps_what_is_named_and_what_was_put_lately()
    {
        var kept = await _store.PutAsync(new byte[] { 1 }, default);
        var old = await _store.PutAsync(new byte[] { 2 }, default);
        var again = await _store.PutAsync(new byte[] { 3 }, default);
        (await _store.KeepOnlyAsync(new HashSet<string> { kept }, default)).ShouldBe(0);
        await Execute("UPDATE pathways_blob SET touched_at = now() - interval '2 hours'");
        await _store.PutAsync(new byte[] { 3 }, default);
        (await _store.KeepOnlyAsync(new HashSet<string> { kept }, default)).ShouldBe(1);
        (await _store.GetAsync(old, default)).ShouldBeNull();
        (await _store.GetAsync(again, default)).ShouldNotBeNull();
    }

    [PostgresFact]
    public async Task A_store_that_is_gone_is_an_IOException()
    {
        var gone = ConnectionText.Parse("Host=127.0.0.1;Port=1;Username=x;Password=secret-word;Timeout=2", "pathways", "test");
        await using var source = gone.Open();
        var failed = await Should.ThrowAsync<IOException>(() => new PostgresBlobStore(source, Limit).GetAsync(new string('0', 64), default));
        failed.ToString().ShouldNotContain("secret-word");
    }

    private async Task<long> Rows()
    {
        await using var command = _source.CreateCommand("SELECT count(*) FROM pathways_blob");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task Execute(string sql)
    {
#pragma warning disable CA2100 // The test's own texts.
        await using var command = _source.CreateCommand(sql);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
