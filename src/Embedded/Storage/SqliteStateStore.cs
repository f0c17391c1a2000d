using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Pathways.Embedded.Storage;

/// <summary>
/// States in one SQLite file of a data folder, in WAL mode, every write on disk before it is acknowledged. One process
/// writes; a reader may open the file beside it.
/// </summary>
public sealed class SqliteStateStore : IStateStore, IDisposable
{
    /// <summary>The version of the layout; a file of a newer one is refused.</summary>
    public const int FormatVersion = 1;

    private readonly DataFolderLock? _folder;
    private readonly SqliteConnection _writer;
    private readonly SqliteConnection _reader;
    private readonly Lock _writing = new();
    private readonly Lock _reading = new();

    private SqliteStateStore(DataFolderLock? folder, SqliteConnection writer, SqliteConnection reader)
    {
        _folder = folder;
        _writer = writer;
        _reader = reader;
    }

    /// <summary>Opens the folder for writing, alone.</summary>
    /// <param name="folder">The data folder; made if need be.</param>
    /// <param name="purpose">What the holder does, for the message that a second writer sees.</param>
    /// <exception cref="DataFolderInUseException">Another process writes to it.</exception>
    public static SqliteStateStore Open(string folder, string purpose)
    {
        var held = DataFolderLock.Take(folder, purpose);
        try
        {
            var connection = Connect(folder, SqliteOpenMode.ReadWriteCreate);
            Execute(connection, "PRAGMA journal_mode = WAL");
            Execute(connection, "PRAGMA synchronous = FULL");
            Prepare(connection);
            return new SqliteStateStore(held, connection, Connect(folder, SqliteOpenMode.ReadOnly));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Opens the folder for reading, beside a writer if there is one. Writes fail.</summary>
    public static SqliteStateStore OpenReadOnly(string folder)
    {
        var connection = Connect(folder, SqliteOpenMode.ReadOnly);
        return new SqliteStateStore(null, connection, connection);
    }

    /// <inheritdoc />
    public ValueTask<StoredState?> ReadAsync(StateKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_reading)
        {
            // In the caller's turn: a row is there in microseconds, and no write holds a reader up.
            return ValueTask.FromResult(Read(_reader, key));
        }
    }

    /// <inheritdoc />
    public ValueTask<string> WriteAsync(StateKey key, ReadOnlyMemory<byte>? payload, string? etag, CancellationToken cancellationToken) =>
        // The disk is waited for on a thread of the pool, not in the grain's turn.
        new(Task.Run(() => Write(key, payload?.ToArray(), etag), cancellationToken));

    /// <summary>Closes the file and gives the folder back.</summary>
    public void Dispose()
    {
        _reader.Dispose();
        _writer.Dispose();
        _folder?.Dispose();
    }

    private static SqliteConnection Connect(string folder, SqliteOpenMode mode)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "grains.db"),
            Mode = mode,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static void Prepare(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var version = Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        if (version > FormatVersion)
        {
            throw new InvalidDataException($"The data folder has format {version}; this version of Pathways knows {FormatVersion}.");
        }

        Execute(connection, """
            CREATE TABLE IF NOT EXISTS grain_state (
                grain_type TEXT NOT NULL,
                grain_key TEXT NOT NULL,
                state_name TEXT NOT NULL,
                version INTEGER NOT NULL,
                payload BLOB,
                PRIMARY KEY (grain_type, grain_key, state_name)
            ) WITHOUT ROWID
            """);
        Execute(connection, $"PRAGMA user_version = {FormatVersion}");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this file's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static StoredState? Read(SqliteConnection connection, StateKey key)
    {
        using var command = Command(connection,
            "SELECT version, payload FROM grain_state WHERE grain_type = $type AND grain_key = $key AND state_name = $name", key);
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new StoredState(
                reader.IsDBNull(1) ? (ReadOnlyMemory<byte>?)null : new ReadOnlyMemory<byte>(reader.GetFieldValue<byte[]>(1)),
                reader.GetInt64(0).ToString(CultureInfo.InvariantCulture))
            : null;
    }

    private string Write(StateKey key, byte[]? payload, string? etag)
    {
        lock (_writing)
        {
            using var transaction = _writer.BeginTransaction();
            var stored = Read(_writer, key);
            Versions.Check(key, stored, etag);
            var next = Versions.Next(stored?.Etag);
            using var command = Command(_writer, "INSERT OR REPLACE INTO grain_state VALUES ($type, $key, $name, $version, $payload)", key);
            command.Parameters.AddWithValue("$version", long.Parse(next, CultureInfo.InvariantCulture));
            command.Parameters.AddWithValue("$payload", (object?)payload ?? DBNull.Value);
            command.ExecuteNonQuery();
            transaction.Commit();
            return next;
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, StateKey key)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this file's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$type", key.GrainType);
        command.Parameters.AddWithValue("$key", key.GrainKey);
        command.Parameters.AddWithValue("$name", key.StateName);
        return command;
    }
}
