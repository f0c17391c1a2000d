using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Validation;

/// <summary><c>validate</c> and <c>sensitivity</c> on the small run, which is stored.</summary>
[Collection(SmallKentRuns.Name)]
public sealed class ValidateTests(SmallKent kent)
{
    private async Task<Answer> AskAsync(params string[] command) => (await WarmCommand.RunAsync(kent.Folder, [.. command, "--run", "latest", "--data", kent.FirstData])).Done();

    [Fact]
    public async Task Every_published_figure_of_the_dataset_stands_beside_the_models_and_targets_are_told()
    {
        using var json = JsonDocument.Parse((await AskAsync("validate", "--json")).Out);
        var figures = json.RootElement.GetProperty("validation").GetProperty("figures").EnumerateArray().ToArray();
        var targets = Table.Read(Path.Combine(Repository.Kent, "targets.csv")).Rows.Where(row => row["use"] != "record").ToDictionary(row => row["id"]);

        figures.Select(figure => figure.GetProperty("id").GetString()).ShouldBe(targets.Keys, ignoreOrder: true);
        foreach (var figure in figures)
        {
            var row = targets[figure.GetProperty("id").GetString()!];
            figure.GetProperty("published").GetDecimal().ShouldBe(row.Number("value"));
            figure.GetProperty("target").GetBoolean().ShouldBe(row["use"] == "calibration");
        }

        json.RootElement.GetProperty("validation").GetProperty("home_to_delivery").GetProperty("r_squared").GetDouble().ShouldBeLessThanOrEqualTo(1);
        var words = await AskAsync("validate");
        words.Out.ShouldContain("September Guarantee");
        words.Out.ShouldContain("target: tests nothing");
        words.Error.ShouldContain("Illustrative");
    }

    [Fact]
    public async Task Assumptions_are_ranked_and_what_no_place_does_is_among_them()
    {
        using var json = JsonDocument.Parse((await AskAsync("sensitivity", "--json")).Out);
        var bars = json.RootElement.GetProperty("sensitivity").GetProperty("assumptions").EnumerateArray()
            .Select(bar => (Name: bar.GetProperty("name").GetString()!, Width: Math.Abs(bar.GetProperty("expected_neet_at_high").GetDouble() - bar.GetProperty("expected_neet_at_low").GetDouble()))).ToArray();

        bars.Zip(bars.Skip(1)).ShouldAllBe(pair => pair.First.Width >= pair.Second.Width - 1e-3);
        foreach (var what in new[] { "Chance of NEET without a place", "Places of every course", "Minutes of every journey", "Withdrawal" })
            bars.ShouldContain(bar => bar.Name == what);
    }

    [Fact]
    public async Task A_scenario_and_a_run_exclude_each_other()
        => (await WarmCommand.RunAsync(kent.Folder, "validate", "first.yaml", "--run", "latest")).Refused().Error.ShouldContain("exclude each other");
}
