using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Kills;

/// <summary>One run that is killed again and again and goes on each time, with a look into the store after every kill.</summary>
internal sealed class KilledRun : IDisposable
{
    private const int Killed = 128 + 9;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly SmallKent _kent;
    private readonly Dictionary<string, string> _environment;
    private StoredRun _last;

    /// <param name="kent">What it should come to.</param>
    public KilledRun(SmallKent kent)
    {
        _kent = kent;
        Directory.CreateDirectory(Folder["tmp"]);
        _environment = new Dictionary<string, string> { ["TMPDIR"] = Folder["tmp"], ["PATHWAYS_CACHE"] = kent.Folder.Cache };
        _last = StoredRun.Read(Folder.Data);
    }

    public WorkFolder Folder { get; } = new();

    private string[] Arguments => ["run", _kent.Folder["first.yaml"], "--out", "run", "--overwrite"];

    /// <summary>Begins or goes on, and is killed at a point.</summary>
    public async Task KillAtAsync(string point)
    {
        using var process = Command.StartProbed(Folder, _environment, ["kill", point, .. Arguments]);
        var answer = await Command.AnswerAsync(process);
        answer.ExitCode.ShouldBe(Killed, $"{point}: {answer.Error}");
        await LookAsync(process.Id, done: point == "step 6 written");
        if (_last.Step > 1)
            Directory.GetFiles(Folder["tmp"], "pathways-*").ShouldBeEmpty();
    }

    /// <summary>Begins or goes on, and is killed after a time, whatever it does then. False when it was done before.</summary>
    public async Task<bool> KillAfterAsync(TimeSpan time)
    {
        using var process = Command.Start(Folder, _environment, Arguments);
        var answering = Command.AnswerAsync(process);
        await Task.WhenAny(answering, Task.Delay(time));
        if (!process.HasExited)
            process.Kill();
        var answer = await answering;
        if (answer.ExitCode == 0)
            return false;
        answer.ExitCode.ShouldBe(Killed, answer.Error);
        await LookAsync(process.Id, done: null);
        return true;
    }

    /// <summary>Goes on to the end, which is the same as that of a run that nobody killed.</summary>
    public async Task FinishAsync()
    {
        using var process = Command.Start(Folder, _environment, Arguments);
        (await Command.AnswerAsync(process)).Done();
        await LookAsync(process.Id, done: true);
        var folder = Folder["run"];
        var files = Directory.GetFiles(_kent.FirstFolder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).ToArray();
        Directory.GetFiles(folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).ShouldBe(files);
        foreach (var file in files)
            File.ReadAllBytes(Path.Combine(folder, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(_kent.FirstFolder, file))).ShouldBeTrue(file);
        Folder.Listing().Where(entry => !entry.Contains('/', StringComparison.Ordinal)).ShouldBe(["run", "tmp"]);
    }

    /// <summary>Asks how far it is whenever the store has changed, in processes of their own, until told to stop; gives how often.</summary>
    public async Task<int> WatchAsync(CancellationToken stop)
    {
        var (looks, steps, seen) = (0, 0, "");
        while (!stop.IsCancellationRequested)
        {
            if (Stamp() is var now && now == seen)
            {
                await Task.Delay(Glance, CancellationToken.None);
                continue;
            }

            seen = now;
            var answer = await Command.RunAsync(Folder, "runs", "show", "latest", "--json");
            if (answer.ExitCode == 2 && answer.Error.Contains("none is kept", StringComparison.Ordinal))
                continue; // not recorded yet
            using var json = JsonDocument.Parse(answer.Done().Out);
            var done = json.RootElement.GetProperty("phase").GetString() == "done";
            json.RootElement.GetProperty("result_hash").GetString().ShouldBe(done ? _kent.Identity.Result : null);
            json.RootElement.GetProperty("steps_done").GetInt32().ShouldBeGreaterThanOrEqualTo(steps);
            steps = json.RootElement.GetProperty("steps_done").GetInt32();
            done.ShouldBe(steps == 6);
            looks++;
        }

        return looks;
    }

    public void Dispose() => Folder.Dispose();

    /// <summary>Which files the store has and when each was written last.</summary>
    private string Stamp() => string.Join('\n', new DirectoryInfo(Folder.Data).GetFiles("grains.db*").Where(file => !file.Name.EndsWith("-shm", StringComparison.Ordinal))
        .Select(file => FormattableString.Invariant($"{file.Name} {(file.Exists ? file.Length : 0)} {file.LastWriteTimeUtc.Ticks}")).Order(StringComparer.Ordinal));

    private async Task LookAsync(int process, bool? done)
    {
        await SolverProcesses.GoneAsync(process);
        var now = StoredRun.Read(Folder.Data);
        now.ShouldKeep(_last);
        (now.Phase == "Done").ShouldBe(done ?? now.Phase == "Done");
        now.ResultHash.ShouldBe(now.Phase == "Done" ? _kent.Identity.Result : null);
        _last = now;
    }
}
