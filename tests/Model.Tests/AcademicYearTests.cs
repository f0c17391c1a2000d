namespace Pathways.Model.Tests;

public sealed class AcademicYearTests
{
    [Fact]
    public void What_is_written_is_read()
    {
        foreach (var start in Enumerable.Range(1990, 120))
        {
            AcademicYear.TryParse(new AcademicYear(start).ToString(), out var year).ShouldBeTrue();
            year.StartYear.ShouldBe(start);
        }
    }

    [Theory]
    [InlineData(2025, "2025/26")]
    [InlineData(1999, "1999/00")]
    [InlineData(2008, "2008/09")]
    public void It_is_written_as_the_field_does(int start, string text) => new AcademicYear(start).ToString().ShouldBe(text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2025")]
    [InlineData("2025/27")]
    [InlineData("2025/25")]
    [InlineData("2025-26")]
    [InlineData("2025/2026")]
    [InlineData(" 025/26")]
    [InlineData("-025/26")]
    [InlineData("2025/+6")]
    [InlineData("２０２５/26")]
    public void Anything_else_is_refused(string? text) => AcademicYear.TryParse(text, out _).ShouldBeFalse();
}
