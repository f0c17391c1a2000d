using System.Text;
using Microsoft.Data.Sqlite;
using Orleans.Storage;
using Pathways.Embedded.Storage;

namespace Pathways.Embedded.Tests;

/// <summary>The rule of versions, on every store.</summary>
public abstract class StateStoreTests
{
    private static readonly StateKey Key = new("area", "dataset/E1", "checkpoint");

    protected abstract IStateStore Store { get; }

    [Fact]
    public async Task Nothing_is_stored_at_first() => (await Store.ReadAsync(Key, default)).ShouldBeNull();

    [Fact]
    public async Task What_was_written_is_read()
    {
        var etag = await Write("one", null);
        var stored = await Store.ReadAsync(Key, default);
        stored!.Etag.ShouldBe(etag);
        Encoding.UTF8.GetString(stored.Payload!.Value.Span).ShouldBe("one");
    }

    [Fact]
    public async Task A_write_over_another_version_is_refused_and_changes_nothing()
    {
        var first = await Write("one", null);
        var second = await Write("two", first);
        var refused = await Should.ThrowAsync<InconsistentStateException>(() => Write("three", first));
        (refused.StoredEtag, refused.CurrentEtag).ShouldBe((second, first));
        await Should.ThrowAsync<InconsistentStateException>(() => Write("three", null));
        Encoding.UTF8.GetString((await Store.ReadAsync(Key, default))!.Payload!.Value.Span).ShouldBe("two");
    }

    [Fact]
    public async Task A_cleared_state_never_takes_an_old_version_again()
    {
        var old = await Write("one", null);
        await Store.WriteAsync(Key, null, old, default);
        (await Store.ReadAsync(Key, default))!.Payload.ShouldBeNull();
        await Should.ThrowAsync<InconsistentStateException>(() => Write("two", old));
        (await Write("two", null)).ShouldNotBe(old);
    }

    [Fact]
    public async Task Of_many_writers_of_one_version_one_succeeds()
    {
        var etag = await Write("one", null);
        var writes = Enumerable.Range(0, 16).Select(i => Task.Run(() => Write($"{i}", etag))).ToArray();
        await Task.WhenAll(writes).ContinueWith(_ => { }, TaskScheduler.Default);
        writes.Count(write => write.IsCompletedSuccessfully).ShouldBe(1);
    }

    private Task<string> Write(string text, string? etag) =>
        Store.WriteAsync(Key, Encoding.UTF8.GetBytes(text), etag, default).AsTask();
}

public sealed class MemoryStateStoreTests : StateStoreTests
{
    protected override IStateStore Store { get; } = new MemoryStateStore();
}

public sealed class SqliteStateStoreTests : StateStoreTests, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pathways-store");
    private SqliteStateStore _store;

    public SqliteStateStoreTests() => _store = SqliteStateStore.Open(_folder.FullName, "first test");

    protected override IStateStore Store => _store;

    [Fact]
    public async Task States_outlive_the_process()
    {
        var key = new StateKey("run", "1", "run");
        var etag = await _store.WriteAsync(key, Encoding.UTF8.GetBytes("kept"), null, default);
        _store.Dispose();
        _store = SqliteStateStore.Open(_folder.FullName, "second test");
        (await _store.ReadAsync(key, default))!.Etag.ShouldBe(etag);
    }

    [Fact]
    public void A_second_writer_is_told_who_holds_the_folder()
    {
        var refused = Should.Throw<DataFolderInUseException>(() => SqliteStateStore.Open(_folder.FullName, "intruder"));
        refused.Holder.ShouldContain("first test");
        refused.Holder.ShouldContain($"process {Environment.ProcessId}");
    }

    [Fact]
    public async Task A_reader_reads_beside_the_writer_and_cannot_write()
    {
        var key = new StateKey("run", "1", "run");
        await _store.WriteAsync(key, Encoding.UTF8.GetBytes("seen"), null, default);
        using var reader = SqliteStateStore.OpenReadOnly(_folder.FullName)!;
        (await reader.ReadAsync(key, default)).ShouldNotBeNull();
        await Should.ThrowAsync<StoreException>(() => reader.WriteAsync(key, default(ReadOnlyMemory<byte>), "1", default).AsTask());
    }

    [Fact]
    public void The_file_is_in_wal_mode_and_says_its_format()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "grains.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        Ask(connection, "PRAGMA journal_mode").ShouldBe("wal");
        Ask(connection, "PRAGMA user_version").ShouldBe($"{SqliteStateStore.FormatVersion}");
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string? Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this file's own.
        command.CommandText = question;
#pragma warning restore CA2100
        return command.ExecuteScalar()?.ToString();
    }
}
