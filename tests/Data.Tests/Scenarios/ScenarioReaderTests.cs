using System.Text;
using Pathways.Data.Scenarios;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Scenarios;

public sealed class ScenarioReaderTests : IDisposable
{
    private const string Keys = "allowed are name, purpose, extends, dataset, area_set, academic_year, until, seed, parameters, modifications";
    private readonly TemporaryFolder _folder = new();

    public ScenarioReaderTests() => Directory.CreateDirectory(_folder.Below("data/kent"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_key_is_read()
    {
        var file = Read("""
            name: gap-fill-300   # a comment
            purpose: >
              What would it do,
              and for whom?
            dataset: data/kent
            area_set: unitaries
            academic_year: 2028/29
            seed: 18446744073709551615
            parameters:
              travel.limit_minutes: 60
              neet.if_unplaced: 2.5e-1
            """);
        var scenario = file.Scenario;
        scenario.Name.ShouldBe("gap-fill-300");
        scenario.Purpose.ShouldBe("What would it do, and for whom?");
        scenario.Dataset.ShouldBe("data/kent");
        scenario.AreaSet.ShouldBe("unitaries");
        scenario.AcademicYear.ShouldBe(new AcademicYear(2028));
        scenario.Seed.ShouldBe(ulong.MaxValue);
        scenario.Parameters.ShouldBe([new("neet.if_unplaced", 0.25), new("travel.limit_minutes", 60)]);
        file.Parameters["travel.limit_minutes"].ShouldBe(new Located<double>(60, file.Path, 10, 3));
        file.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_alone_gives_what_the_shipped_baseline_says()
    {
        var alone = Read("name: alone");
        var shipped = Read(File.ReadAllText(Shipped("scenarios/baseline.yaml")));
        alone.Scenario.Hash.ShouldBe(shipped.Scenario.Hash);
        (alone.Scenario.Dataset, alone.Scenario.AreaSet).ShouldBe((shipped.Scenario.Dataset, "lcpa"));
        shipped.Scenario.Name.ShouldBe("baseline");
        shipped.Scenario.Purpose.ShouldNotBeEmpty();
    }

    /// <summary>One fault each (after a good first line, so that lines count from 2), and the one message that it must give.</summary>
    public static TheoryData<string, string> OneFaultEach => new()
    {
        { "sed: 5", $"2:1: sed \"5\": is not a known key; did you mean \"seed\"? {Keys}." },
        { "colour: red", $"2:1: colour \"red\": is not a known key; {Keys}." },
        { "<<: {}", $"2:1: <<: is not a known key; {Keys}." },
        { "seed: -5", "2:7: seed \"-5\": must not be negative; give a whole number from 0 to 18446744073709551615." },
        { "seed: 1.5", "2:7: seed \"1.5\": is not a whole number; give a whole number from 0 to 18446744073709551615." },
        { "seed: \"5\"", "2:7: seed \"5\": is a text in quotes, not a whole number; give a whole number from 0 to 18446744073709551615." },
        { "seed: 18446744073709551616", "2:7: seed \"18446744073709551616\": is out of range; give a whole number from 0 to 18446744073709551615." },
        { "seed:", "2:6: seed \"\": is empty; give a whole number from 0 to 18446744073709551615." },
        { "seed: [1, 2]", "2:7: seed: is a list, not a whole number; give a whole number from 0 to 18446744073709551615." },
        { "academic_year: 2025", "2:16: academic_year \"2025\": is not an academic year; give one such as 2025/26." },
        { "academic_year: 2025/27", "2:16: academic_year \"2025/27\": is not an academic year; give one such as 2025/26." },
        { "purpose: {a: b}", "2:10: purpose: is a block of keys, not a text; give a text." },
        { "purpose: ~", "2:10: purpose \"~\": is empty; give a text." },
        { "area_set: ../lcpa", "2:11: area_set \"../lcpa\": is not a plain name; give up to 64 lower-case letters and digits, joined by hyphens, such as gap-fill-300." },
        { "parameters: 5", "2:13: parameters \"5\": is not a block of keys; give lines of the form key: number, indented." },
        { "parameters:\n  a.b: many", "3:8: parameters.a.b \"many\": is not a number; give a number with a point, such as 0.5." },
        { "parameters:\n  a.b: 0,5", "3:8: parameters.a.b \"0,5\": is not a number; give a number with a point, such as 0.5." },
        { "parameters:\n  a.b: .nan", "3:8: parameters.a.b \".nan\": is not a number; give a number with a point, such as 0.5." },
        { "parameters:\n  a.b: 1e999", "3:8: parameters.a.b \"1e999\": is out of range; give a number with a point, such as 0.5." },
        { "parameters:\n  a.b: true", "3:8: parameters.a.b \"true\": is not a number; give a number with a point, such as 0.5." },
        { "parameters:\n  a.b: 1\n  a.b: 2", "4:3: parameters.a.b \"2\": stands twice; keep one; the first is on line 3." },
        { "seed: 1\nseed: 1", "3:1: seed \"1\": stands twice; keep one; the first is on line 2." },
        { "seed: &s 5", "2:7: seed \"&s\": is an anchor; write the value out where it is needed." },
        { "seed: *s", "2:7: seed \"*s\": is an alias; write the value out." },
        { "seed: !!int 5", "2:7: seed \"tag:yaml.org,2002:int\": is a tag; leave it out; the key decides the type." },
        { "purpose: !System.Diagnostics.Process x", "2:10: purpose \"!System.Diagnostics.Process\": is a tag; leave it out; the key decides the type." },
        { "---\nname: other", "2:1: begins a second document; give one scenario a file." },
        { "parameters:\n\ta.b: 5", "3:1: is indented with a tab; indent with spaces." },
        { "%YAML 1.1", "2:1: \"%YAML 1.1\": is a YAML directive; leave it out." },
        { "dataset: data/essex", "2:10: dataset \"data/essex\": is not a folder that exists; give a folder, relative to this file's folder, to the folder above it or to the current one." },
        { "extends: other", "2:10: extends \"other\": has no file other.yaml beside this one; leave extends out, or put the file there." },
        { "extends: ../other", "2:10: extends \"../other\": is not a plain name; give up to 64 lower-case letters and digits, joined by hyphens, such as gap-fill-300." },
        { "extends: baseline", "2:10: extends \"baseline\": has no file baseline.yaml beside this one; leave extends out, or put the file there." },
        { "purpose: \"a\\0b\"", "*holds a control character; give plain text." },
        { "purpose: \"never closed", "*give lines of the form key: value." },
        { "? :\n: |-\n  v", "*give lines of the form key: value." },
        { "? [a]\n: b", "2:3: is not a plain key; give lines of the form key: value." },
    };

    [Theory]
    [MemberData(nameof(OneFaultEach))]
    public void A_fault_gives_its_one_clear_message(string text, string message)
    {
        var problem = Problems("name: x\n" + text + "\n").ShouldHaveSingleItem();
        if (message.StartsWith('*'))
            problem.ShouldEndWith(message[1..]);
        else
            problem.ShouldBe("scenarios/x.yaml:" + message);
    }

    [Theory]
    [InlineData("name: X Y", "1:7: name \"X Y\": is not a plain name; give up to 64 lower-case letters and digits, joined by hyphens, such as gap-fill-300.")]
    [InlineData("purpose: p", " name: is missing; give the scenario a name, such as baseline.")]
    [InlineData("- a\n- b", "1:1: is not a block of keys; give lines of the form key: value.")]
    [InlineData("name", "1:1: is not a block of keys; give lines of the form key: value.")]
    [InlineData("# nothing", " holds nothing but comments; give lines of the form key: value.")]
    [InlineData(" \n\n", " is empty; give a file with content.")]
    [InlineData("name: a\0b", "1:8: holds a control character; give plain text.")]
    public void A_file_that_is_no_scenario_gives_one_clear_message(string text, string message)
        => Problems(text).ShouldBe(["scenarios/x.yaml:" + message]);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_with_line_and_column()
        => Problems(Encoding.Latin1.GetBytes("name: x\npurpose: café\n"))
            .ShouldBe(["scenarios/x.yaml:2:13: is not UTF-8 (it looks like Latin-1 or Windows-1252); save it as UTF-8 (in Excel: CSV UTF-8)."]);

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        Problems("name: x\nparameters: " + new string('[', 1_000_000)).ShouldContain("scenarios/x.yaml:2:20: parameters: is nested too deep; give at most 8 levels.");
        Problems("name: x\nparameters: [[[[[[[1]]]]]]]\n").ShouldContain("scenarios/x.yaml:2:20: parameters: is nested too deep; give at most 8 levels.");
        Problems("name: x\nparameters: [[[[[[1]]]]]]\n").ShouldHaveSingleItem();
    }

    [Fact]
    public void More_than_a_megabyte_is_refused()
        => Problems("name: x\n#" + new string('x', ScenarioReader.LongestFile))
            .ShouldBe(["scenarios/x.yaml: is longer than 1048576 bytes; give a shorter file."]);

    [Fact]
    public void All_faults_of_a_file_are_told_at_once_by_line()
        => Problems("name: x\nsed: 1\nseed: -1\nparameters:\n\ta: b\nacademic_year: never\ndataset: nowhere\n").Select(problem => problem[..20])
            .ShouldBe(["scenarios/x.yaml:2:1", "scenarios/x.yaml:3:7", "scenarios/x.yaml:5:1", "scenarios/x.yaml:5:5", "scenarios/x.yaml:6:1", "scenarios/x.yaml:7:1"]);

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_are_notes()
    {
        var file = Read([.. Encoding.UTF8.Preamble, .. "name: x\r\nseed: 9\r\n"u8]);
        file.Scenario.Seed.ShouldBe(9UL);
        file.Notes.Select(note => note.Message).ShouldBe(["begins with a byte order mark", "has Windows line ends"]);
    }

    [Fact]
    public void What_is_not_said_comes_from_the_extended_baseline()
    {
        _folder.File("scenarios/baseline.yaml", "name: baseline\nseed: 77\narea_set: other\nparameters: {a: 1, b: 2}\n");
        var scenario = Read("name: x\nextends: baseline\narea_set: mine\nparameters: {b: 3}\n").Scenario;
        (scenario.Name, scenario.Purpose, scenario.Seed, scenario.AreaSet).ShouldBe(("x", "", 77UL, "mine"));
        scenario.Parameters.ShouldBe([new("a", 1), new("b", 3)]);
    }

    [Fact]
    public void A_fault_of_the_extended_baseline_names_its_file()
    {
        _folder.File("scenarios/baseline.yaml", "name: baseline\nseed: no\n");
        Problems("name: x\nextends: baseline\n").Single().ShouldStartWith("scenarios/baseline.yaml:2:7: seed \"no\"");
    }

    [Fact]
    public void The_dataset_is_looked_for_beside_the_file_first_then_above_it()
    {
        Read("name: x\ndataset: data/kent\n").DatasetFolder.ShouldBe(_folder.Below("scenarios/../data/kent"));
        Directory.CreateDirectory(_folder.Below("scenarios/data/kent"));
        Read("name: x\ndataset: data/kent\n").DatasetFolder.ShouldBe(_folder.Below("scenarios/data/kent"));
    }

    private ScenarioFile Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private ScenarioFile Read(byte[] bytes) => ScenarioReader.Read(_folder.File("scenarios/x.yaml", bytes));

    private string[] Problems(string text) => Problems(Encoding.UTF8.GetBytes(text));

    private string[] Problems(byte[] bytes)
        => [.. Should.Throw<InvalidInputException>(() => Read(bytes)).Problems
            .Select(problem => problem.ToString().Replace(_folder.Path + "/", "", StringComparison.Ordinal))];

    private static string Shipped(string relativePath)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pathways.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, relativePath);
    }
}
