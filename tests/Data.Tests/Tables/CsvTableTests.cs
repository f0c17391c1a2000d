using FsCheck.Fluent;
using Pathways.Data.Tables;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Tables;

public sealed class CsvTableTests
{
    [Fact]
    public void What_the_writer_writes_the_reader_reads_with_the_line_where_each_row_begins()
    {
        var field = Gen.ArrayOf(Gen.Elements("ab,\"\n é;'0".ToCharArray())).Select(letters => new string(letters).Trim());
        Properties.Hold(
            Gen.ListOf(Gen.ArrayOf(field, 3)),
            rows =>
            {
                var csv = new CsvWriterFile("x", "y", "z");
                foreach (var row in rows)
                    csv.Row(row[0], row[1], row[2]);
                var (table, problems) = Parse(csv.ToString(), "x", "y", "z");

                problems.ShouldBeEmpty();
                table!.Rows.Select(row => (row.Text("x"), row.Text("y"), row.Text("z"))).ShouldBe(rows.Select(row => (row[0], row[1], row[2])));
                var line = 2;
                foreach (var (read, written) in table.Rows.Zip(rows))
                {
                    read.Line.ShouldBe(line);
                    line += 1 + written.Sum(text => text.Count(letter => letter == '\n'));
                }
            });
    }

    [Fact]
    public void Blank_lines_are_skipped_and_counted()
        => Parse("a,b\n\n1,2\n\n\n3,4", "a", "b").Table!.Rows.Select(row => row.Line).ShouldBe([3, 6]);

    [Theory]
    [InlineData("a,b\n\"x,2\n3,4\n", "f:2: has a quotation mark that is never closed; close it, or double it inside a quoted field.")]
    [InlineData("a,b\nx\"y\"z,2\n", "f:2: has a quotation mark out of place; put a field with quotes in quotes and double those inside.")]
    [InlineData("\"a,b\n1,2\n", "f:1: has a quotation mark that is never closed; close it, or double it inside a quoted field.")]
    [InlineData("a,b\n1\n", "f:2: has 1 field; the header has 2 columns.")]
    [InlineData("a,b\n\n\"\n\n\",1,3\n", "f:3: has 3 fields; the header has 2 columns.")]
    [InlineData("a,b,b\n1,2,3\n", "f:1: b: column stands twice; name each column once.")]
    [InlineData("a,b,c\n1,2,3\n", "f:1: c: is not a known column; allowed are a, b.")]
    [InlineData("a;b\n1;2\n", "f:1: a: column is missing; the header must have a, b.|f:1: b: column is missing; the header must have a, b.|f:1: a;b: is not a known column; allowed are a, b.")]
    public void A_broken_table_gives_its_message(string text, string messages)
        => string.Join('|', Parse(text, "a", "b").Problems).ShouldBe(messages);

    [Fact]
    public void Every_row_with_bad_quotes_is_told_and_the_good_ones_are_kept()
    {
        var (table, problems) = Parse("a,b\n1,x\"y\"\n2,3\n4,z\"z\"\n", "a", "b");
        problems.Select(problem => problem.Line).ShouldBe([2, 4]);
        table!.Rows.Single().Whole("a").ShouldBe(2);
        table.Complete.ShouldBeFalse();
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData(" 7 ", 7)]
    [InlineData("+7", 7)]
    [InlineData("007", 7)]
    public void A_whole_number_is_read(string text, int value) => Row(text).Row.Whole("a").ShouldBe(value);

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("seven", "is not a whole number")]
    [InlineData("7.0", "is not a whole number")]
    [InlineData("1,000", "is not a whole number")]
    [InlineData("-1", "must not be negative")]
    [InlineData("11", "is out of range")]
    [InlineData("99999999999999999999", "is out of range")]
    public void What_is_no_whole_number_from_0_to_10_is_told(string text, string message)
    {
        var (row, problems) = Row(text);
        row.Whole("a", 0, 10).ShouldBeInRange(0, 10);
        problems.Single().ToString().ShouldBe($"f:2: a \"{text}\": {message}; give a whole number from 0 to 10.");
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("0,5", "is not a number")]
    [InlineData("NaN", "is not a number")]
    [InlineData("∞", "is not a number")]
    [InlineData("1e999", "is not a number")]
    [InlineData("1.01", "is out of range")]
    [InlineData("-0.01", "must not be negative")]
    public void What_is_no_share_is_told(string text, string message)
    {
        var (row, problems) = Row(text);
        row.Number("a", 0, 1).ShouldBeInRange(0, 1);
        problems.Single().ToString().ShouldBe($"f:2: a \"{text}\": {message}; give a number from 0 to 1.");
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("TRUE")]
    [InlineData("1")]
    public void What_is_neither_true_nor_false_is_told(string text)
    {
        var (row, problems) = Row(text);
        row.Flag("a").ShouldBeFalse();
        problems.Single().Allowed.ShouldBe("allowed are true, false");
    }

    [Fact]
    public void An_optional_field_may_be_empty_but_not_wrong()
    {
        Row("").Row.OptionalWhole("a").ShouldBeNull();
        Row("").Row.OptionalNumber("a").ShouldBeNull();
        var (row, problems) = Row("x");
        row.OptionalNumber("a");
        problems.Single().Message.ShouldBe("is not a number");
    }

    private static (CsvRow Row, List<Problem> Problems) Row(string field)
    {
        var csv = new CsvWriterFile("a", "b");
        csv.Row(field, "rest");
        var (table, problems) = Parse(csv.ToString(), "a", "b");
        return (table!.Rows.Single(), problems);
    }

    private static (CsvTable? Table, List<Problem> Problems) Parse(string text, params string[] columns)
    {
        var problems = new List<Problem>();
        return (CsvTable.Parse(text, "f", columns, [], problems), problems);
    }
}
