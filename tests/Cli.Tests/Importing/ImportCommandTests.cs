using Pathways.Cli.Tests.Running;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;

namespace Pathways.Cli.Tests.Importing;

/// <summary>The commands about extracts as processes: killed while importing, and a purge of all that a dataset led to.</summary>
[Collection(SmallKentRuns.Name)]
public sealed class ImportCommandTests(SmallKent kent)
{
    private const int Killed = 128 + 9; // what the system says of a process that SIGKILL ended

    private static readonly string[] Ground = ["--purpose", "tests", "--lawful-basis", "public task", "--dpia", "D1", "--agreement", "A1", "--expires", "2099-08-31"];

    [Fact]
    public async Task Killed_while_importing_the_dataset_is_whole_the_old_or_the_new_and_the_same_command_then_goes_through()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var work = new WorkFolder();
        await PrepareAsync(work, rows: 2_400);
        string[] import = ["import", "nccis", "nccis.csv", "--into", "real", .. Ground];
        var old = Bytes(work["real"]);
        foreach (var (point, imported) in new[] { ("Read", false), ("Told", false), ("Exchanged", true) })
        {
            using var process = Command.StartProbed(work, new Dictionary<string, string>(), ["kill-import", point, .. import]);
            (await Command.AnswerAsync(process)).ExitCode.ShouldBe(Killed, point);
            ImportHistory.Read(work["real"]).Versions.IsEmpty.ShouldBe(!imported, point);
            if (!imported)
                Bytes(work["real"]).ShouldBe(old);
            DatasetLoader.Load(work["real"], DatasetRequest.AsItIs(), Pathways.Data.Population.DatasetLearners.Sources).World.Zones.ShouldNotBeEmpty();
        }

        (await Command.RunAsync(work, import)).ExitCode.ShouldBe(0);
        ImportHistory.Read(work["real"]).Versions[^1].HashAfter.ShouldBe(DatasetHash.Of(work["real"]));
        work.Listing().ShouldNotContain(entry => entry.StartsWith(".real.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_purge_removes_dataset_key_runs_blobs_and_run_folders_and_nothing_of_its_hash_is_left()
    {
        using var work = new WorkFolder();
        work.CopyTravel(kent.Folder);
        await PrepareAsync(work, rows: 2_400);
        (await Command.RunAsync(work, ["import", "nccis", "nccis.csv", "--into", "real", .. Ground])).ExitCode.ShouldBe(0);
        work.Write("real.yaml", "name: real\npurpose: To be purged.\ndataset: real\n");
        File.AppendAllText(Path.Combine(work["real"], "learners.csv"), "\n"); // edited by hand before the run and after it
        (await Command.RunAsync(work, "run", "real.yaml")).ExitCode.ShouldBe(0);
        var hash = DatasetHash.Of(work["real"]);
        File.AppendAllText(Path.Combine(work["real"], "learners.csv"), "\n");
        Directory.EnumerateFiles(Path.Combine(work.Data, "blobs")).ShouldNotBeEmpty();

        foreach (var parent in new[] { "reports", "comparisons", "gap-plans" })
        {
            Directory.CreateDirectory(work[Path.Combine(parent, "real")]);
            work.Write(Path.Combine(parent, "real", "summary.json"), hash);
        }

        var told = await Command.RunAsync(work, "data", "purge", "real");
        told.ExitCode.ShouldBe(0);
        told.Error.ShouldContain("found by the dataset's name alone");
        Directory.Exists(work["real"]).ShouldBeTrue();
        var unproved = await Command.RunAsync(work, "data", "purge", "real", "--yes");
        unproved.ExitCode.ShouldBe(2);
        unproved.Error.ShouldContain("may be this one's");
        unproved.Error.ShouldNotContain("Proved:");
        Directory.EnumerateFileSystemEntries(work["real"]).Select(Path.GetFileName).ShouldBe(["dataset.json", "imports.json", "purge.json"], ignoreOrder: true);
        var purged = await Command.RunAsync(work, "data", "purge", "real", "--by-name", "--yes");

        purged.ExitCode.ShouldBe(0, purged.Error);
        purged.Error.ShouldContain("Proved");
        Directory.Exists(work["real"]).ShouldBeFalse();
        (Directory.Exists(Path.Combine(work.Data, "blobs")) ? Directory.EnumerateFiles(Path.Combine(work.Data, "blobs")) : []).ShouldBeEmpty();
        foreach (var file in new[] { work.Path, work.Data, work.Cache }.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)))
            File.ReadAllText(file, System.Text.Encoding.Latin1).Contains(hash, StringComparison.Ordinal).ShouldBeFalse(file);
        (await Command.RunAsync(work, "runs", "list")).Out.ShouldNotContain("real");
    }

    private async Task PrepareAsync(WorkFolder work, int rows)
    {
        var kentOfTests = Path.Combine(kent.Folder.Path, "small");
        (await Command.RunAsync(work, "data", "new", "real", "--from", kentOfTests)).ExitCode.ShouldBe(0);
        (await Command.RunAsync(work, "data", "sample", "nccis", "--rows", rows.ToString(System.Globalization.CultureInfo.InvariantCulture), "--to", "nccis.csv")).ExitCode.ShouldBe(0);
    }

    private static string Bytes(string folder) => string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(path => path[folder.Length..] + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))));
}
