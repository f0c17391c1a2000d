using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pathways.Api.Tests.Attack;

/// <summary>Takes answers apart, in whatever form, down to the single value.</summary>
internal static partial class Reading
{
    /// <summary>The values of an answer.</summary>
    public static IEnumerable<Leaf> Of(Question asked, string form, byte[] content) => form switch
    {
        "application/zip" => Zip(asked, content),
        "text/csv" => Csv(asked, "", Encoding.UTF8.GetString(content)),
        "text/event-stream" => Encoding.UTF8.GetString(content).Split('\n').Where(line => line.StartsWith("data: ", StringComparison.Ordinal)).SelectMany((line, at) => Json(asked, "event " + at, line[6..])),
        "application/yaml" => [],
        _ when form.EndsWith("json", StringComparison.Ordinal) => Json(asked, "", Encoding.UTF8.GetString(content)),
        _ => throw new InvalidOperationException($"{asked.Path}: nobody reads {form} in this test yet."),
    };

    private static IEnumerable<Leaf> Zip(Question asked, byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var text = reader.ReadToEnd();
            foreach (var leaf in Path.GetExtension(entry.Name) switch { ".csv" => Csv(asked, entry.Name, text), ".json" or ".geojson" => Json(asked, entry.Name, text), _ => InWords(asked, entry.Name, "text", text, Row.None) })
                yield return leaf;
        }
    }

    private static IEnumerable<Leaf> Json(Question asked, string at, string text)
    {
        using var document = JsonDocument.Parse(text);
        return [.. Values(asked, at, "", document.RootElement, Row.None)];
    }

    private static IEnumerable<Leaf> Values(Question asked, string at, string name, JsonElement value, Row row) => value.ValueKind switch
    {
        JsonValueKind.Object => Members(asked, at, value, row.With(value.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String).Select(member => (member.Name, member.Value.GetString()!)))),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Values(asked, $"{at}/{index}", name, item, row)),
        JsonValueKind.Number => [new Leaf(asked, at, name, value.GetRawText(), true, row)],
        JsonValueKind.String => InWords(asked, at, name, value.GetString()!, row).Prepend(new Leaf(asked, at, name, value.GetString()!, false, row)),
        _ => [new Leaf(asked, at, name, value.GetRawText(), false, row)],
    };

    private static IEnumerable<Leaf> Members(Question asked, string at, JsonElement value, Row row) => value.EnumerateObject().SelectMany(member => Values(asked, $"{at}/{member.Name}", member.Name, member.Value, row));

    private static IEnumerable<Leaf> Csv(Question asked, string at, string text)
    {
        var lines = text.TrimEnd('\n').Split('\n').Select(Cells).ToArray();
        for (var line = 1; line < lines.Length; line++)
        {
            var row = Row.None.With(lines[0].Zip(lines[line]));
            for (var cell = 0; cell < lines[0].Length; cell++)
            {
                var value = lines[line][cell];
                yield return new Leaf(asked, $"{at}/{line}/{lines[0][cell]}", lines[0][cell], value, double.TryParse(value, CultureInfo.InvariantCulture, out _), row);
                foreach (var said in InWords(asked, $"{at}/{line}", lines[0][cell], value, row))
                    yield return said;
            }
        }
    }

    /// <summary>Numbers of people that stand in a sentence.</summary>
    private static IEnumerable<Leaf> InWords(Question asked, string at, string name, string text, Row row)
        => People().Matches(text).Select(said => new Leaf(asked, at + " in words", "in words", said.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), true, row))
            .Where(_ => name is not ("description" or "meaning" or "unit" or "purpose" or "summary")); // what columns mean, what the asker wrote, and minutes of a journey

    [GeneratedRegex(@"(\d[\d,]*)\s+(?:more\s+|fewer\s+)?(?:young people|learners|people|pupils|students|of them)", RegexOptions.CultureInvariant)]
    private static partial Regex People();

    /// <summary>The cells of a line; none of ours holds a line break.</summary>
    private static string[] Cells(string line)
    {
        var (cells, quoted) = (new List<StringBuilder> { new() }, false);
        foreach (var letter in line)
        {
            if (letter == '"')
                quoted = !quoted;
            else if (letter == ',' && !quoted)
                cells.Add(new StringBuilder());
            else
                cells[^1].Append(letter);
        }

        return [.. cells.Select(cell => cell.ToString())];
    }
}
