using System.Text.Json.Nodes;
using Pathways.Data.Scenarios;
using Pathways.Data.Scenarios.Modifications;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Scenarios.Schema;

public sealed class ScenarioSchemaTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly JsonSchemaCheck _schema = new((JsonObject)JsonNode.Parse(File.ReadAllText(ShippedScenarios.SchemaPath))!);

    public ScenarioSchemaTests() => Directory.CreateDirectory(_folder.Below("data/kent"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_shipped_schema_is_the_code_s()
        => File.ReadAllText(ShippedScenarios.SchemaPath).ShouldBe(ScenarioSchema.Text(), "write it anew: pathways scenario schema > scenarios/scenario.schema.json");

    [Theory]
    [MemberData(nameof(ShippedScenarios.Names), MemberType = typeof(ShippedScenarios))]
    public void Every_shipped_scenario_is_right_by_schema_and_reader(string name)
    {
        var text = File.ReadAllText(ShippedScenarios.PathOf(name));
        text.ShouldStartWith("# yaml-language-server: $schema=scenario.schema.json");
        _schema.Accepts(YamlAsJson.Read(text)).ShouldBeTrue();
        var file = ScenarioReader.Read(ShippedScenarios.PathOf(name));
        file.Scenario.Name.ShouldBe(name);
        file.Scenario.Purpose.Length.ShouldBeGreaterThan(name == "baseline" ? 40 : 200);
    }

    [Fact]
    public void There_is_an_example_of_every_kind_with_every_field_that_may_stand_together()
    {
        EveryModification.Right.Keys.ShouldBe(ModificationType.All.Select(type => type.Word), ignoreOrder: true);
        foreach (var type in ModificationType.All)
        {
            var given = ((JsonObject)((JsonArray)((JsonObject)YamlAsJson.Read(EveryModification.Scenario(type.Word, EveryModification.Right[type.Word]))!)["modifications"]!)[0]!).Select(pair => pair.Key);
            var together = type.Fields.Select(field => field.Name).Except(type.ExactlyOne).ToArray();
            together.Except(given).Except(type.Word == "supported_internships" ? ["where"] : []).ShouldBeEmpty(type.Word);
        }
    }

    public static TheoryData<string> Kinds => [.. EveryModification.Right.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_right_example_is_right_by_both(string kind) => Verdict(EveryModification.Scenario(kind, EveryModification.Right[kind])).ShouldBe((true, true));

    /// <summary>Each field taken away, misspelt, emptied, made a list or a block: both must say the same of what comes of it.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whatever_is_done_to_a_field_both_say_the_same(string kind)
    {
        var lines = EveryModification.Right[kind].Split('\n');
        var wrong = 0;
        foreach (var changed in Changes(lines))
        {
            var (schema, reader) = Verdict(EveryModification.Scenario(kind, string.Join('\n', changed)));
            reader.ShouldBe(schema, string.Join('\n', changed));
            wrong += reader ? 0 : 1;
        }

        wrong.ShouldBeGreaterThan(lines.Length);
    }

    public static TheoryData<string> Bad =>
    [
        "name: X Y", "name: [x]", "purpose: p", "name: x\nsed: 5", "name: x\nseed: -1", "name: x\nseed: 1.5", "name: x\nseed: many", "name: x\nacademic_year: 2025",
        "name: x\nparameters: 5", "name: x\nparameters: {a: b}", "name: x\nparameters: {a: \"1\"}", "name: x\nmodifications: 5", "name: x\nmodifications: {a: b}", "name: x\nmodifications: [a]",
        "name: x\nmodifications: [{name: a}]", "name: x\nmodifications: [{type: travel_pass, pounds_a_year: 1}]", "name: x\nmodifications: [{name: a, type: fly}]",
        "name: x\nmodifications: [{name: a, type: fill_holes, places: 300}]", "name: x\nextends: [a, b]", "name: x\narea_set: ../lcpa", "name: x\npurpose: ~", "name: x\npurpose: {a: b}",
        "name: x\nmodifications: [{name: a, type: change_places, where: {level: 1}}]", "name: x\nmodifications: [{name: a, type: change_places, where: {level: 1}, by: 5, to: 5}]",
        "name: x\nmodifications: [{name: a, type: change_places, where: {}, by: 5}]", "name: x\nmodifications: [{name: a, type: change_places, where: {level: []}, by: 5}]",
        "name: x\nmodifications: [{name: a, type: change_places, where: {level: [1, 1]}, by: 5}]", "name: x\nmodifications: [{name: a, type: change_places, where: {level: 3}, by: 5}]",
        "name: x\nmodifications: [{name: a, type: change_places, where: {ssa: 16}, by: 5}]", "name: x\nmodifications: [{name: a, type: change_places, where: {ssa: \"0\"}, by: 5}]",
        "name: x\nmodifications: [{name: a, type: change_places, where: {level: 1}, by: 1.5}]", "name: x\nmodifications: [{name: a, type: change_places, where: {level: 1}, percent: -101}]",
        "name: x\nmodifications: [{name: a, type: change_intakes, where: {level: 1}, months: [13]}]",
        "name: x\nmodifications: [{name: a, type: new_route, id: r, title: t, stops: [a], departures: [\"07:00\"]}]",
        "name: x\nmodifications: [{name: a, type: new_route, id: r, title: t, stops: [{title: s, latitude: 51, longitude: 1, minutes: 0}], departures: [\"7\"]}]",
    ];

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_scenario_is_bad_by_both(string text) => Verdict(text + "\n").ShouldBe((false, false));

    [Fact]
    public void A_template_is_right_and_shows_every_kind()
    {
        var text = ScenarioTemplate.Of("mine", "baseline");
        foreach (var type in ModificationType.All)
            text.ShouldContain("type: " + type.Word + "\n");
        _schema.Accepts(YamlAsJson.Read(text)).ShouldBeTrue();
        _folder.File("scenarios/baseline.yaml", "name: baseline\nseed: 9\n");
        ScenarioReader.Read(_folder.File("scenarios/mine.yaml", text)).Scenario.Seed.ShouldBe(9UL);
    }

    private static IEnumerable<string[]> Changes(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].TrimStart().StartsWith('-'))
                continue;
            var (key, at) = (lines[i].Split(':')[0], i);
            string[] With(string line) => [.. lines[..at], line, .. lines[(at + 1)..].SkipWhile(later => lines[at].EndsWith(':') && later.TrimStart().StartsWith('-'))];
            yield return With("");
            yield return With(key + "x: 1");
            foreach (var value in (string[])["", "~", "[]", "{}", "[1]", "[a]", "{a: 1}", "-1", "1", "1.5", "\"1\"", "word", "true", "9999999999", "finish", "05", "E1"])
                yield return With($"{key}: {value}");
        }
    }

    private (bool Schema, bool Reader) Verdict(string text)
    {
        var reader = true;
        try
        {
            _ = ScenarioReader.Read(_folder.File("scenarios/x.yaml", text));
        }
        catch (InvalidInputException)
        {
            reader = false;
        }

        return (_schema.Accepts(YamlAsJson.Read(text)), reader);
    }
}
