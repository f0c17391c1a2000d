using System.Text.Json;
using Pathways.Cli.Tests.Kills;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Kept;

/// <summary>Two processes on one data folder: one writes, others read or ask.</summary>
[Collection(MoreSmallKentRuns.Name)]
public sealed class TwoProcessesTests(SmallKent kent) : IDisposable
{
    private readonly WorkFolder _folder = new();

    private string[] Run => ["run", kent.Folder["first.yaml"], "--out", "run"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_writer_is_told_who_holds_the_folder_and_readers_read_beside_it()
    {
        using var holder = Command.StartProbed(_folder, Environment(), ["hold", "step 3 begins", _folder["held"], .. Run]);
        var answering = Command.AnswerAsync(holder);
        await HeldAsync(answering, "held");
        var id = File.ReadAllText(_folder["held"]);

        foreach (var second in new[] { Run, ["runs", "prune", "--keep", "0"] })
        {
            var refused = await Command.RunAsync(_folder, second);
            refused.ExitCode.ShouldBe(3, refused.Error);
            refused.Error.ShouldContain($"is in use by process {holder.Id} (pathways run, {id})");
            refused.Out.ShouldBeEmpty();
        }

        (await Command.RunAsync(_folder, "runs", "list")).Done().Out.ShouldContain(id);
        using (var json = JsonDocument.Parse((await Command.RunAsync(_folder, "runs", "show", id, "--json")).Done().Out))
        {
            json.RootElement.GetProperty("phase").GetString().ShouldBe("allocating");
            json.RootElement.GetProperty("steps_done").GetInt32().ShouldBe(2);
        }

        (await Command.RunAsync(_folder, "explain", "learner", "any", "--run", id)).Refused().Error.ShouldContain("is not done");
        File.Delete(_folder["held"]);
        (await answering).Done();
        RunIdentity.Of(_folder["run"]).ShouldBe(kent.Identity);
    }

    [Fact]
    public async Task Cancelled_from_another_process_a_run_frees_its_solver_leaves_no_checkpoint_and_can_be_made_anew()
    {
        if (OperatingSystem.IsWindows())
            return;
        // A solver that never answers: the run cannot go on, and cancelling must not wait for it.
        Directory.CreateDirectory(_folder["bin"]);
        _folder.Write("bin/node", $"#!/bin/sh\necho $$ > '{_folder["solver"]}.partial'; mv '{_folder["solver"]}.partial' '{_folder["solver"]}'\nexec sleep 600\n");
        File.SetUnixFileMode(_folder["bin/node"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var holder = Command.Start(_folder, Environment(("PATH", _folder["bin"] + ":" + System.Environment.GetEnvironmentVariable("PATH"))), Run);
        var answering = Command.AnswerAsync(holder);
        await HeldAsync(answering, "solver");
        StoredRun.Read(_folder.Data).Checkpoints.ShouldNotBeEmpty();

        (await Command.RunAsync(_folder, "runs", "cancel", "latest")).Done().Error.ShouldContain("is cancelled; its checkpoints are cleared away");
        var stored = StoredRun.Read(_folder.Data);
        (stored.Phase, stored.Checkpoints.Count).ShouldBe(("Cancelled", 0));
        Directory.Exists("/proc/" + File.ReadAllText(_folder["solver"]).Trim()).ShouldBeFalse();
        var answer = await answering;
        answer.ExitCode.ShouldBe(130, answer.Error);
        answer.Told[^1].ShouldContain("was cancelled by another command");
        Directory.Exists(_folder["run"]).ShouldBeFalse();
        Directory.GetFiles(Path.Combine(_folder.Data, "cancel")).ShouldBeEmpty();

        (await Command.RunAsync(_folder, Environment(), Run)).Done();
        RunIdentity.Of(_folder["run"]).ShouldBe(kent.Identity);
    }

    [Fact]
    public async Task A_run_that_nobody_works_on_is_cancelled_too()
    {
        if (OperatingSystem.IsWindows())
            return;
        using (var killed = Command.StartProbed(_folder, Environment(), ["kill", "step 4 begins", .. Run]))
            (await Command.AnswerAsync(killed)).ExitCode.ShouldBe(137);
        (await Command.RunAsync(_folder, "runs", "prune", "latest")).Refused().Error.ShouldContain("cancel it first");
        (await Command.RunAsync(_folder, "runs", "cancel", "latest")).Done();
        var stored = StoredRun.Read(_folder.Data);
        (stored.Phase, stored.Checkpoints.Count).ShouldBe(("Cancelled", 0));
    }

    private async Task HeldAsync(Task<Answer> answering, string file)
    {
        await Waiting.ForAsync(() => File.Exists(_folder[file]) || answering.IsCompleted, file);
        answering.IsCompleted.ShouldBeFalse(answering.IsCompleted ? (await answering).Error : "");
    }

    private Dictionary<string, string> Environment(params (string Name, string Value)[] more)
        => more.Append(("PATHWAYS_CACHE", kent.Folder.Cache)).ToDictionary(pair => pair.Item1, pair => pair.Item2);
}
