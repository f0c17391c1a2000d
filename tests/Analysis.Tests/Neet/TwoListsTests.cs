using System.Globalization;

namespace Pathways.Analysis.Tests.Neet;

/// <summary>Calibration targets and validation figures are two lists in the shipped dataset; nothing is on both.</summary>
public class TwoListsTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Root(), "data", "kent", "targets.csv"))[1..];

    private static Dictionary<string, string> Use() => Lines.Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Pathways.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    [Fact]
    public void Everything_that_the_risk_model_is_set_to_is_a_calibration_target_and_validates_nothing()
        => CalibrationTargets.TargetIds.ShouldAllBe(id => Use()[id] == "calibration");

    [Fact]
    public void No_figure_stands_twice_under_whatever_id()
    {
        // Id without its use: measure, area and year must name one figure only.
        var figures = Lines.Select(line => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..]).Select(line => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..].Split(",percent,")[0]).ToArray();

        figures.Distinct().Count().ShouldBe(figures.Length);
    }

    [Fact]
    public void Medways_groups_and_years_after_16_are_not_targets_so_that_something_tests_the_model()
    {
        foreach (var id in new[] { "medway-neet-not-known-no-sen-2025", "medway-neet-not-known-sen-support-2025", "medway-neet-not-known-ehcp-2025", "medway-neet-not-known-vulnerable-2025", "kent-september-guarantee-2025", "kent-level2-by-19-2024" })
            Use()[id].ShouldBe("validation", id);
    }

    [Theory]
    [InlineData("analysis.target_neet.kent", "kent-neet-2025")]
    [InlineData("analysis.target_neet.medway", "medway-neet-2025")]
    [InlineData("analysis.not_known_rate.kent", "kent-not-known-2025")]
    [InlineData("analysis.not_known_rate.medway", "medway-not-known-2025")]
    [InlineData("analysis.target_participating.kent", "kent-participating-2025")]
    [InlineData("analysis.target_participating.medway", "medway-participating-2025")]
    public void Parameters_that_are_targets_have_the_published_value(string key, string id)
        => (100 * Parameter(key)).ShouldBe(Value(id), 1e-9);

    [Theory]
    [InlineData("sen_support", "sen-support")]
    [InlineData("ehcp", "ehcp")]
    public void Contrasts_by_need_are_the_difference_of_the_published_rates(string key, string id)
        => (100 * Parameter("analysis.contrast." + key)).ShouldBe(Value($"kent-neet-not-known-{id}-2025") - Value("kent-neet-not-known-no-sen-2025"), 1e-9);

    private static double Value(string id)
    {
        var cells = Lines.Single(line => line.StartsWith(id + ",", StringComparison.Ordinal)).Split(",percent,")[0].Split(',');
        return double.Parse(cells[^1], CultureInfo.InvariantCulture);
    }

    private static double Parameter(string key)
    {
        var line = File.ReadLines(Path.Combine(Root(), "data", "kent", "parameters.csv")).Single(line => line.StartsWith(key + ",", StringComparison.Ordinal));
        return double.Parse(line.Split(',')[1], CultureInfo.InvariantCulture);
    }
}
