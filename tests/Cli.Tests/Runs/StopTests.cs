using System.Diagnostics;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Runs;

/// <summary>Ctrl-C and SIGTERM before a run is recorded and in the middle of one.</summary>
[Collection(SmallKentRuns.Name)]
public sealed class StopTests : IDisposable
{
    private readonly SmallKent _kent;
    private readonly WorkFolder _folder = new();

    public StopTests(SmallKent kent)
    {
        _kent = kent;
        Directory.CreateDirectory(_folder["tmp"]);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Stopped_while_it_reads_its_dataset_it_has_written_nothing(string signal)
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Copy(_kent.Folder["small"], "small");
        _folder.Write("scenario.yaml", SmallKent.Scenario);
        using (var pipe = Process.Start("mkfifo", [_folder["small/more.csv"]]))
            await pipe.WaitForExitAsync();
        using var process = Start("run", "scenario.yaml", "--out", "run");
        var before = _folder.Listing();
        using (new FileStream(_folder["small/more.csv"], FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) // opens when the command reads, which then waits for what is never written
        {
            await SignalAsync(process, signal);
            var answer = await StoppedAsync(process);
            answer.Told[^1].ShouldBe("Stopped; nothing was written.");
        }

        _folder.Listing().ShouldBe(before);
        Directory.GetFileSystemEntries(_folder.Data).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Suitable courses", "INT")]
    [InlineData("Choice: ", "INT")]
    [InlineData("Choice: ", "TERM")]
    public async Task Stopped_in_the_middle_it_leaves_no_solver_and_no_half_folder_and_goes_on_another_time(string lastStep, string signal)
    {
        if (OperatingSystem.IsWindows())
            return;
        var before = _folder.Listing();
        using var process = Start("run", _kent.Folder["first.yaml"], "--out", "run");
        await ReadUntilAsync(process, lastStep);
        await SignalAsync(process, signal);
        var answer = await StoppedAsync(process);
        answer.Told[^1].ShouldBe("Stopped; no run folder was written. The same command goes on from the last checkpoint.");
        await SolverProcesses.GoneAsync(process.Id); // and with it its socket
        _folder.Listing().Where(entry => !entry.StartsWith("tmp/", StringComparison.Ordinal) || entry.Contains("pathways-", StringComparison.Ordinal)).ShouldBe(before);

        var again = (await Command.RunAsync(_folder, Environment, "run", _kent.Folder["first.yaml"], "--out", "run")).Done();
        again.Told.ShouldContain(line => line.Contains(" goes on after \"", StringComparison.Ordinal));
        again.Told.ShouldNotContain(line => line.Contains(" s  " + lastStep, StringComparison.Ordinal));
        RunIdentity.Of(_folder["run"]).ShouldBe(_kent.Identity);
    }

    private Dictionary<string, string> Environment => new() { ["TMPDIR"] = _folder["tmp"], ["PATHWAYS_CACHE"] = _kent.Folder.Cache };

    private Process Start(params string[] arguments)
        => Command.Start(_folder, Environment, arguments);

    private static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    private static async Task<Answer> StoppedAsync(Process process)
    {
        var answer = await Command.AnswerAsync(process);
        answer.ExitCode.ShouldBe(130, answer.Error);
        answer.Out.ShouldBeEmpty();
        return answer;
    }

    private static async Task ReadUntilAsync(Process process, string step)
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.Contains(step, StringComparison.Ordinal))
                return;
        }

        throw new InvalidOperationException($"the run ended before the step {step}");
    }
}
