using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pathways.Data.Datasets;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>An import of which all that can be refused before reading has been.</summary>
internal sealed class PreparedImport
{
    internal static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int LongestName = 40;

    private readonly Ground? _ground;

    private PreparedImport(ImportRequest request, ImmutableArray<FileSurvey> files, ImportHistory history, ImportContext context, string? keyId, Ground? ground)
        => (Request, Files, History, Context, KeyId, _ground) = (request, files, history, context, keyId, ground);

    public ImportRequest Request { get; }
    public ImmutableArray<FileSurvey> Files { get; }
    public ImportHistory History { get; }
    public ImportContext Context { get; }
    public string? KeyId { get; }

    public ImmutableArray<ReadFile> ReadFiles => [.. Files.Select(file => new ReadFile(file.Name, file.Sha256, file.Bytes))];

    private byte[]? NewKey { get; init; }

    /// <summary>The files in words, for the source of rows that are made from them.</summary>
    public string Sources => string.Join(", ", Files.Select(file => file.Name)) + string.Create(CultureInfo.InvariantCulture, $" (version {History.Next})");

    /// <exception cref="InvalidInputException">Files are missing, the dataset cannot be read, or the ground is not recorded.</exception>
    public static PreparedImport Of(ImportRequest request, TimeProvider clock)
    {
        if (request.AreaSet.Length is 0 or > LongestName || !request.AreaSet.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            throw new InvalidInputException([new Problem("--area-set", null, null, null, request.AreaSet, "is no name of an area set", "give letters, digits, - and _, such as lcpa")]);
        var files = request.Files.Select(FileSurvey.Of).ToImmutableArray();
        var dataset = DatasetLoader.Read(request.Dataset, DatasetRequest.AsItIs());
        var history = ImportHistory.Read(request.Dataset);
        if (!request.Kind.AboutPeople)
            return new PreparedImport(request, files, history, Context(null), history.KeyId, null);
        var ground = Ground.Of(request.Ground, dataset.Ground, request.Dataset, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var keyId = history.KeyId ?? PseudonymKeys.NewId();
        // The first import's key is kept only when the import is: one that is refused, or a dry run, leaves none behind that no purge would find.
        var key = history.KeyId is null ? request.NewKey() : PseudonymKeys.Get(request.DataFolder, keyId);
        return new PreparedImport(request, files, history, Context(new Pseudonyms(key)), keyId, ground) { NewKey = history.KeyId is null ? key : null };

        ImportContext Context(Pseudonyms? pseudonyms) => new(dataset, request.With, ZoneOfPostcode.Of(dataset), pseudonyms);
    }

    /// <summary>What is to be told of an earlier import that no longer counts; null where none of other files was.</summary>
    public string? Ousted()
        => !Request.Kind.Accumulates && History.Versions.LastOrDefault(version => version.Kind == Request.Kind.Name) is { } before && before.Files.Any(old => Files.All(file => file.Sha256 != old.Sha256))
            ? string.Create(CultureInfo.InvariantCulture, $"The earlier import of {before.Kind} (version {before.Version}: {string.Join(", ", before.Files.Select(file => file.Name))}; {before.RowsTaken:N0} rows) no longer counts. Files that belong together, such as two authorities' or two years', are given in one command.")
            : null;

    /// <summary>Records that this import replaces: all of the kind, or where the kind accumulates those of the same file.</summary>
    public IReadOnlySet<string> Replaced(string folder)
    {
        if (!Request.Kind.Accumulates)
            return RecordFiles.Of(folder, Request.Kind.Name).ToHashSet(StringComparer.Ordinal);
        var again = Files.Select(file => file.Sha256).ToHashSet(StringComparer.Ordinal);
        return History.Versions.Where(version => version.Kind == Request.Kind.Name && version.Files.All(file => again.Contains(file.Sha256)))
            .Select(version => RecordFiles.PathOf(folder, version.Kind, version.Version)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Keeps the key of a first import; before its dataset stands, which would be of no use without.</summary>
    public void KeepKey()
    {
        if (NewKey is { } key)
            PseudonymKeys.Keep(Request.DataFolder, KeyId!, key);
    }

    /// <summary>Writes the ground into the copy's <c>dataset.json</c>, and that it is about real people.</summary>
    public void Describe(string folder)
    {
        if (_ground is null)
            return;
        var path = Path.Combine(folder, DatasetInfoReader.File);
        var json = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        json["synthetic"] = false;
        json["purpose"] = _ground.Purpose;
        json["lawful_basis"] = _ground.LawfulBasis;
        json["dpia_reference"] = _ground.DpiaReference;
        json["sharing_agreement"] = _ground.SharingAgreement;
        json["expires"] = _ground.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        File.WriteAllText(path, json.ToJsonString(Indented) + "\n");
    }
}
