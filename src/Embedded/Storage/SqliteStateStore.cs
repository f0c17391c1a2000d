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

    private const string FileName = "grains.db";

    /// <summary>How long a write waits for another program that holds the file, such as a backup.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly string _path;
    private readonly DataFolderLock? _held;
    private readonly SqliteConnection _writer;
    private readonly SqliteConnection _reader;
    private readonly Lock _writing = new();
    private readonly Lock _reading = new();

    private SqliteStateStore(string folder, DataFolderLock? held, SqliteConnection writer, SqliteConnection reader)
    {
        _path = Path.Combine(folder, FileName);
        _held = held;
        _writer = writer;
        _reader = reader;
    }

    /// <summary>The folder, for messages.</summary>
    private string Folder => Path.GetDirectoryName(_path)!;

    /// <summary>The connection that writes, for tests that make it fail.</summary>
    internal SqliteConnection Writer => _writer;

    /// <summary>Opens the folder for writing, alone.</summary>
    /// <param name="folder">The data folder; made if need be.</param>
    /// <param name="purpose">What the holder does, for the message that a second writer sees.</param>
    /// <param name="patience">How long a write waits for another program that holds the file, whole seconds; 5 s unless given.</param>
    /// <exception cref="DataFolderInUseException">Another process writes to it.</exception>
    /// <exception cref="StoreException">It cannot be opened or written.</exception>
    /// <exception cref="InvalidDataException">A newer version of Pathways wrote it.</exception>
    public static SqliteStateStore Open(string folder, string purpose, TimeSpan? patience = null)
    {
        var held = DataFolderLock.Take(folder, purpose);
        try
        {
            Create(Path.Combine(folder, FileName));
            var connection = Connect(folder, SqliteOpenMode.ReadWriteCreate, patience ?? Patience);
            Execute(connection, "PRAGMA journal_mode = WAL");
            Execute(connection, "PRAGMA synchronous = FULL");
            Prepare(connection);
            return new SqliteStateStore(folder, held, connection, Connect(folder, SqliteOpenMode.ReadOnly, Patience));
        }
        catch (SqliteException failure)
        {
            held.Dispose();
            throw StoreException.Of(folder, failure);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Opens the folder for reading, beside a writer if there is one. Writes fail. Null where nothing was ever stored.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    /// <exception cref="InvalidDataException">A newer version of Pathways wrote it.</exception>
    public static SqliteStateStore? OpenReadOnly(string folder)
    {
        if (!File.Exists(Path.Combine(folder, FileName)))
            return null;
        try
        {
            var connection = Connect(folder, SqliteOpenMode.ReadOnly, Patience);
            return Version(connection) == 0 ? null : new SqliteStateStore(folder, null, connection, connection);
        }
        catch (SqliteException failure)
        {
            throw StoreException.Of(folder, failure);
        }
    }

    /// <summary>Lets the file grow no more, as if the disk were full; for tests.</summary>
    internal void LimitPages() => Execute(_writer, "PRAGMA max_page_count = 1"); // never below what the file has

    /// <summary>Gives the disk back what cleared states held.</summary>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public void Compact()
    {
        lock (_writing)
        {
            Guarded(() =>
            {
                Execute(_writer, "VACUUM");
                Execute(_writer, "PRAGMA wal_checkpoint(TRUNCATE)");
                return true;
            });
        }
    }

    /// <inheritdoc />
    public ValueTask<StoredState?> ReadAsync(StateKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_reading)
        {
            // In the caller's turn: a row is there in microseconds, and no write holds a reader up.
            return ValueTask.FromResult(Guarded(() => Read(_reader, key)));
        }
    }

    /// <inheritdoc />
    public ValueTask<string> WriteAsync(StateKey key, ReadOnlyMemory<byte>? payload, string? etag, CancellationToken cancellationToken) =>
        // The disk is waited for on a thread of the pool, not in the grain's turn.
        new(Task.Run(() => Guarded(() => Write(key, payload?.ToArray(), etag)), cancellationToken));

    /// <summary>Closes the file and gives the folder back.</summary>
    public void Dispose()
    {
        _reader.Dispose();
        _writer.Dispose();
        _held?.Dispose();
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            throw StoreException.Of(Folder, failure);
        }
    }

    // SQLite makes its file by the umask; one that is there already keeps its rights, and the log beside it gets the same.
    private static void Create(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path))
            return;
        try
        {
            using var made = new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // SQLite says what is wrong when it opens it
        }
    }

    private static SqliteConnection Connect(string folder, SqliteOpenMode mode, TimeSpan patience)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, FileName),
            Mode = mode,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        }.ToString());
        connection.Open();
        return connection;
    }

    private static int Version(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var version = Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        return version <= FormatVersion ? version
            : throw new InvalidDataException($"The data folder {Path.GetDirectoryName(connection.DataSource)} has format {version}; this version of Pathways knows {FormatVersion}. Use the version that wrote it, or give another folder.");
    }

    private static void Prepare(SqliteConnection connection)
    {
        if (Version(connection) == FormatVersion)
            return;
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
            return File.Exists(_path) ? next // a file that was removed while open still takes writes, which nobody will ever read
                : throw new StoreException(Folder, $"has lost its {FileName}: the file was removed or moved while in use", "Put it back, or begin anew; what it held is not elsewhere");
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
