using FsCheck.Fluent;
using Pathways.Data.Datasets;
using Pathways.Data.Scenarios;
using Pathways.Data.Tables;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Datasets;

/// <summary>Whatever stands in a file, it is read or refused in words; nothing else is ever thrown.</summary>
public sealed class FuzzTests : IDisposable
{
    private const string YamlLetters = "&*!|>%@`'\"{}[],:?-#~\t\n  x0.:\0é";
    private const string CsvLetters = ",\"\n;.-é 0123456789xE\t\0";

    private const string Scenario =
        """
        name: fuzzed # comment
        purpose: >
          Some words: and 'more'.
        area_set: lcpa
        academic_year: 2025/26
        seed: 12
        parameters: {a.b: 1.5, "c": 2}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Arbitrary_bytes_as_a_scenario_are_refused_in_words()
        => Properties.Hold(
            Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value)),
            bytes => ReadsOrRefuses(() => ScenarioReader.Read(_folder.File("x.yaml", bytes))));

    [Fact]
    public void A_scenario_with_slips_is_read_or_refused_in_words()
        => Properties.Hold(
            Properties.Mutated(Scenario, YamlLetters, 6),
            text => ReadsOrRefuses(() => ScenarioReader.Read(_folder.File("x.yaml", text))), 2000);

    [Fact]
    public void A_dataset_with_slips_is_read_or_refused_in_words()
    {
        var files = new TinyDataset().Texts.Where(file => !file.Key.StartsWith("boundaries", StringComparison.Ordinal)).ToList();
        var cases = Gen.Elements(files.ToArray()).SelectMany(file => Properties.Mutated(file.Value, CsvLetters + "{}[]", 4).Select(text => (file.Key, text)));
        new TinyDataset().WriteTo(_folder.Path);
        Properties.Hold(
            cases,
            change =>
            {
                var (file, text) = change;
                _folder.File(file, text);
                ReadsOrRefuses(() => DatasetLoader.Load(_folder.Path, DatasetRequest.AsItIs(), TinyDataset.OneLearnerAZone));
                _folder.File(file, new TinyDataset().Texts[file]);
            },
            1000);
    }

    [Fact]
    public void Arbitrary_text_as_a_table_gives_rows_or_problems_with_lines_of_the_file()
        => Properties.Hold(
            Gen.ArrayOf(Gen.Elements("a,b\"\n;é 0".ToCharArray())).Select(letters => "a,b\n" + new string(letters)),
            text =>
            {
                var problems = new List<Problem>();
                var rows = CsvTable.Parse(text, "x.csv", ["a", "b"], [], problems)?.Rows ?? [];
                var lines = text.Split('\n').Length;
                rows.ShouldAllBe(row => row.Line >= 2 && row.Line <= lines);
                problems.ShouldAllBe(problem => problem.Line >= 1 && problem.Line <= lines);
            },
            2000);

    private static void ReadsOrRefuses(Action read)
    {
        try
        {
            read();
        }
        catch (InvalidInputException e)
        {
            e.Problems.ShouldNotBeEmpty();
            e.Problems.ShouldAllBe(problem => problem.File.Length > 0 && problem.Message.Length > 0 && problem.Allowed.Length > 0 && problem.Severity == Severity.Error);
        }
    }
}
