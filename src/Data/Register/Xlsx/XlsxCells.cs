using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Pathways.Data.Register;

/// <summary>Reads the cells of a worksheet.</summary>
internal static class XlsxCells
{
    private const int MostRows = 20_000;
    private const int MostColumns = 1_000;

    /// <summary>The rows with anything in them.</summary>
    /// <exception cref="InvalidDataException">There are more than anybody would write.</exception>
    public static ImmutableArray<XlsxRow> Rows(XmlReader sheet, List<string> texts)
    {
        using var reader = sheet;
        var rows = ImmutableArray.CreateBuilder<XlsxRow>();
        var (number, column, cells) = (0, 0, new Dictionary<int, string>());
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "row")
            {
                Keep();
                (number, column) = (reader.GetAttribute("r") is { } given ? int.Parse(given, NumberStyles.None, CultureInfo.InvariantCulture) : number + 1, 0);
            }
            else if (reader.LocalName == "c")
            {
                column = reader.GetAttribute("r") is { } reference ? ColumnOf(reference) : column + 1;
                if (column > MostColumns)
                    throw new InvalidDataException($"a row has more than {MostColumns} columns");
                if (Value(reader, texts).Trim() is { Length: > 0 } text)
                    cells[column] = text;
            }
        }

        Keep();
        return rows.ToImmutable();

        void Keep()
        {
            if (cells.Count == 0)
                return;
            if (rows.Count >= MostRows)
                throw new InvalidDataException($"a worksheet has more than {MostRows} rows");
            rows.Add(new XlsxRow(number, cells));
            cells = [];
        }
    }

    /// <summary>All the text below an element, its runs joined; the reader ends at the element's end.</summary>
    public static string Text(XmlReader reader)
    {
        var text = new StringBuilder();
        using var below = reader.ReadSubtree();
        var said = 0; // depth of a phonetic run, which tells how to say the text
        while (below.Read())
        {
            if (below.NodeType == XmlNodeType.Element && below.LocalName == "rPh" && !below.IsEmptyElement)
                said++;
            else if (below.NodeType == XmlNodeType.EndElement && below.LocalName == "rPh")
                said--;
            else if (said == 0 && below.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(below.Value);
        }

        return text.ToString();
    }

    private static string Value(XmlReader reader, List<string> texts)
    {
        var type = reader.GetAttribute("t") ?? "n";
        if (reader.IsEmptyElement)
            return "";
        var value = "";
        using var cell = reader.ReadSubtree();
        cell.Read();
        while (cell.Read())
        {
            if (cell.NodeType == XmlNodeType.Element && cell.LocalName is "v" or "is")
                value = Text(cell);
        }

        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count ? texts[index] : throw new InvalidDataException("a cell names a text that is not there"),
            "b" => value == "1" ? "true" : "false",
            "n" => Number(value),
            _ => value,
        };
    }

    // Programs write 24 as 24, 24.0 or 2.4E1.
    private static string Number(string value)
        => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == Math.Truncate(number) && Math.Abs(number) < 1e15
            ? number.ToString("0", CultureInfo.InvariantCulture) : value;

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter))
            column = checked((column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1));
        return column > 0 ? column : throw new InvalidDataException($"a cell is called {reference}");
    }
}
