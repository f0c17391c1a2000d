using System.Text;
using Pathways.Data.Tables;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Tables;

public sealed class TextFileTests
{
    [Theory]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("a\r\r\nb", "a\n\nb")]
    [InlineData("plain\ttext", "plain\ttext")]
    public void Every_line_end_becomes_a_line_feed(string text, string read)
        => TextFile.Decode(Encoding.UTF8.GetBytes(text), "f", []).ShouldBe(read);

    [Fact]
    public void A_byte_order_mark_is_left_out_with_a_note()
    {
        var problems = new List<Problem>();
        TextFile.Decode([0xEF, 0xBB, 0xBF, (byte)'a'], "f", problems).ShouldBe("a");
        problems.Single().ToString().ShouldBe("f:1: note: begins with a byte order mark; it was read as UTF-8.");
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', (byte)'b', 0xE9, (byte)'c' }, "f:2:2: is not UTF-8 (it looks like Latin-1 or Windows-1252); save it as UTF-8 (in Excel: CSV UTF-8).")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, "f:1: is UTF-16, not UTF-8; save it as UTF-8.")]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', (byte)'b', 0 }, "f:2:2: holds a control character; give plain text.")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'\r', (byte)'\n' }, "f: is empty; give a file with content.")]
    [InlineData(new byte[0], "f: is empty; give a file with content.")]
    public void What_is_no_text_is_refused(byte[] bytes, string message)
    {
        var problems = new List<Problem>();
        TextFile.Decode(bytes, "f", problems).ShouldBeNull();
        problems.Single(problem => problem.Severity == Severity.Error).ToString().ShouldBe(message);
    }

    [Fact]
    public void A_folder_a_missing_file_and_a_long_file_are_refused()
    {
        using var folder = new TemporaryFolder();
        Refusal(folder.Path).ShouldBe("f: is a folder; give a file.");
        Refusal(folder.Below("none")).ShouldBe("f: does not exist; give a file that exists.");
        Refusal(folder.File("long", "12345")).ShouldBe("f: is longer than 4 bytes; give a shorter file.");
    }

    private static string Refusal(string path)
    {
        var problems = new List<Problem>();
        TextFile.Read(path, "f", problems, maximumBytes: 4).ShouldBeNull();
        return problems.Single().ToString();
    }
}
