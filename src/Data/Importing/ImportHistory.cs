using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>One version of a dataset: what was imported, when, from which files.</summary>
/// <param name="Version">Number, from 1.</param>
/// <param name="At">When.</param>
/// <param name="Kind">Kind of extract.</param>
/// <param name="Files">Its files, by hash.</param>
/// <param name="RowsRead">Rows read.</param>
/// <param name="RowsTaken">Rows taken.</param>
/// <param name="With">What was asked for by <c>--with</c>.</param>
/// <param name="HashBefore">The dataset's hash before, which finds the runs made on it.</param>
/// <param name="HashAfter">The dataset's hash after.</param>
/// <param name="Reports">Folders into which its reports went.</param>
public sealed record ImportVersion(
    int Version, DateTimeOffset At, string Kind, ImmutableArray<ReadFile> Files, long RowsRead, long RowsTaken, ImmutableArray<string> With, string HashBefore, string HashAfter, ImmutableArray<string> Reports);

/// <summary>The history of a dataset, <c>imports.json</c>. It is not part of the dataset's hash.</summary>
/// <param name="KeyId">Id of the key of the dataset's pseudonyms; null while there are none.</param>
/// <param name="Versions">The versions, the oldest first.</param>
public sealed record ImportHistory(string? KeyId, ImmutableArray<ImportVersion> Versions)
{
    /// <summary>The file's name.</summary>
    public const string File = "imports.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Every hash that the dataset is told to have had, that of the dataset of which it was made first.</summary>
    [JsonIgnore]
    public IEnumerable<string> Hashes => Versions.SelectMany(version => (string[])[version.HashBefore, version.HashAfter]).Distinct(StringComparer.Ordinal);

    /// <summary>The version that comes next.</summary>
    [JsonIgnore]
    public int Next => Versions.Length + 1;

    /// <summary>Reads it; an empty one where there is none.</summary>
    /// <exception cref="InvalidInputException">The file is damaged.</exception>
    public static ImportHistory Read(string dataset)
    {
        var path = Path.Combine(dataset, File);
        if (!System.IO.File.Exists(path))
            return new ImportHistory(null, []);
        try
        {
            return JsonSerializer.Deserialize<ImportHistory>(System.IO.File.ReadAllBytes(path), Options) ?? new ImportHistory(null, []);
        }
        catch (JsonException fault)
        {
            throw new InvalidInputException([new Problem(path, (int?)(fault.LineNumber + 1), null, fault.Path, null, "cannot be read", "take it from a backup; without it what was imported cannot be told or purged")]);
        }
    }

    /// <summary>Writes it.</summary>
    public void Write(string dataset) => System.IO.File.WriteAllText(Path.Combine(dataset, File), JsonSerializer.Serialize(this, Options) + "\n");
}
