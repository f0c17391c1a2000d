using System.Text;
using FsCheck.Fluent;
using Pathways.Data.Gtfs.Reading;
using Pathways.Data.Tests.Support;

namespace Pathways.Data.Tests.Gtfs;

public sealed class Utf8CsvReaderTests
{
    [Fact]
    public void Records_of_any_text_come_back_however_the_bytes_arrive()
    {
        var field = Gen.ListOf(Gen.Elements('a', '"', ',', '\n', '\r', 'é', ' ', '6')).Select(letters => string.Concat(letters).Trim(' '));
        var record = Gen.NonEmptyListOf(field).Where(fields => fields.Count > 1 || fields[0].Length > 0).Select(fields => fields.ToArray());
        var cases = from records in Gen.ListOf(record) from end in Gen.Elements("\n", "\r\n") from step in Gen.Choose(1, 7) select (records, end, step);
        Properties.Hold(cases, given =>
        {
            var text = string.Concat(given.records.Select(fields => string.Join(',', fields.Select(Quoted)) + given.end));
            Read(Encoding.UTF8.GetBytes(text), given.step).ShouldBe(given.records.Select(fields => string.Join('|', fields)));
        });
    }

    [Theory]
    [InlineData(1 << 16)]
    [InlineData((1 << 16) + 1)]
    [InlineData((1 << 16) - 1)]
    public void Records_across_the_edge_of_the_buffer_stay_whole(int length)
    {
        var text = $"{new string('x', length - 4)},a,b\n\"{new string('y', 70_000)}\"\"\",c\nd,e\n";
        Read(Encoding.UTF8.GetBytes(text), int.MaxValue).ShouldBe([new string('x', length - 4) + "|a|b", new string('y', 70_000) + "\"|c", "d|e"]);
    }

    [Fact]
    public void Lines_are_counted_over_line_ends_within_quotes_and_blank_lines()
    {
        using var csv = new Utf8CsvReader(new MemoryStream("a\r\n\r\n\"b\nc\"\rd\n"u8.ToArray()));
        List<int> lines = [];
        while (csv.Read())
            lines.Add(csv.Line);
        lines.ShouldBe([1, 3, 5]);
    }

    [Fact]
    public void A_record_without_end_is_refused_rather_than_held()
    {
        using var csv = new Utf8CsvReader(new MemoryStream(Encoding.UTF8.GetBytes("a,b\n\"" + new string('x', 500_000))), maximumRecordBytes: 1 << 17);
        csv.Read().ShouldBeTrue();
        csv.Read().ShouldBeTrue();
        csv.Fault.ShouldBe(CsvFault.TooLong);
        csv.Read().ShouldBeFalse();
    }

    private static string Quoted(string field)
        => field.IndexOfAny(['"', ',', '\n', '\r']) >= 0 ? "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : field;

    private static List<string> Read(byte[] bytes, int step)
    {
        using var csv = new Utf8CsvReader(new Trickle(bytes, step));
        var records = new List<string>();
        while (csv.Read())
        {
            csv.Fault.ShouldBe(CsvFault.None);
            records.Add(string.Join('|', Enumerable.Range(0, csv.FieldCount).Select(index => Encoding.UTF8.GetString(csv.Field(index)))));
        }

        return records;
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, step));
    }
}
