using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Pathways.Silo.Tests.Postgres;

/// <summary>
/// A PostgreSQL server of the tests' own on a free port of this machine, in a folder that goes away. PostgreSQL refuses to run
/// as root, so there it runs as the user postgres.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pathways-pg-").FullName;
    private readonly string? _programs = PostgresPrograms.Folder;
    private int _databases;

    /// <summary>TCP port on 127.0.0.1.</summary>
    public int Port { get; } = FreePort();

    public async Task InitializeAsync()
    {
        if (_programs is null)
        {
            return;
        }

        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", ["postgres", _folder], asServer: false);
        }

        var data = Path.Combine(_folder, "data");
        await RunAsync(Program("initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-N", "--no-instructions"]);
        await RunAsync(Program("pg_ctl"),
        [
            "-D", data, "-w", "-t", "60", "-l", Path.Combine(_folder, "log"),
            "-o", $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off -c max_connections=200", "start",
        ]);
    }

    public async Task DisposeAsync()
    {
        if (_programs is not null)
        {
            await RunAsync(Program("pg_ctl"), ["-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop"]);
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A new, empty database with an owner and a cluster's user, both roles of its own.</summary>
    public async Task<TestDatabase> NewDatabaseAsync()
    {
        var name = $"t{Interlocked.Increment(ref _databases)}";
        await using var source = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={Port};Database=postgres;Username=postgres;Pooling=false");
        foreach (var statement in new[] { $"CREATE ROLE {name}_owner LOGIN", $"CREATE ROLE {name}_silo LOGIN", $"CREATE DATABASE {name} OWNER {name}_owner" })
        {
            await using var command = source.CreateCommand(statement);
            await command.ExecuteNonQueryAsync();
        }

        return new TestDatabase(
            $"Host=127.0.0.1;Port={Port};Database={name};Username={name}_owner",
            $"Host=127.0.0.1;Port={Port};Database={name};Username={name}_silo",
            $"{name}_silo");
    }

    private string Program(string name) => Path.Combine(_programs!, name);

    private static async Task RunAsync(string program, string[] arguments, bool asServer = true)
    {
        var start = asServer && Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = Path.GetTempPath();

        // Not redirected: the server inherits the streams, and whoever read them would wait for its end.
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>How the owner and the cluster's user reach a test's database.</summary>
public sealed record TestDatabase(string Owner, string Silo, string SiloRole);
