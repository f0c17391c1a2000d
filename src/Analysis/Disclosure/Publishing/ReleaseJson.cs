using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>A release as JSON, to be kept: cells, sums and percentages as short arrays, figures as they were shown.</summary>
public static class ReleaseJson
{
    private static readonly ImmutableArray<(string Symbol, FigureKind Kind)> Symbols = [("low", FigureKind.Low), ("c", FigureKind.Withheld), ("z", FigureKind.NotApplicable), ("x", FigureKind.NotAvailable)];

    /// <summary>Writes it as one object.</summary>
    public static void Write(Utf8JsonWriter json, Release release)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(release);
        json.WriteStartObject();
        json.WriteStartArray("cells"); // key, value, rule, meaning, whether it is hidden
        foreach (var cell in release.Tables.Cells)
        {
            json.WriteStartArray();
            json.WriteStringValue(cell.Key);
            json.WriteNumberValue(cell.Value);
            json.WriteNumberValue((int)cell.Rule);
            json.WriteNumberValue((int)cell.Meaning);
            json.WriteBooleanValue(cell.Hidden);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        Texts(json, "sums", release.Tables.Sums.Select(sum => sum.Parts.Prepend(sum.Whole)));
        Texts(json, "shares", release.Tables.Shares.Select(share => (string[])[share.Key, share.Part, share.Whole]));
        json.WriteStartObject("figures");
        foreach (var (key, figure) in release.Figures.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            json.WriteString(key, figure.ToString());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static Release Read(JsonElement json)
    {
        try
        {
            return new Release(
                new PeopleTables(
                    [.. json.GetProperty("cells").EnumerateArray().Select(cell => new PeopleCell(cell[0].GetString()!, cell[1].GetDouble(), (CountRule)cell[2].GetInt32(), (CellMeaning)cell[3].GetInt32()) { Hidden = cell[4].GetBoolean() })],
                    [.. json.GetProperty("sums").EnumerateArray().Select(sum => new PeopleSum(sum[0].GetString()!, [.. sum.EnumerateArray().Skip(1).Select(part => part.GetString()!)]))],
                    [.. json.GetProperty("shares").EnumerateArray().Select(share => new PeopleShare(share[0].GetString()!, share[1].GetString()!, share[2].GetString()!))]),
                json.GetProperty("figures").EnumerateObject().ToImmutableDictionary(figure => figure.Name, figure => Figure(figure.Value.GetString()!), StringComparer.Ordinal));
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new FormatException("It is no publication that was kept.", e);
        }
    }

    private static PublishedFigure Figure(string text)
        => Symbols.FirstOrDefault(one => one.Symbol == text) is { Symbol: not null } symbol ? new PublishedFigure(symbol.Kind)
            : new PublishedFigure(FigureKind.Number, double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), text.Split('.') is [_, var decimals] ? decimals.Length : 0);

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<IEnumerable<string>> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartArray();
            foreach (var text in row)
                json.WriteStringValue(text);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
