using System.Text.Json;
using System.Text.Json.Serialization;
using Pathways.Analysis;
using Pathways.Data.Hashing;
using Pathways.Grains.Messages;
using Pathways.Model;

namespace Pathways.Grains.Parts;

/// <summary>The results as a checkpoint: JSON, whose numbers come back bit by bit.</summary>
internal static class ResultPart
{
    public static RunPart Write(RunResult result)
        => PartBytes.Of(JsonSerializer.SerializeToUtf8Bytes(new StoredResult(1, result), ResultJson.Default.StoredResult));

    public static RunResult Read(RunPart part)
    {
        var stored = JsonSerializer.Deserialize(part.Content, ResultJson.Default.StoredResult)
            ?? throw new InvalidDataException("A stored result is empty.");
        return stored.Format == 1 ? stored.Result : throw new InvalidDataException($"A stored result has format {stored.Format}; this version of Pathways knows 1.");
    }

    /// <summary>The result hash.</summary>
    public static string Hash(RunResult result)
    {
        using var hasher = new ResultHasher();
        foreach (var (label, value) in ResultFigures.Of(result))
            hasher.Add(label, value);
        return hasher.Finish();
    }
}

internal sealed record StoredResult(int Format, RunResult Result);

[JsonSerializable(typeof(StoredResult))]
internal sealed partial class ResultJson : JsonSerializerContext;
