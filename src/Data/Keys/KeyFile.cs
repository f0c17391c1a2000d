using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pathways.Model;

namespace Pathways.Data.Keys;

/// <summary>Keeps the keys of a data folder in <c>keys.json</c>, which only its owner may read.</summary>
public static class KeyFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "keys.json";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Where the keys of a data folder are.</summary>
    public static string PathIn(string dataFolder) => Path.Combine(dataFolder, Name);

    /// <summary>Reads them; none where there is no file.</summary>
    /// <exception cref="InvalidInputException">The file is damaged.</exception>
    public static KeyRing Read(string dataFolder)
    {
        var path = PathIn(dataFolder);
        if (!File.Exists(path))
            return new KeyRing([]);
        try
        {
            return new KeyRing([.. JsonSerializer.Deserialize<ApiKey[]>(File.ReadAllBytes(path), Options) ?? []]);
        }
        catch (JsonException fault)
        {
            throw new InvalidInputException([new Problem(path, (int?)(fault.LineNumber + 1), null, fault.Path, null, "cannot be read", "take it from a backup, or remove it and make new keys")]);
        }
    }

    /// <summary>Changes them: read, changed and written while no other process does, aside and then moved into place.</summary>
    /// <param name="dataFolder">The data folder; made when it is not there.</param>
    /// <param name="change">Gives the new keys.</param>
    /// <param name="patience">How long to wait while others change them; half a minute when it is not given.</param>
    /// <exception cref="IOException">Others changed them for longer than the patience, or the folder cannot be written.</exception>
    public static KeyRing Change(string dataFolder, Func<KeyRing, KeyRing> change, TimeSpan? patience = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        OwnersAlone.Folder(dataFolder);
        var path = PathIn(dataFolder);
        using var alone = Alone(path + ".lock", patience ?? Patience);
        var ring = change(Read(dataFolder));
        var aside = path + ".partial";
        using (var file = new FileStream(aside, OwnersAlone.Writing(FileMode.Create)))
        {
            JsonSerializer.Serialize(file, ring.Keys.ToArray(), Options);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
        return ring;
    }

    /// <summary>Waits for its turn. The lock ends with the process that holds it, so that one that was killed holds up nobody.</summary>
    private static FileStream Alone(string path, TimeSpan patience)
    {
        for (var waited = Stopwatch.StartNew(); ; Thread.Sleep(Random.Shared.Next(5, 40)))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (held.GetType() == typeof(IOException) && waited.Elapsed < patience)
            {
                // another process changes keys; tried again
            }
        }
    }
}
