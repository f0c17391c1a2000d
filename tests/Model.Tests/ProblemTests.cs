namespace Pathways.Model.Tests;

public sealed class ProblemTests
{
    [Fact]
    public void All_that_is_known_is_said_in_one_line()
        => new Problem("offers.csv", 12, 3, "places", "-3", "must not be negative", "give a whole number from 0").ToString()
            .ShouldBe("offers.csv:12:3: places \"-3\": must not be negative; give a whole number from 0.");

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        new Problem("f", null, null, null, null, "is empty", "fill it").ToString().ShouldBe("f: is empty; fill it.");
        new Problem("f", 1, null, "x", null, "is missing", "add it").ToString().ShouldBe("f:1: x: is missing; add it.");
        new Problem("f", 1, 2, null, "y", "is odd", "mend it").ToString().ShouldBe("f:1:2: \"y\": is odd; mend it.");
        new Problem("f", 1, null, null, null, "has a mark", "it was read", Severity.Note).ToString().ShouldBe("f:1: note: has a mark; it was read.");
    }

    [Fact]
    public void A_long_value_is_cut_to_80_letters()
        => new Problem("f", null, null, "x", new string('v', 200), "is long", "cut it").ToString()
            .ShouldBe($"f: x \"{new string('v', 77)}...\": is long; cut it.");

    [Fact]
    public void The_exception_says_every_problem_on_its_own_line()
    {
        Problem[] problems = [new("a", 1, null, null, null, "m", "n"), new("b", 2, null, null, null, "o", "p")];
        var exception = new InvalidInputException(problems);
        exception.Message.Split(Environment.NewLine).ShouldBe(["a:1: m; n.", "b:2: o; p."]);
        exception.Problems.ShouldBe(problems);
    }
}
