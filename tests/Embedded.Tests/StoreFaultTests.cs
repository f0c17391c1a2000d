using System.Text;
using Microsoft.Data.Sqlite;
using Pathways.Embedded.Storage;

namespace Pathways.Embedded.Tests;

/// <summary>What can be wrong with a data folder while it is in use: each is named, nothing is half-written, and once it is gone the store goes on.</summary>
public sealed class StoreFaultTests : IDisposable
{
    private static readonly StateKey Key = new("area", "dataset/E1", "checkpoint");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pathways-faults");
    private readonly SqliteStateStore _store;

    public StoreFaultTests() => _store = SqliteStateStore.Open(_folder.FullName, "test", TimeSpan.FromSeconds(1));

    [Fact]
    public async Task A_full_disk_is_named_and_what_was_stored_stays()
    {
        var etag = await WriteAsync("small", null);
        _store.LimitPages();
        var told = await RefusedAsync(new string('x', 1_000_000), etag);
        told.ShouldContain("is full");
        told.ShouldContain("Make room on its disk");
        (await ReadAsync()).ShouldBe(("small", etag));
        Execute(_store.Writer, "PRAGMA max_page_count = 100000");
        (await WriteAsync(new string('x', 1_000_000), etag)).ShouldNotBe(etag);
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_is_named_and_what_was_stored_stays()
    {
        var etag = await WriteAsync("one", null);
        Execute(_store.Writer, "PRAGMA query_only = ON");
        (await RefusedAsync("two", etag)).ShouldContain("may not be written");
        (await ReadAsync()).ShouldBe(("one", etag));
        Execute(_store.Writer, "PRAGMA query_only = OFF");
        await WriteAsync("two", etag);
        (await ReadAsync()).Text.ShouldBe("two");
    }

    [Fact]
    public async Task A_lock_that_another_program_holds_is_named_and_reading_goes_on()
    {
        var etag = await WriteAsync("one", null);
        using (var other = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "grains.db")};Pooling=False"))
        {
            other.Open();
            Execute(other, "BEGIN IMMEDIATE");
            (await RefusedAsync("two", etag)).ShouldContain("is locked by another program");
            (await ReadAsync()).ShouldBe(("one", etag));
            Execute(other, "ROLLBACK");
        }

        await WriteAsync("two", etag);
        (await ReadAsync()).Text.ShouldBe("two");
    }

    [Fact]
    public async Task A_write_into_a_file_that_was_removed_is_not_acknowledged()
    {
        if (OperatingSystem.IsWindows())
            return; // there an open file cannot be removed
        var etag = await WriteAsync("one", null);
        foreach (var file in _folder.GetFiles("grains.db*"))
            file.Delete();
        (await RefusedAsync("two", etag)).ShouldContain("has lost its grains.db");
    }

    [Fact]
    public void A_file_that_is_no_database_is_named()
    {
        var folder = _folder.CreateSubdirectory("other");
        File.WriteAllText(Path.Combine(folder.FullName, "grains.db"), new string('?', 8192));
        var refused = Should.Throw<StoreException>(() => SqliteStateStore.Open(folder.FullName, "test"));
        refused.Message.ShouldContain(folder.FullName);
        refused.Message.ShouldContain("damaged");
        Should.Throw<StoreException>(() => SqliteStateStore.OpenReadOnly(folder.FullName)).Message.ShouldContain("damaged");
    }

    [Fact]
    public async Task Compacting_gives_back_what_cleared_states_held()
    {
        var etag = await WriteAsync(new string('x', 2_000_000), null);
        await _store.WriteAsync(Key, null, etag, default);
        _store.Compact();
        new FileInfo(Path.Combine(_folder.FullName, "grains.db")).Length.ShouldBeLessThan(100_000);
        (await _store.ReadAsync(Key, default))!.Payload.ShouldBeNull();
    }

    [Fact]
    public void Where_nothing_was_ever_stored_a_reader_finds_nothing_and_makes_nothing()
    {
        var folder = Path.Combine(_folder.FullName, "never");
        SqliteStateStore.OpenReadOnly(folder).ShouldBeNull();
        Directory.Exists(folder).ShouldBeFalse();
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    private Task<string> WriteAsync(string text, string? etag) => _store.WriteAsync(Key, Encoding.UTF8.GetBytes(text), etag, default).AsTask();

    private async Task<string> RefusedAsync(string text, string? etag)
    {
        var refused = await Should.ThrowAsync<StoreException>(() => WriteAsync(text, etag));
        refused.Message.ShouldContain(_folder.FullName);
        return refused.Message;
    }

    private async Task<(string Text, string Etag)> ReadAsync()
    {
        var stored = (await _store.ReadAsync(Key, default))!;
        return (Encoding.UTF8.GetString(stored.Payload!.Value.Span), stored.Etag);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this file's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
