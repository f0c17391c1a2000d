using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Kept;

/// <summary>What the commands about kept runs show and remove.</summary>
[Collection(MoreSmallKentRuns.Name)]
public sealed class RunsTests(SmallKent kent) : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Where_nothing_was_ever_kept_the_list_is_empty_and_stays_so()
    {
        var missing = Path.Combine(_folder.Data, "never");
        (await Command.RunAsync(_folder, "runs", "list", "--json", "--data", missing)).Done().Out.Trim().ShouldBe("[]");
        (await Command.RunAsync(_folder, "runs", "list")).Done().Out.ShouldBeEmpty();
        (await Command.RunAsync(_folder, "runs", "show", "latest")).Refused().Error.ShouldContain("none is kept in");
        Directory.GetFileSystemEntries(_folder.Data).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_run_is_found_by_its_id_by_how_it_begins_and_as_the_latest()
    {
        using var listed = JsonDocument.Parse((await Command.RunAsync(_folder, "runs", "list", "--json", "--data", kent.FirstData)).Done().Out);
        var run = listed.RootElement.EnumerateArray().ShouldHaveSingleItem();
        var id = run.GetProperty("run").GetString()!;
        run.GetProperty("phase").GetString().ShouldBe("done");
        run.GetProperty("result_hash").GetString().ShouldBe(kent.Identity.Result);
        run.GetProperty("dataset_hash").GetString().ShouldBe(kent.Identity.Dataset);
        run.GetProperty("scenario_hash").GetString().ShouldBe(kent.Identity.Scenario);
        kent.First.Told.ShouldContain(line => line.EndsWith(" " + id, StringComparison.Ordinal));
        foreach (var name in new[] { id, id[..^3], "latest" })
            (await Command.RunAsync(_folder, "runs", "show", name, "--data", kent.FirstData)).Done().Out.ShouldContain(kent.Identity.Result);
        (await Command.RunAsync(_folder, "runs", "show", "other", "--data", kent.FirstData)).Refused().Error.ShouldContain("runs list tells which there are");
        (await Command.RunAsync(_folder, "runs", "cancel", "latest", "--data", kent.FirstData)).Done().Error.ShouldContain("a run that is done stays");
    }

    [Fact]
    public async Task Pruning_removes_what_is_named_and_what_no_run_needs_and_keeps_the_rest_and_the_travel_matrices()
    {
        _folder.CopyTravel(kent.Folder);
        foreach (var name in new[] { "one", "two" })
        {
            _folder.Write(name + ".yaml", SmallKent.Scenario.Replace("name: small", "name: " + name, StringComparison.Ordinal)
                .Replace("dataset: small", $"dataset: {kent.Folder["small"]}", StringComparison.Ordinal));
            (await Command.RunAsync(_folder, "run", name + ".yaml")).Done();
        }

        var blobs = Path.Combine(_folder.Data, "blobs");
        var needed = Directory.GetFiles(blobs).Length;
        File.WriteAllText(Path.Combine(blobs, "0123.partial"), "left by a process that was killed");
        Directory.CreateDirectory(Path.Combine(_folder.Data, "datasets", "left"));
        var matrices = Directory.GetFiles(_folder.Cache, "*", SearchOption.AllDirectories).Length;

        (await Command.RunAsync(_folder, "runs", "prune", "one", "--dry-run")).Done().Error.ShouldContain("Would remove one-");
        (await ListAsync()).Length.ShouldBe(2);
        (await Command.RunAsync(_folder, "runs", "prune", "--older-than", "1")).Done();
        (await ListAsync()).Length.ShouldBe(2);
        Directory.GetFiles(blobs).Length.ShouldBe(needed);
        Directory.GetDirectories(Path.Combine(_folder.Data, "datasets")).ShouldBeEmpty();

        (await Command.RunAsync(_folder, "runs", "prune", "--keep", "1")).Done().Error.ShouldContain("Removed one-");
        (await ListAsync()).ShouldHaveSingleItem().ShouldStartWith("two-");
        Directory.GetFiles(blobs).Length.ShouldBe(needed - 1); // the scenario's; dataset and travel times are the other run's too
        Directory.GetFiles(_folder.Cache, "*", SearchOption.AllDirectories).Length.ShouldBe(matrices);
        (await Command.RunAsync(_folder, "runs", "prune", "two")).Done();
        (await ListAsync()).ShouldBeEmpty();
        Directory.GetFiles(blobs).ShouldBeEmpty();
    }

    private async Task<string[]> ListAsync()
    {
        using var json = JsonDocument.Parse((await Command.RunAsync(_folder, "runs", "list", "--json")).Done().Out);
        return [.. json.RootElement.EnumerateArray().Select(run => run.GetProperty("run").GetString()!)];
    }
}
