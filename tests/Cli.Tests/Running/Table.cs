using System.Globalization;
using System.Text;

namespace Pathways.Cli.Tests.Running;

/// <summary>A CSV file read by the rules of RFC 4180 and nothing of the product.</summary>
internal sealed class Table
{
    private Table(string[] columns, Row[] rows) => (Columns, Rows) = (columns, rows);

    public string[] Columns { get; }

    public Row[] Rows { get; }

    public static Table Read(string path) => Parse(File.ReadAllText(path));

    public static Table Parse(string text)
    {
        var records = Records(text).ToArray();
        foreach (var record in records)
            record.Length.ShouldBe(records[0].Length, string.Join(',', record));
        return new Table(records[0], [.. records.Skip(1).Select(fields => new Row(records[0], fields))]);
    }

    private static IEnumerable<string[]> Records(string text)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (quoted && letter == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[++i]);
            else if (letter == '"')
                quoted = !quoted;
            else if (letter == ',' && !quoted)
                Take();
            else if (letter == '\n' && !quoted)
            {
                Take();
                yield return [.. fields];
                fields.Clear();
            }
            else
                field.Append(letter);
        }

        (fields.Count, field.Length, quoted).ShouldBe((0, 0, false), "the file ends within a line");

        void Take()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }

    /// <summary>A row.</summary>
    internal sealed class Row(string[] columns, string[] fields)
    {
        public string this[string column] => fields[Index(column)];

        /// <summary>The field as a number.</summary>
        public decimal Number(string column) => decimal.Parse(this[column], NumberStyles.Float, CultureInfo.InvariantCulture);

        /// <summary>The field as a number, and nothing for <c>z</c> (does not apply) and empty ones.</summary>
        public decimal? NumberOrNone(string column) => this[column] is "z" or "" ? null : Number(column);

        private int Index(string column)
        {
            var index = Array.IndexOf(columns, column);
            index.ShouldNotBe(-1, column);
            return index;
        }
    }
}
