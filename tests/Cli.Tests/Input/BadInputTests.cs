using System.Text;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Input;

/// <summary>
/// Faults as people make them, one at a time and together, in a dataset with its own learners. Each is told on standard error
/// with file, line, field, value and what is allowed, and nothing is written.
/// </summary>
public sealed class BadInputTests(SmallDataset small) : IClassFixture<SmallDataset>, IDisposable
{
    private const string Scenario = "name: bad\ndataset: data\nacademic_year: 2025/26\nseed: 7\n";

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("colour: blue\n", "s.yaml:5:1: colour \"blue\": is not a known key; ", "allowed are name, purpose")]
    [InlineData("sed: 8\n", "s.yaml:5:1: sed \"8\": is not a known key; ", "did you mean \"seed\"?")]
    [InlineData("area_set: [a, b]\n", "s.yaml:5:", "area_set", "not a text")]
    [InlineData("area_set: wards\n", "s.yaml:5:11: area_set \"wards\": is not an area set of", "lcpa")]
    [InlineData("parameters:\n  choice.travel_limit_minutes: an hour\n", "s.yaml:6:32: parameters.choice.travel_limit_minutes \"an hour\": is not a number; give a number")]
    [InlineData("parameters:\n  choice.travel_limt_minutes: 60\n", "s.yaml:6:3: parameters.choice.travel_limt_minutes \"60\": ", "did you mean \"choice.travel_limit_minutes\"?")]
    [InlineData("parameters:\n  choice.travel_limit_minutes: -5\n", "s.yaml:6:3: parameters.choice.travel_limit_minutes \"-5\": ", "give a number from ")]
    [InlineData("seed: 8\n", "s.yaml:5:1: ", "seed")]
    public async Task A_fault_of_the_scenario_is_told_with_its_line(string lines, params string[] told)
    {
        Dataset();
        (await RefusedAsync(Scenario + lines)).ShouldContain(line => told.All(part => line.Contains(part, StringComparison.Ordinal)), string.Join('|', told));
    }

    [Theory]
    [InlineData("seed: 7", "seed: seven", "s.yaml:4:7: seed \"seven\": is not a whole number; give a whole number from 0")]
    [InlineData("seed: 7", "seed: -7", "s.yaml:4:7: seed \"-7\": must not be negative; give a whole number from 0")]
    [InlineData("2025/26", "2025", "s.yaml:3:16: academic_year \"2025\": is not an academic year; give one such as 2025/26")]
    [InlineData("2025/26", "2025/27", "s.yaml:3:16: academic_year \"2025/27\": ")]
    [InlineData("dataset: data", "dataset: elsewhere", "s.yaml:2:10: dataset \"elsewhere\": is not a folder that exists; give a folder")]
    [InlineData("name: bad\n", "", "s.yaml: name: is missing; give the scenario a name")]
    public async Task A_wrong_value_in_the_scenario_is_told_with_its_place(string right, string wrong, string told)
    {
        Dataset();
        (await RefusedAsync(Scenario.Replace(right, wrong, StringComparison.Ordinal))).ShouldContain(line => line.StartsWith(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("offers.csv", "general_places", "-3", "must not be negative; give a whole number from 0")]
    [InlineData("offers.csv", "general_places", "2.5", "is not a whole number; give a whole number from 0")]
    [InlineData("offers.csv", "level", "L2", "is not a known code; ")]
    [InlineData("offers.csv", "site_id", "nowhere", "is not in sites.csv; give a code of sites.csv")]
    [InlineData("offers.csv", "basis", "guessed", "is not a known code; ")]
    [InlineData("zones.csv", "latitude", "north", "is not a number; give a number")]
    [InlineData("sites.csv", "selective", "maybe", "is not a yes or no; allowed are true, false")]
    [InlineData("learners.csv", "zone_code", "E09999999", "the learner lives in no zone; give the code of a row of zones.csv")]
    [InlineData("learners.csv", "sen", "some", "is not a known code; ")]
    [InlineData("learners.csv", "academic_age", "", "is empty; give a whole number")]
    [InlineData("parameters.csv", "value", "many", "is not a number; give a number")]
    public async Task A_wrong_field_of_a_table_is_told_with_its_line_and_what_is_allowed(string file, string column, string value, string told)
    {
        var line = SetField(file, 4, column, value);
        var lines = await RefusedAsync(Scenario);
        lines.ShouldContain(said => said.StartsWith($"data/{file}:{line}: {column} \"{value}\": ", StringComparison.Ordinal) && said.Contains(told, StringComparison.Ordinal), string.Join('\n', lines.Take(5)));
    }

    [Fact]
    public async Task A_missing_column_is_told_once_and_not_by_everything_that_hangs_on_it()
    {
        Edit("zones.csv", text => text.Replace("imd_decile", "imd", StringComparison.Ordinal));
        var lines = await RefusedAsync(Scenario);
        lines[0].ShouldStartWith("data/zones.csv:1: imd_decile: column is missing; the header must have ");
        lines.Length.ShouldBeLessThan(5);
    }

    [Fact]
    public async Task An_empty_file_is_told()
    {
        Edit("sites.csv", _ => "");
        (await RefusedAsync(Scenario)).ShouldContain(line => line.StartsWith("data/sites.csv: is empty; ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Latin_1_is_told_with_the_line_at_which_it_shows()
    {
        Dataset();
        var path = _folder["data/providers.csv"];
        var lines = File.ReadAllLines(path);
        lines[2] += " café";
        File.WriteAllText(path, string.Join('\n', lines) + "\n", Encoding.Latin1);
        (await RefusedAsync(Scenario)).ShouldContain(line => line.StartsWith("data/providers.csv:3:", StringComparison.Ordinal) && line.Contains("is not UTF-8 (it looks like Latin-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Faults_in_several_files_are_told_at_once()
    {
        var offer = SetField("offers.csv", 4, "general_places", "-3");
        var second = SetField("offers.csv", 9, "minimum_group", "few");
        var site = SetField("sites.csv", 2, "faith", "x", "selective", "maybe");
        var learner = SetField("learners.csv", 6, "zone_code", "E09999999");
        var lines = await RefusedAsync(Scenario);
        foreach (var place in new[] { $"offers.csv:{offer}:", $"offers.csv:{second}:", $"sites.csv:{site}:", $"learners.csv:{learner}:" })
            lines.ShouldContain(line => line.StartsWith("data/" + place, StringComparison.Ordinal), place);
    }

    [Fact]
    public async Task Windows_line_ends_and_a_byte_order_mark_are_read_with_a_note_and_change_no_result()
    {
        _folder.CopyTravel((await FirstRun.GetAsync()).Folder);
        var plain = (await RunAsync(Scenario)).Done();
        Edit("offers.csv", text => text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Edit("sites.csv", text => "\uFEFF" + text);
        var answer = (await RunAsync("\uFEFF" + Scenario.Replace("\n", "\r\n", StringComparison.Ordinal))).Done();
        answer.Told.ShouldContain("data/offers.csv:1: note: has Windows line ends; they were read as line ends.");
        answer.Told.ShouldContain("data/sites.csv:1: note: begins with a byte order mark; it was read as UTF-8.");
        answer.Told.ShouldContain("s.yaml:1: note: has Windows line ends; they were read as line ends.");
        answer.Told.ShouldContain("s.yaml:1: note: begins with a byte order mark; it was read as UTF-8.");
        Hash(answer).ShouldBe(Hash(plain));
    }

    private static string Hash(Answer answer) => answer.Told.Single(line => line.StartsWith("result hash", StringComparison.Ordinal));

    private async Task<string[]> RefusedAsync(string scenario)
    {
        Dataset();
        _folder.Write("s.yaml", scenario);
        var before = _folder.Listing();
        var answer = (await WarmCommand.RunAsync(_folder, "run", "s.yaml", "--out", "run")).Refused();
        _folder.Listing().ShouldBe(before);
        Directory.GetFileSystemEntries(_folder.Cache).ShouldBeEmpty();
        Directory.GetFileSystemEntries(_folder.Data).ShouldBeEmpty();
        answer.Told[^1].ShouldMatch(@"^(1 problem|[0-9]+ problems); nothing was written\.$");
        return [.. answer.Told[..^1].Where(line => !line.Contains(" note: ", StringComparison.Ordinal))];
    }

    private Task<Answer> RunAsync(string scenario)
    {
        Dataset();
        _folder.Write("s.yaml", scenario);
        return WarmCommand.RunAsync(_folder, "run", "s.yaml");
    }

    private void Dataset()
    {
        if (!Directory.Exists(_folder["data"]))
            _folder.Copy(small.Folder["small"], "data");
    }

    private void Edit(string file, Func<string, string> edit)
    {
        Dataset();
        _folder.Write("data/" + file, edit(_folder.Text("data/" + file)));
    }

    /// <summary>Sets fields of the row at a line; gives the line back.</summary>
    private int SetField(string file, int line, params string[] columnsAndValues)
    {
        Edit(file, text =>
        {
            var table = Table.Parse(text);
            var rows = table.Rows.Select(row => table.Columns.Select(column => row[column]).ToArray()).ToArray();
            for (var i = 0; i < columnsAndValues.Length; i += 2)
                rows[line - 2][Array.IndexOf(table.Columns, columnsAndValues[i])] = columnsAndValues[i + 1];
            return string.Concat(rows.Prepend(table.Columns).Select(row => string.Join(',', row.Select(Quoted)) + "\n"));
        });
        return line;
    }

    private static string Quoted(string field) => field.AsSpan().IndexOfAny(",\"\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
