using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Kept;

/// <summary>Results that an earlier version stored, which knew less of them: refused with what to do.</summary>
[Collection(MoreSmallKentRuns.Name)]
public sealed class OlderResultTests(SmallKent kent) : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task They_are_told_with_what_to_do_and_without_a_stack_trace()
    {
        _folder.Copy(kent.FirstData, "older");
        Change(_folder["older/grains.db"], result => result.Remove("Zones"));
        var answer = await Command.RunAsync(_folder, "report", "latest", "--data", _folder["older"]);
        answer.ExitCode.ShouldBeOneOf(1, 2);
        answer.Error.ShouldContain("were stored by another version of Pathways");
        answer.Error.ShouldContain("run its scenario again");
        answer.Error.ShouldNotContain("   at ");
        answer.Out.ShouldBeEmpty();
    }

    /// <summary>Changes the stored results as plain bytes of the database.</summary>
    private static void Change(string database, Action<JsonObject> change)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT payload FROM grain_state WHERE state_name = 'part' AND grain_key LIKE '%/result'";
        var row = JsonNode.Parse((byte[])read.ExecuteScalar()!)!.AsObject();
        var stored = JsonNode.Parse(Convert.FromBase64String(row["Content"]!.GetValue<string>()))!.AsObject();
        change(stored["Result"]!.AsObject());
        var content = Encoding.UTF8.GetBytes(stored.ToJsonString());
        (row["Content"], row["Sha256"]) = (Convert.ToBase64String(content), Convert.ToHexStringLower(SHA256.HashData(content)));
        using var write = connection.CreateCommand();
        write.CommandText = "UPDATE grain_state SET payload = $payload WHERE state_name = 'part' AND grain_key LIKE '%/result'";
        write.Parameters.AddWithValue("$payload", Encoding.UTF8.GetBytes(row.ToJsonString()));
        write.ExecuteNonQuery().ShouldBe(1);
    }
}
