using Pathways.Data.Datasets;
using Pathways.Data.Scenarios;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Datasets;

public sealed class ScenarioOnDatasetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Its_parameters_replace_the_datasets_and_say_that_they_were_entered()
    {
        var parameters = Load("name: x\ndataset: tiny\nparameters:\n  tiny.limit_minutes: 60\n").World.Parameters;
        parameters["tiny.limit_minutes"].ShouldBe(60);
        parameters.Get("tiny.limit_minutes").Provenance.Basis.ShouldBe(Basis.Entered);
        parameters["tiny.assumption"].ShouldBe(0.5);
        parameters.Get("tiny.assumption").ShouldBe(new Parameter(
            "tiny.assumption", 0.5, 0.25, 0.75, "share", new Provenance(Basis.Modelled, Confidence.Low, "assumed"), 0, 1));
    }

    [Fact]
    public void What_it_asks_in_vain_is_told_with_its_line()
        => Problems("name: x\ndataset: tiny\narea_set: unitaries\nacademic_year: 2035/36\nparameters:\n  tiny.limit_minute: 60\n  colour: 0.50\n").ShouldBe(
        [
            "x.yaml:3:11: area_set \"unitaries\": is not an area set of tiny; allowed are lcpa.",
            "x.yaml:4:16: academic_year \"2035/36\": has no young people in tiny/zones.csv; allowed are 2025/26.",
            "x.yaml:6:3: parameters.tiny.limit_minute \"60\": is not a parameter of the dataset; did you mean \"tiny.limit_minutes\"? give a key of tiny/parameters.csv.",
            "x.yaml:7:3: parameters.colour \"0.5\": is not a parameter of the dataset; give a key of tiny/parameters.csv.",
        ]);

    [Fact]
    public void A_value_that_the_model_does_not_take_is_told_with_its_line_and_range()
        => Problems("name: x\ndataset: tiny\nparameters:\n  tiny.limit_minutes: -5\n  tiny.assumption: 1.01\n").ShouldBe(
        [
            "x.yaml:4:3: parameters.tiny.limit_minutes \"-5\": is out of range; give a number from 1 to 600 (minutes).",
            "x.yaml:5:3: parameters.tiny.assumption \"1.01\": is out of range; give a number from 0 to 1 (share).",
        ], ignoreOrder: true);

    [Fact]
    public void Parameters_are_not_checked_against_a_table_that_cannot_be_read()
        => Problems("name: x\ndataset: tiny\nparameters:\n  colour: 1\n", new TinyDataset().File("parameters.csv", ""))
            .ShouldBe(["tiny/parameters.csv: is empty; give a file with content."]);

    [Fact]
    public void The_same_dataset_and_scenario_give_the_same_hashes_wherever_they_lie()
    {
        var first = Load("name: x\ndataset: tiny\n");
        using var elsewhere = new TemporaryFolder();
        new TinyDataset().WriteTo(elsewhere.Path);
        DatasetLoader.Read(elsewhere.Path, DatasetRequest.AsItIs()).Info.Hash.ShouldBe(first.World.Dataset.Hash);
        first.World.Dataset.Hash.Length.ShouldBe(64);
    }

    private LoadedWorld Load(string text, TinyDataset? dataset = null)
    {
        (dataset ?? new TinyDataset()).WriteTo(_folder.Below("tiny"));
        return DatasetLoader.Load(ScenarioReader.Read(_folder.File("x.yaml", text)), TinyDataset.OneLearnerAZone);
    }

    private string[] Problems(string text, TinyDataset? dataset = null)
        => [.. Should.Throw<InvalidInputException>(() => Load(text, dataset)).Problems
            .Select(problem => problem.ToString().Replace(_folder.Path + "/", "", StringComparison.Ordinal))
            .OrderBy(problem => problem, StringComparer.Ordinal)];
}
