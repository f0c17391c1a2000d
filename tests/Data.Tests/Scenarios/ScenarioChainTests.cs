using Pathways.Data.Scenarios;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Scenarios;

public sealed class ScenarioChainTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ScenarioChainTests() => Directory.CreateDirectory(_folder.Below("data/kent"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_chain_gives_what_the_nearest_says_and_the_modifications_of_all_from_the_furthest_on()
    {
        Write("baseline", "seed: 1\narea_set: mine\nparameters: {a: 1, b: 1, c: 1}");
        Write("middle", "seed: 2\nparameters: {b: 2, c: 2}\nmodifications:\n  - {name: pass, type: travel_pass, pounds_a_year: 1}\n  - {name: bus, type: withdraw_route, routes: R}");
        Write("last", "extends: middle\nparameters: {c: 3}\nmodifications:\n  - {name: people, type: cohort_growth, percent: 5}\n  - {name: pass, type: travel_pass, pounds_a_year: 3}");
        var file = Read("last");
        (file.Scenario.Seed, file.Scenario.AreaSet).ShouldBe((2UL, "mine"));
        file.Scenario.Parameters.ShouldBe([new("a", 1), new("b", 2), new("c", 3)]);
        file.Scenario.Modifications.Select(change => change.Name).ShouldBe(["pass", "bus", "people"]);
        file.Scenario.Modifications[0].ShouldBeOfType<TravelPass>().PoundsAYear.ShouldBe(3);
        file.Extended.Select(path => Path.GetFileName(path)).ShouldBe(["middle.yaml", "baseline.yaml"]);
        Path.GetFileName(file.Modifications[1].File).ShouldBe("middle.yaml");
        file.Modifications[1].Line.ShouldBe(6);
    }

    [Fact]
    public void A_circle_is_told_with_the_file_and_line_of_every_link()
    {
        Write("a", "extends: b");
        Write("b", "seed: 4\nextends: c");
        Write("c", "extends: b");
        var problem = Should.Throw<InvalidInputException>(() => Read("a")).Problems.ShouldHaveSingleItem();
        problem.ToString().Replace(_folder.Path + "/", "", StringComparison.Ordinal).ShouldBe(
            "scenarios/c.yaml:2:10: extends \"b\": would extend itself; break the circle: scenarios/b.yaml:3 extends c, scenarios/c.yaml:2 extends b.");
    }

    [Fact]
    public void A_scenario_that_extends_itself_is_told()
        => Should.Throw<InvalidInputException>(() => { Write("a", "extends: a"); Read("a"); }).Problems.ShouldHaveSingleItem().Message.ShouldBe("would extend itself");

    [Fact]
    public void A_name_mistyped_gives_the_near_one()
    {
        Write("cohort-2028", "seed: 4");
        Write("a", "extends: cohort-2082");
        Should.Throw<InvalidInputException>(() => Read("a")).Problems.ShouldHaveSingleItem().Allowed.ShouldStartWith("did you mean \"cohort-2028\"?");
    }

    [Fact]
    public void Two_modifications_of_one_name_in_a_file_are_told()
    {
        Write("a", "modifications:\n  - {name: p, type: travel_pass, pounds_a_year: 1}\n  - {name: p, type: travel_pass, pounds_a_year: 2}");
        var problem = Should.Throw<InvalidInputException>(() => Read("a")).Problems.ShouldHaveSingleItem();
        (problem.Line, problem.Message).ShouldBe((4, "is the name of two modifications"));
    }

    private void Write(string name, string rest) => _folder.File($"scenarios/{name}.yaml", $"name: {name}\n{rest}\n");

    private ScenarioFile Read(string name) => ScenarioReader.Read(_folder.Below($"scenarios/{name}.yaml"));
}
