using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Pathways.Api.Audience;
using Pathways.Api.Http;

namespace Pathways.Api.Resources;

/// <summary>Writes tables as JSON, CSV and GeoJSON.</summary>
internal static class TableWriter
{
    /// <summary>An object with what goes before (<paramref name="head"/>) and the items.</summary>
    public static byte[] Json(TableContent table, ImmutableArray<TableRow> rows, Action<Utf8JsonWriter> head) => Written(json =>
    {
        json.WriteStartObject();
        head(json);
        json.WriteStartArray("items");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            Cells(json, table, row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>A FeatureCollection (RFC 7946).</summary>
    public static byte[] GeoJson(TableContent table, ImmutableArray<TableRow> rows, Action<Utf8JsonWriter> head) => Written(json =>
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        head(json);
        json.WriteStartArray("features");
        foreach (var row in rows)
            Feature(json, table, row, null);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>One feature alone.</summary>
    public static byte[] Feature(TableContent table, TableRow row, Action<Utf8JsonWriter> links) => Written(json => Feature(json, table, row, links));

    /// <summary>One row alone as an object.</summary>
    public static byte[] One(TableContent table, TableRow row, Action<Utf8JsonWriter> head) => Written(json =>
    {
        json.WriteStartObject();
        head(json);
        Cells(json, table, row);
        json.WriteEndObject();
    });

    /// <summary>CSV to the DfE's open data standard: UTF-8, LF, header first, no lines of notes.</summary>
    public static byte[] Csv(TableContent table, ImmutableArray<TableRow> rows)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', table.Columns.Select(column => column.Name)).Append('\n');
        foreach (var row in rows)
            text.AppendJoin(',', row.Cells.Select(Csv)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>JSON that something writes, as bytes.</summary>
    public static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, JsonText.Writing))
            write(json);
        return memory.ToArray();
    }

    private static void Feature(Utf8JsonWriter json, TableContent table, TableRow row, Action<Utf8JsonWriter>? links)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", row.Id);
        json.WritePropertyName("geometry");
        if (row.Outline is { } outline)
            json.WriteRawValue(outline.Json, skipInputValidation: true);
        else
            json.WriteNullValue();
        json.WriteStartObject("properties");
        Cells(json, table, row);
        json.WriteEndObject();
        links?.Invoke(json);
        json.WriteEndObject();
    }

    private static void Cells(Utf8JsonWriter json, TableContent table, TableRow row)
    {
        for (var i = 0; i < table.Columns.Length; i++)
        {
            json.WritePropertyName(table.Columns[i].Name);
            Cell(json, row.Cells[i]);
        }
    }

    private static void Cell(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case long whole: json.WriteNumberValue(whole); break;
            case double number: json.WriteNumberValue(number); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case ShownCount { Number: { } count }: json.WriteNumberValue(count); break;
            case ShownCount { Symbol: var symbol }: json.WriteStringValue(symbol); break;
            case string[] texts:
                json.WriteStartArray();
                foreach (var text in texts)
                    json.WriteStringValue(text);
                json.WriteEndArray();
                break;
            default: throw new InvalidOperationException($"A cell holds {cell.GetType().Name}.");
        }
    }

    private static string Csv(object? cell) => cell switch
    {
        null => "z",
        string text => Quoted(text),
        bool flag => flag ? "true" : "false",
        double number => number.ToString("0.####", CultureInfo.InvariantCulture),
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        string[] texts => Quoted(string.Join(' ', texts)),
        _ => cell.ToString()!,
    };

    /// <summary>Spreadsheets run what begins like a formula (OWASP, CSV injection); the apostrophe before it makes it text.</summary>
    private static string Quoted(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
