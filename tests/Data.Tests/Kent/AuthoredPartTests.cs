using Pathways.Data.Datasets;
using Pathways.Data.Kent;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Kent;

public sealed class AuthoredPartTests
{
    private const string Header = "key,value,low,high,minimum,maximum,unit,basis,confidence,source\n";

    [Fact]
    public void Parameters_of_several_files_become_one_table_sorted_by_key()
        => AuthoredPart.MergedParameters(
            [
                ("parameters-b.csv", Header + "b.two,2,,,0,9,minutes,published,high,\"one, two\"\nB.upper,1.50,1,2,-1,9.5,share,modelled,low,s\n"),
                ("parameters-a.csv", Header + "b.one,1e-3,,,0,1,share,modelled,low,s\n"),
            ])
            .ShouldBe(Header + "B.upper,1.5,1,2,-1,9.5,share,modelled,low,s\nb.one,0.001,,,0,1,share,modelled,low,s\nb.two,2,,,0,9,minutes,published,high,\"one, two\"\n");

    [Fact]
    public void A_key_in_two_files_or_twice_in_one_is_refused()
        => Should.Throw<InvalidInputException>(() => AuthoredPart.MergedParameters(
            [
                ("parameters-a.csv", Header + "x,1,,,0,1,u,modelled,low,s\nx,1,,,0,1,u,modelled,low,s\ny,1,,,0,1,u,modelled,low,s\n"),
                ("parameters-b.csv", Header + "y,1,,,0,1,u,modelled,low,s\n"),
            ])).Problems.Select(problem => $"{problem.File} {problem.Value}").ShouldBe(["parameters-a.csv x", "parameters-b.csv y"]);

    [Fact]
    public void The_README_has_one_title_whatever_its_parts_bring()
        => AuthoredPart.Readme(["\nFirst.\n\n## Zones\n", "# Choice\n\n## Costs\nMinutes."])
            .ShouldBe("# The Kent baseline\n\nFirst.\n\n## Zones\n\n## Choice\n\n### Costs\nMinutes.\n");

    [Fact]
    public void What_dataset_json_says_is_read_back_with_every_attribution()
    {
        var files = new BaselineFiles();
        AuthoredPart.Add(files);
        using var folder = new TemporaryFolder();
        var dataset = new TinyDataset();
        foreach (var (path, text) in files.Texts.Where(file => file.Key != "parameters.csv"))
            dataset.File(path, text);
        var info = DatasetLoader.Read(dataset.WriteTo(folder.Path), DatasetRequest.AsItIs()).Info;

        (info.Name, info.AcademicYear, info.Synthetic).ShouldBe(("kent", new AcademicYear(2025), true));
        foreach (var owner in new[] { "National Statistics", "OS data", "Open Government Licence v3.0", "House of Commons Library", "Open Parliament Licence" })
            info.Attributions.ShouldContain(line => line.Contains(owner, StringComparison.Ordinal));
        files.Texts["README.md"].ShouldStartWith("# The Kent baseline\n");
        files.Texts["README.md"].ShouldContain("## dataset.json");
    }

    [Fact]
    public void A_dataset_without_a_parameter_that_the_model_reads_is_refused()
    {
        using var folder = new TemporaryFolder();
        var files = new DatasetFiles(new TinyDataset().WriteTo(folder.Path));
        RequestedParameters.Read(files, DatasetRequest.AsItIs(), ["tiny.assumption", "tiny.new"]);
        files.Problems.Single().ToString().ShouldBe(
            $"{folder.Path}/parameters.csv: key \"tiny.new\": is missing; give this parameter a row; the model needs it.");
    }
}
