using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;
using Pathways.Grains.Ports;

namespace Pathways.Silo.Cluster;

/// <summary>Reference data in PostgreSQL, one row a blob, its id the SHA-256 of its bytes.</summary>
/// <param name="source">Connections as the cluster's user.</param>
/// <param name="limit">The longest blob, in bytes.</param>
public sealed class PostgresBlobStore(NpgsqlDataSource source, long limit) : IBlobStore
{
    /// <summary>
    /// A blob is written before the run that needs it is known; pruning leaves one alone that was put, or put again, so lately.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public async Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (content.Length > limit)
        {
            throw new IOException($"A blob of {content.Length:N0} bytes is longer than the store's limit of {limit:N0} (setting Cluster:BlobMebibytes).");
        }

        var id = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        await StoringAsync(async () =>
        {
            await using var touch = source.CreateCommand("UPDATE pathways_blob SET touched_at = now() WHERE id = $1");
            touch.Parameters.Add(new() { Value = id });
            if (await touch.ExecuteNonQueryAsync(cancellationToken) == 0)
            {
                await using var insert = source.CreateCommand(
                    "INSERT INTO pathways_blob (id, content) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET touched_at = now()");
                insert.Parameters.Add(new() { Value = id });
                insert.Parameters.Add(new() { Value = content, NpgsqlDbType = NpgsqlDbType.Bytea });
                await insert.ExecuteNonQueryAsync(cancellationToken);
            }
        });
        return id;
    }

    /// <inheritdoc />
    public async Task<byte[]?> GetAsync(string id, CancellationToken cancellationToken)
    {
        byte[]? content = null;
        await StoringAsync(async () =>
        {
            await using var command = source.CreateCommand(
                "SELECT octet_length(content), CASE WHEN octet_length(content) <= $2 THEN content END FROM pathways_blob WHERE id = $1");
            command.Parameters.Add(new() { Value = id });
            command.Parameters.Add(new() { Value = limit });
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            if (await reader.ReadAsync(cancellationToken))
            {
                content = reader.IsDBNull(1)
                    ? throw new InvalidDataException($"Blob {id} has {reader.GetInt32(0):N0} bytes, more than the store's limit of {limit:N0} (setting Cluster:BlobMebibytes).")
                    : reader.GetFieldValue<byte[]>(1);
            }
        });
        return content is null || Convert.ToHexStringLower(SHA256.HashData(content)) == id
            ? content
            : throw new InvalidDataException($"Blob {id} is damaged: its bytes have another SHA-256.");
    }

    /// <inheritdoc />
    public async Task<int> KeepOnlyAsync(IReadOnlySet<string> keep, CancellationToken cancellationToken)
    {
        var removed = 0;
        await StoringAsync(async () =>
        {
            await using var command = source.CreateCommand("DELETE FROM pathways_blob WHERE NOT (id = ANY ($1)) AND touched_at < now() - $2");
            command.Parameters.Add(new() { Value = keep.ToArray() });
            command.Parameters.Add(new() { Value = Grace });
            removed = await command.ExecuteNonQueryAsync(cancellationToken);
        });
        return removed;
    }

    private static async Task StoringAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (NpgsqlException exception)
        {
            throw new IOException($"The blob store failed: {exception.Message}", exception);
        }
    }
}
