using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Runs;

[Collection(SmallKentRuns.Name)]
public sealed class RepeatTests(SmallKent kent)
{
    [Fact]
    public async Task The_same_run_on_two_threads_and_with_the_matrix_kept_gives_the_same_bytes()
    {
        var (_, folder) = await kent.RunAsync("again", SmallKent.Scenario, "--threads", "2");
        SameBytes(folder);
    }

    [Fact]
    public async Task Comments_and_the_order_of_keys_change_nothing_and_overwriting_replaces_the_whole_folder()
    {
        var earlier = kent.Folder.Copy(kent.FirstFolder, "reordered");
        kent.Folder.Write(earlier + "/areas.csv", "stale");
        kent.Folder.Write(earlier + "/stale.txt", "stale");
        var (answer, folder) = await kent.RunAsync("reordered", """
            # a comment
            seed: 7   # the same
            parameters:
              choice.application_days: 90.0
              choice.travel_limit_minutes: 60

            academic_year: 2025/26
            dataset: small
            purpose: A fiftieth of Kent to test with.
            name: small
            """, "--overwrite", "--json");
        SameBytes(folder);
        answer.Out.ShouldBe(File.ReadAllText(Path.Combine(folder, "summary.json")));
        kent.Folder.Listing().ShouldNotContain(entry => entry.Contains(".partial", StringComparison.Ordinal) || entry.Contains(".old", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_seed_gives_another_result_from_the_same_dataset()
    {
        var (_, folder) = await kent.RunAsync("seed", SmallKent.Scenario.Replace("seed: 7", "seed: 8", StringComparison.Ordinal));
        var other = RunIdentity.Of(folder);
        other.Dataset.ShouldBe(kent.Identity.Dataset);
        other.Seed.ShouldBe(8ul);
        other.Result.ShouldNotBe(kent.Identity.Result);
    }

    [Fact]
    public async Task A_changed_parameter_changes_scenario_and_result()
    {
        var (_, folder) = await kent.RunAsync("limit", SmallKent.Scenario.Replace("minutes: 60", "minutes: 30", StringComparison.Ordinal));
        var other = RunIdentity.Of(folder);
        other.Dataset.ShouldBe(kent.Identity.Dataset);
        other.Scenario.ShouldNotBe(kent.Identity.Scenario);
        other.Result.ShouldNotBe(kent.Identity.Result);

        // Half the minutes to travel can only take options away: from zones their courses, from learners no more than that.
        var shorter = Table.Read(Path.Combine(folder, "zones.csv")).Rows.ToDictionary(row => (row["zone_code"], row["level"]));
        foreach (var row in kent.Read("zones.csv").Rows)
            shorter[(row["zone_code"], row["level"])].Number("courses_in_reach").ShouldBeLessThanOrEqualTo(row.Number("courses_in_reach"));
    }

    private void SameBytes(string folder)
    {
        var files = Directory.GetFiles(kent.FirstFolder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).ToArray();
        Directory.GetFiles(folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).ShouldBe(files);
        foreach (var file in files)
            File.ReadAllBytes(Path.Combine(folder, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(kent.FirstFolder, file))).ShouldBeTrue(file);
    }
}
