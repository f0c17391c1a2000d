using Pathways.Data.Kent.Provision;

namespace Pathways.Data.Tests.Provision;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("The Abbey School", "Abbey School")]
    [InlineData("Chatham & Clarendon Grammar School", "Chatham and Clarendon Grammar School")]
    [InlineData("Astor College (A Specialist College for the Arts)", "Astor College")]
    [InlineData("St Anselm's Catholic School, Canterbury", "St. Anselms Catholic School Canterbury")]
    public void Two_publications_of_a_name_meet(string one, string other) => NameKey.Of(one).ShouldBe(NameKey.Of(other));

    [Fact]
    public void Schools_that_differ_in_a_word_stay_apart()
        => NameKey.Of("Dartford Grammar School").ShouldNotBe(NameKey.Of("Dartford Grammar School for Girls"));
}
