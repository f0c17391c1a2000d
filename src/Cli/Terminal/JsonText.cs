using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pathways.Cli.Terminal;

/// <summary>What commands print with <c>--json</c>.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>A value with its names in snake case.</summary>
    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);
}
