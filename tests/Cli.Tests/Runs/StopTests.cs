using System.Diagnostics;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Runs;

/// <summary>Ctrl-C at the start of a step, known by the line that ends the step before.</summary>
[Collection(SmallKentRuns.Name)]
public sealed class StopTests(SmallKent kent) : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("World: ", "INT")]
    [InlineData("Choice: ", "INT")]
    [InlineData("Choice: ", "TERM")]
    public async Task A_stopped_run_leaves_nothing_behind(string lastStep, string signal)
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(_folder["tmp"]);
        var before = _folder.Listing();
        using var process = Command.Start(
            _folder, new Dictionary<string, string> { ["TMPDIR"] = _folder["tmp"] }, "run", kent.Folder["first.yaml"], "--out", "run");
        await ReadUntilAsync(process, lastStep);
        using (var kill = Process.Start("kill", ["-" + signal, $"{process.Id}"]))
            await kill.WaitForExitAsync();

        var answer = await Command.AnswerAsync(process);
        answer.ExitCode.ShouldBe(130, answer.Error);
        answer.Out.ShouldBeEmpty();
        answer.Told[^1].ShouldBe("Stopped; nothing was written.");
        _folder.Listing().Where(entry => !entry.StartsWith("tmp/", StringComparison.Ordinal) || entry.Contains("pathways-", StringComparison.Ordinal)).ShouldBe(before);
        Solvers(process.Id).ShouldBeEmpty();
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

    /// <summary>Solver processes of a command, known by the name of their socket; where there is no /proc, none is seen.</summary>
    private static string[] Solvers(int process)
        => !Directory.Exists("/proc/self") ? [] : [.. Directory.EnumerateDirectories("/proc").Select(CommandLine).Where(line => line.Contains($"pathways-{process}-", StringComparison.Ordinal))];

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // gone meanwhile, or no process
        }
    }
}
