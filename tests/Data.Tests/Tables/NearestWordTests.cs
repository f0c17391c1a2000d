using Pathways.Data.Tables;

namespace Pathways.Data.Tests.Tables;

public sealed class NearestWordTests
{
    [Theory]
    [InlineData("sed", "seed")]
    [InlineData("academic_yaer", "academic_year")]
    [InlineData("seeed", "seed")]
    [InlineData("colour", null)]
    [InlineData("", null)]
    public void Only_a_word_within_a_third_of_its_letters_is_meant(string word, string? meant)
        => NearestWord.Of(word, ["academic_year", "name", "seed"]).ShouldBe(meant);

    [Fact]
    public void Of_equally_near_words_the_first_in_ordinal_order_is_meant()
        => NearestWord.Of("bat", ["rat", "cat", "dog"]).ShouldBe("cat");
}
