using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Pathways.Cli.Tests.Kills;

/// <summary>What a data folder holds of its one run, read from the database by plain SQL and nothing of the product.</summary>
/// <param name="Phase">How far the record says it is; null where there is none.</param>
/// <param name="Step">The step that comes next.</param>
/// <param name="ResultHash">The result hash that it records.</param>
/// <param name="Checkpoints">By the key of each checkpoint: version of its row and hash of its bytes.</param>
internal sealed record StoredRun(string? Phase, int Step, string? ResultHash, IReadOnlyDictionary<string, string> Checkpoints)
{
    public static StoredRun Read(string dataFolder)
    {
        var checkpoints = new Dictionary<string, string>(StringComparer.Ordinal);
        var (phase, step, hash) = ((string?)null, 1, (string?)null);
        if (!File.Exists(Path.Combine(dataFolder, "grains.db")))
            return new StoredRun(null, 1, null, checkpoints);
        using var connection = new SqliteConnection($"Data Source={Path.Combine(dataFolder, "grains.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        if (Rows(connection, "SELECT 1, 'grain_state', NULL FROM sqlite_master WHERE name = 'grain_state'").Count == 0)
            return new StoredRun(null, 1, null, checkpoints);
        foreach (var (key, version, payload) in Rows(connection, "SELECT version, grain_key, payload FROM grain_state WHERE state_name = 'part' AND payload IS NOT NULL"))
            checkpoints[key] = $"{version}:{Convert.ToHexStringLower(SHA256.HashData(payload!))}";
        foreach (var (_, _, payload) in Rows(connection, "SELECT version, grain_key, payload FROM grain_state WHERE state_name = 'run' AND payload IS NOT NULL"))
        {
            using var json = JsonDocument.Parse(payload);
            (phase, step, hash) = (Stored("Phase").GetString(), Stored("Step").GetInt32(), Stored("ResultHash").GetString());

            JsonElement Stored(string key) => json.RootElement.GetProperty(key);
        }

        return new StoredRun(phase, step, hash, checkpoints);
    }

    /// <summary>Every checkpoint of an earlier look is there still, with the same bytes and written once.</summary>
    public void ShouldKeep(StoredRun earlier)
    {
        foreach (var (key, bytes) in earlier.Checkpoints)
            Checkpoints.GetValueOrDefault(key).ShouldBe(bytes, key);
        Step.ShouldBeGreaterThanOrEqualTo(earlier.Step);
    }

    private static List<(string Key, long Version, byte[]? Payload)> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this file's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<(string, long, byte[]?)>();
        while (reader.Read())
            rows.Add((reader.GetString(1), reader.GetInt64(0), reader.IsDBNull(2) ? null : reader.GetFieldValue<byte[]>(2)));
        return rows;
    }
}
