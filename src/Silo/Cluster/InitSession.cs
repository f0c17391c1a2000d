using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Npgsql;

namespace Pathways.Silo.Cluster;

/// <summary>Statements of one initialisation. Their texts are Pathways' own or Orleans's; names in them were checked to be plain.</summary>
[SuppressMessage("Security", "CA2100", Justification = "See above.")]
internal sealed class InitSession(NpgsqlConnection session, CancellationToken cancellationToken)
{
    public async Task RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, session);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<bool> IsAsync(string sql) => await ValueAsync(sql) is true;

    public async Task<long> NumberAsync(string sql) => Convert.ToInt64(await ValueAsync(sql), CultureInfo.InvariantCulture);

    private async Task<object?> ValueAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, session);
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
