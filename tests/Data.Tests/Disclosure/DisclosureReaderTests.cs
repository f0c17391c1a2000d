using Pathways.Data.Disclosure;
using Pathways.Data.Tests.Scenarios;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Disclosure;

public sealed class DisclosureReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_ships_are_the_DfE_s_rule_and_the_stricter_one()
    {
        var profiles = DisclosureReader.Read();
        profiles.Keys.ShouldBe(["internal", "partner", "published"], ignoreOrder: true);
        var published = profiles["published"];
        (published.Name, published.Version).ShouldBe(("published", "1"));
        published.Default.ShouldBe(new RoundingRule(5, FigureKind.Low, 10));
        published.Strict.ShouldBe(new RoundingRule(10, FigureKind.Withheld, 5));
        (RoundingRule.DfeDefault, RoundingRule.DfeStrict).ShouldBe((published.Default, published.Strict), "files that stay inside show counts by the same rules");
        (published.SharesFrom, published.ShareDecimals, published.PeopleFrom).ShouldBe((10, 1, 100));
        profiles["internal"].Default.Protects.ShouldBeFalse();
        profiles.Values.ShouldAllBe(profile => profile.PeopleFrom == ColdSpotArea.SmallestDenominator);
    }

    [Theory]
    [InlineData("small_below: 5, small_as: low, round_to: 10", "small_below: 3, small_as: low, round_to: 10", "profiles.published: shows counts that the DfE's rule does not")]
    [InlineData("small_below: 10", "small_beneath: 10", "is not a known key")]
    [InlineData("small_as: low", "small_as: few", "allowed are low, c")]
    [InlineData("version: \"1\"", "", "version: is missing")]
    [InlineData("people_from: 100", "people_from: 99", "people_from")] // counts of smaller places are never made
    public void A_file_that_is_not_right_is_refused_with_the_remedy(string right, string wrong, string message)
    {
        var text = File.ReadAllText(ShippedScenarios.PathOf("../data/disclosure").Replace(".yaml.yaml", ".yaml", StringComparison.Ordinal)).Replace(right, wrong, StringComparison.Ordinal);
        Should.Throw<InvalidInputException>(() => DisclosureReader.Read(_folder.File("disclosure.yaml", text))).Problems.Select(problem => problem.ToString()).ShouldContain(problem => problem.Contains(message));
    }
}
