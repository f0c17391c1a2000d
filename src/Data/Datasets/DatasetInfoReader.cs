using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Pathways.Data.Importing;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>Reads <c>dataset.json</c>: what a dataset says of itself.</summary>
internal sealed class DatasetInfoReader
{
    public const string File = "dataset.json";

    private static readonly string[] UseKeys = ["purpose", "lawful_basis", "dpia_reference", "sharing_agreement"];
    private static readonly string[] Keys = ["name", "academic_year", "synthetic", "population_seed", "attributions", "files", .. UseKeys, "expires"];

    private readonly string _name;
    private readonly List<Problem> _problems;
    private GroundGiven _ground = GroundGiven.Nothing;
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    private DatasetInfoReader(string name, List<Problem> problems) => (_name, _problems) = (name, problems);

    /// <summary>Reads the file; the hash is left empty. Null when it is not right.</summary>
    public static DatasetInfo? Read(DatasetFiles files) => Read(files, out _);

    /// <summary>The same, with whatever is recorded of the ground for holding data about people, each part by itself.</summary>
    public static DatasetInfo? Read(DatasetFiles files, out GroundGiven ground)
    {
        var reader = new DatasetInfoReader(files.NameOf(File), files.Problems);
        var info = TextFile.Read(files.PathOf(File), reader._name, files.Problems) is { } text ? reader.Parse(text) : null;
        ground = reader._ground;
        return info;
    }

    private DatasetInfo? Parse(string text)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                FindLines(Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException e)
        {
            _problems.Add(new Problem(
                _name, (int?)(e.LineNumber + 1), (int?)(e.BytePositionInLine + 1), null, null,
                "is not JSON here, or names a key twice", "give one object with " + string.Join(", ", Keys)));
            return null;
        }

        using (document)
        {
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return Read(document.RootElement);
            _problems.Add(new Problem(_name, 1, null, null, null, "is not an object", "give one object with " + string.Join(", ", Keys)));
            return null;
        }
    }

    private DatasetInfo? Read(JsonElement root)
    {
        var before = _problems.Count;
        foreach (var unknown in root.EnumerateObject().Where(property => !Keys.Contains(property.Name, StringComparer.Ordinal)))
            Bad(unknown.Name, unknown.Value, "is not a known key", NearestWord.Hint(unknown.Name, Keys));
        var name = Get(root, "name", e => e.ValueKind == JsonValueKind.String && e.GetString()!.Trim().Length > 0, "give a text");
        var year = default(AcademicYear);
        Get(root, "academic_year", e => e.ValueKind == JsonValueKind.String && AcademicYear.TryParse(e.GetString(), out year), "give one such as \"2025/26\"");
        var synthetic = Get(root, "synthetic", e => e.ValueKind is JsonValueKind.True or JsonValueKind.False, "allowed are true, false");
        var seed = 0UL;
        Get(root, "population_seed", e => e.ValueKind == JsonValueKind.Number && e.TryGetUInt64(out seed), "give a whole number from 0");
        var attributions = Get(
            root, "attributions",
            e => e.ValueKind == JsonValueKind.Array && e.GetArrayLength() > 0
                && e.EnumerateArray().All(line => line.ValueKind == JsonValueKind.String && line.GetString()!.Trim().Length > 0),
            "give a list of at least one text");
        var use = UseKeys.Where(key => root.TryGetProperty(key, out _))
            .ToDictionary(key => key, key => Get(root, key, e => e.ValueKind == JsonValueKind.String && e.GetString()!.Trim().Length > 0, "give a text, or leave it out"), StringComparer.Ordinal);
        DateOnly? expires = null;
        if (root.TryGetProperty("expires", out _))
            Get(root, "expires", e => e.ValueKind == JsonValueKind.String && (expires = Day(e.GetString()!)) is not null, "give a day such as \"2026-08-31\", or leave it out");
        if (_problems.Count == before)
            _ground = new GroundGiven(Of(UseKeys[0]), Of(UseKeys[1]), Of(UseKeys[2]), Of(UseKeys[3]), expires);
        return _problems.Count > before
            ? null
            : new DatasetInfo(
                name.GetString()!, year, synthetic.GetBoolean(), seed,
                [.. attributions.EnumerateArray().Select(line => line.GetString()!)], Hash: "")
            {
                Use = _ground is { Purpose: { } purpose, LawfulBasis: { } basis, DpiaReference: { } dpia } ? new UseRecord(purpose, basis, dpia) { SharingAgreement = _ground.SharingAgreement, Expires = expires } : null,
            };

        string? Of(string key) => use.TryGetValue(key, out var element) ? element.GetString() : null;
    }

    private static DateOnly? Day(string text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;

    private JsonElement Get(JsonElement root, string key, Func<JsonElement, bool> right, string allowed)
    {
        if (!root.TryGetProperty(key, out var value))
            _problems.Add(new Problem(_name, null, null, key, null, "is missing", allowed));
        else if (!right(value))
            Bad(key, value, "is not right", allowed);
        return value;
    }

    private void Bad(string key, JsonElement value, string message, string allowed)
        => _problems.Add(new Problem(_name, _lines.TryGetValue(key, out var line) ? line : null, null, key, value.GetRawText(), message, allowed));

    private void FindLines(byte[] text)
    {
        var json = new Utf8JsonReader(text);
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1)
                _lines[json.GetString()!] = text.AsSpan(0, (int)json.TokenStartIndex).Count((byte)'\n') + 1;
        }
    }
}
