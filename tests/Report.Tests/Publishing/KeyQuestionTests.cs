using Pathways.Report.Publishing;

namespace Pathways.Report.Tests.Publishing;

/// <summary>Which row of a table is told to be the largest.</summary>
public sealed class KeyQuestionTests
{
    private static readonly PubCell C = PubCell.Withheld;

    private static PubCell N(double value) => PubCell.Of(value);

    private static string? Largest(PubCell total, params PubCell[] rows) => Largest(1, total, rows);

    private static string? Largest(int roundTo, PubCell total, params PubCell[] rows) => KeyQuestions.Largest(
        new DataTable("t", "T", "", "modelled", [new("key", "Key", "")], [new("people", "People", "people", 0, "")],
            [.. rows.Select((cell, at) => new DataRow("A", 2025, [$"row {at}"], [cell])).Prepend(new DataRow("A", 2025, [DataTable.Total], [total]))], People: true), "A", "people", roundTo)?.Key;

    [Fact]
    public void The_largest_is_told_and_of_equals_none()
    {
        Largest(N(100), N(60), N(40)).ShouldBe("row 0");
        Largest(N(100), N(30), N(30), N(40)).ShouldBe("row 2");
        Largest(N(80), N(40), N(40)).ShouldBeNull();
        Largest(N(0), N(0)).ShouldBeNull();
        Largest(N(0)).ShouldBeNull();
    }

    [Fact]
    public void Where_a_row_that_is_not_shown_may_be_the_largest_none_is_told()
    {
        Largest(N(100), N(60), C, N(10)).ShouldBe("row 0", "all that is not shown is 30");
        Largest(N(100), N(40), C, N(10)).ShouldBeNull("what is not shown may be 50");
        Largest(10, N(100), N(60), C, N(10)).ShouldBe("row 0", "what is not shown is 30, and with rounding at most 50");
        Largest(10, N(100), N(50), C, N(10)).ShouldBeNull("what is not shown may be 55, and the largest 45");
        Largest(C, N(60), C).ShouldBeNull("without a total nothing is known");
        Largest(N(100), C, C).ShouldBeNull();
    }
}
