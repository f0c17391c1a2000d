using Pathways.Report.Publishing;

namespace Pathways.Report.Tests.Publishing;

/// <summary>What stands of a scenario's purpose on a cover.</summary>
public sealed class ScenarioWordsTests
{
    [Theory]
    [InlineData("What if nobody travelled more than an hour? The rest follows.", "What if nobody travelled more than an hour?")]
    [InlineData("One sentence without a stop", "One sentence without a stop")]
    [InlineData("A course at St. Leonards opens, with 1.5 times the places. Look at Dover.", "A course at St. Leonards opens, with 1.5 times the places.")]
    [InlineData("A course (e.g. Dover) opens. Look there.", "A course (e.g. Dover) opens.")]
    [InlineData("", "")]
    public void The_cover_has_the_first_sentence(string purpose, string first) => ScenarioWords.First(purpose).ShouldBe(first);

    [Theory]
    [InlineData("Council data", "Council data.")]
    [InlineData("What if?", "What if?")]
    [InlineData("", "")]
    public void A_purpose_ends_its_sentence(string purpose, string told) => ScenarioWords.Stopped(purpose).ShouldBe(told);

    [Fact]
    public void A_sentence_too_long_for_the_cover_stands_with_the_method_only() => ScenarioWords.First(new string('a', ScenarioWords.Longest) + ". Next.").ShouldBe("");
}
