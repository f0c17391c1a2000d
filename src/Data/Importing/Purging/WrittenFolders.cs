using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Where folders made from datasets about real people went, as the commands that wrote them knew: <c>written-folders.jsonl</c> of the data folder, a line a folder with the dataset's
/// hash. By it a purge finds what <c>--out</c> put elsewhere.
/// </summary>
public static class WrittenFolders
{
    /// <summary>The file's name.</summary>
    public const string File = "written-folders.jsonl";

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes down that a folder is made; before it is, so that one that a killed command left is known too.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="of">What it is made of; of synthetic young people nothing is written down.</param>
    public static void Add(string dataFolder, string folder, params IEnumerable<RunProvenance> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        var hashes = of.Where(run => !run.Synthetic).Select(run => run.DatasetHash).Distinct(StringComparer.Ordinal).ToList();
        if (hashes.Count == 0)
            return;
        var lines = string.Concat(hashes.Select(hash => JsonSerializer.Serialize(new Written(hash, Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), Options) + "\n"));
        OwnersAlone.Folder(dataFolder);
        var appending = OwnersAlone.Writing(FileMode.Append);
        appending.Share = FileShare.ReadWrite;
        using var file = new FileStream(Path.Combine(dataFolder, File), appending);
        file.Write(Encoding.UTF8.GetBytes(lines));
    }

    /// <summary>The folders, each once.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="hashes">Of datasets with these hashes alone; null for all.</param>
    public static ImmutableArray<string> In(string dataFolder, IReadOnlySet<string>? hashes = null)
        => [.. Read(dataFolder).Where(line => hashes is null || hashes.Contains(line.DatasetHash)).Select(line => line.Folder).Distinct(StringComparer.Ordinal)];

    /// <summary>Takes out the lines of these datasets, but for folders that still stand.</summary>
    internal static void Forget(string dataFolder, IReadOnlySet<string> hashes)
    {
        var path = Path.Combine(dataFolder, File);
        var lines = Read(dataFolder);
        var stay = lines.Where(line => !hashes.Contains(line.DatasetHash) || Directory.Exists(line.Folder)).ToList();
        if (stay.Count == lines.Count)
            return;
        if (stay.Count == 0)
        {
            System.IO.File.Delete(path);
            return;
        }

        var aside = path + ".partial";
        using (var file = new FileStream(aside, OwnersAlone.Writing(FileMode.Create)))
            file.Write(Encoding.UTF8.GetBytes(string.Concat(stay.Select(line => JsonSerializer.Serialize(line, Options) + "\n"))));
        System.IO.File.Move(aside, path, overwrite: true);
    }

    private static List<Written> Read(string dataFolder)
    {
        var path = Path.Combine(dataFolder, File);
        return !System.IO.File.Exists(path) ? [] : [.. System.IO.File.ReadLines(path).Select(Line).OfType<Written>()];
    }

    private static Written? Line(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Written>(text, Options) is { DatasetHash.Length: > 0, Folder.Length: > 0 } line ? line : null;
        }
        catch (JsonException)
        {
            return null; // cut off when a command was killed while it wrote, before it made the folder
        }
    }

    private sealed record Written(string DatasetHash, string Folder);
}
