using System.Globalization;
using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

/// <summary>The short way of reading dates must take what the system's own reading takes, and nothing else.</summary>
public sealed class PlainDateTests
{
    [Fact]
    public void A_day_is_read_where_the_system_reads_one_of_the_two_forms_and_as_the_same_day()
    {
        var random = new Random(7);
        var read = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var (year, month, day) = (random.Next(0, 10_000), random.Next(0, 14), random.Next(0, 33));
            foreach (var text in (string[])[$"{day:00}/{month:00}/{year:0000}", $"{year:0000}-{month:00}-{day:00}", $"{day}/{month}/{year}", $"{year}-{month}-{day}"])
            {
                DateOnly? expected = DateOnly.TryParseExact(text, ["dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
                PlainDate.Day(text).ShouldBe(expected, text);
                read += expected is null ? 0 : 1;
            }
        }

        read.ShouldBeGreaterThan(20_000);
    }

    [Theory]
    [InlineData("29/02/2024", "2024-02-29")]
    [InlineData("29/02/2025", null)]
    [InlineData("31/04/2025", null)]
    [InlineData("01/01/0000", null)]
    [InlineData("01-01-2025", null)]
    [InlineData("2025/01/01", null)]
    [InlineData("+1/01/2025", null)]
    [InlineData("0١/01/2025", null)] // a digit of another script
    [InlineData("01/01/2025 ", null)]
    [InlineData("", null)]
    public void A_text_that_is_no_such_day_is_left_to_the_long_way(string text, string? expected)
        => (PlainDate.Day(text) is { } day ? PlainDate.Text(day) : null).ShouldBe(expected);

    [Theory]
    [InlineData("02/2009", "2009-02-01")]
    [InlineData("2009-12", "2009-12-01")]
    [InlineData("13/2009", null)]
    [InlineData("00/2009", null)]
    [InlineData("2/2009", null)]
    [InlineData("2009/12", null)]
    public void And_so_a_month(string text, string? expected)
        => (PlainDate.Month(text) is { } month ? PlainDate.Text(month) : null).ShouldBe(expected);
}
