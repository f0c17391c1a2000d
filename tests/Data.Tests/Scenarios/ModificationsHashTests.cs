using Pathways.Data.Blobs;
using Pathways.Data.Scenarios;
using Pathways.Data.Tests.Scenarios.Schema;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Scenarios;

public sealed class ModificationsHashTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ModificationsHashTests() => Directory.CreateDirectory(_folder.Below("data/kent"));

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Kinds => [.. EveryModification.Right.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_packed_scenario_comes_back_with_all_that_its_modification_says(string kind)
    {
        var scenario = Read(EveryModification.Scenario(kind, EveryModification.Right[kind]));
        var back = ScenarioPack.Unpack(ScenarioPack.Pack(scenario));
        back.Hash.ShouldBe(scenario.Hash);
        back.Modifications.ShouldHaveSingleItem().GetType().ShouldBe(scenario.Modifications[0].GetType());
        ModificationsText.Write(back.Modifications).ShouldBe(ModificationsText.Write(scenario.Modifications));
        ScenarioPack.RequestOf(back).Modifications.ShouldHaveSingleItem().Change.ShouldBe(back.Modifications[0]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_modification_changes_the_hash_and_its_name_and_cost_do_not(string kind)
    {
        var scenario = Read(EveryModification.Scenario(kind, EveryModification.Right[kind]));
        scenario.Hash.ShouldNotBe(Read("name: x\n").Hash);
        var renamed = scenario with { Modifications = [scenario.Modifications[0] with { Name = "other", Costs = [new PayerCost(Payer.Bursary, 5)] }] };
        ScenarioHash.Of(renamed).ShouldBe(scenario.Hash);
    }

    [Theory]
    [InlineData("type: travel_pass, pounds_a_year: 1", "type: travel_pass, pounds_a_year: 2")]
    [InlineData("type: withdraw_route, routes: A", "type: withdraw_route, routes: B")]
    [InlineData("type: change_places, where: {level: 1}, by: 5", "type: change_places, where: {level: 1}, percent: 5")]
    [InlineData("type: change_places, where: {level: 1}, by: 5", "type: change_places, where: {level: 2}, by: 5")]
    [InlineData("type: close_offer, where: {site: a}", "type: close_offer, where: {offer: a}")]
    [InlineData("type: change_frequency, routes: A, times: 2", "type: change_frequency, routes: A, every_minutes: 2")]
    public void Another_field_gives_another_hash(string one, string other)
        => Read($"name: x\nmodifications:\n  - {{ name: m, {one} }}\n").Hash.ShouldNotBe(Read($"name: x\nmodifications:\n  - {{ name: m, {other} }}\n").Hash);

    [Fact]
    public void The_order_of_modifications_matters_and_an_empty_list_means_none()
    {
        const string One = "  - { name: a, type: travel_pass, pounds_a_year: 1 }\n", Two = "  - { name: b, type: travel_pass, pounds_a_year: 2 }\n";
        Read("name: x\nmodifications:\n" + One + Two).Hash.ShouldNotBe(Read("name: x\nmodifications:\n" + Two + One).Hash);
        Read("name: x\nmodifications: []\n").Hash.ShouldBe(Read("name: x\n").Hash);
    }

    [Fact]
    public void A_pack_without_modifications_is_read_as_before()
    {
        var scenario = Read("name: x\n");
        System.Text.Encoding.UTF8.GetString(ScenarioPack.Pack(scenario)).ShouldNotContain("odification");
        ScenarioPack.Unpack(ScenarioPack.Pack(scenario)).Modifications.ShouldBeEmpty();
    }

    private Scenario Read(string text) => ScenarioReader.Read(_folder.File("scenarios/x.yaml", text)).Scenario;
}
