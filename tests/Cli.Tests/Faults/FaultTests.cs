using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Faults;

/// <summary>The store fails in the middle of a run: the folder and the remedy are named, nothing is half-written, and once the cause is gone the same command comes to the same result.</summary>
[Collection(MoreSmallKentRuns.Name)]
public sealed class FaultTests(SmallKent kent) : IDisposable
{
    private readonly WorkFolder _folder = new();

    private string[] Run => ["run", kent.Folder["first.yaml"], "--out", "run"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_disk_stops_the_run_which_then_goes_on_from_its_last_checkpoint()
    {
        using var process = Command.StartProbed(_folder, Environment(), ["full", "step 6 begins", .. Run]);
        Failed(await Command.AnswerAsync(process), $"The data folder {_folder.Data} is full", "Make room on its disk");
        await GoesOnAsync(fromCheckpoint: true);
    }

    [Fact]
    public async Task A_database_removed_in_the_middle_is_noticed_and_the_run_is_made_anew()
    {
        using var process = Command.StartProbed(_folder, Environment(), ["hold", "step 3 begins", _folder["held"], .. Run]);
        var answering = Command.AnswerAsync(process);
        await Waiting.ForAsync(() => File.Exists(_folder["held"]) || answering.IsCompleted, "the third step");
        foreach (var file in Directory.GetFiles(_folder.Data, "grains.db*"))
            File.Delete(file);
        File.Delete(_folder["held"]);
        Failed(await answering, $"The data folder {_folder.Data} has lost its grains.db");
        await GoesOnAsync(fromCheckpoint: false);
    }

    [Fact]
    public async Task A_blob_folder_that_cannot_be_used_is_named_and_the_run_goes_on_once_it_can()
    {
        using var process = Command.StartProbed(_folder, Environment(), ["hold", "step 1 begins", _folder["held"], .. Run]);
        var answering = Command.AnswerAsync(process);
        await Waiting.ForAsync(() => File.Exists(_folder["held"]) || answering.IsCompleted, "the first step");
        var blobs = Path.Combine(_folder.Data, "blobs");
        Directory.Delete(blobs, recursive: true);
        File.WriteAllText(blobs, "in the way");
        File.Delete(_folder["held"]);
        Failed(await answering, $"The folder {blobs} ", "cannot be read", "see that it is a folder");
        File.Delete(blobs);
        await GoesOnAsync(fromCheckpoint: false);
    }

    private void Failed(Answer answer, params string[] told)
    {
        answer.ExitCode.ShouldBe(1, answer.Error);
        answer.Out.ShouldBeEmpty();
        foreach (var part in told)
            answer.Told[^1].ShouldContain(part, Case.Insensitive);
        answer.Told[^1].ShouldEndWith("Then give the same command; it goes on from the last checkpoint.");
        Directory.Exists(_folder["run"]).ShouldBeFalse();
    }

    private async Task GoesOnAsync(bool fromCheckpoint)
    {
        var answer = (await Command.RunAsync(_folder, Environment(), Run)).Done();
        answer.Told.Any(line => line.Contains(" goes on after ", StringComparison.Ordinal)).ShouldBe(fromCheckpoint);
        RunIdentity.Of(_folder["run"]).ShouldBe(kent.Identity);
    }

    private Dictionary<string, string> Environment() => new() { ["PATHWAYS_CACHE"] = kent.Folder.Cache };
}
