using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Pathways.Cli.Tests.Running;

/// <summary>
/// The command in a process that has done others before: its whole program, exit code and consoles, without the second or more that a new
/// process takes to compile it. For what is asserted of answers and files alone; what a process is asserted of, such as its signals, its
/// terminal, its locks and that two of them agree, needs <see cref="Command"/>.
/// </summary>
internal static class WarmCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly ConcurrentBag<Process> Idle = [];

    static WarmCommand() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var process in Idle)
        {
            process.StandardInput.Close(); // no more is asked for
            if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
                process.Kill(entireProcessTree: true);
        }
    };

    /// <summary>Runs <c>pathways</c> with these arguments in a folder and waits for its end.</summary>
    public static async Task<Answer> RunAsync(WorkFolder folder, params string[] arguments)
    {
        var process = Idle.TryTake(out var idle) ? idle : Start();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { Folder = folder.Path, Environment = Command.Heeded(folder), Arguments = arguments }));
            await process.StandardInput.FlushAsync(patience.Token);
            var line = await process.StandardOutput.ReadLineAsync(patience.Token)
                ?? throw new InvalidOperationException($"pathways {string.Join(' ', arguments)}: the process ended: {await process.StandardError.ReadToEndAsync(patience.Token)}");
            var answer = JsonSerializer.Deserialize<Answer>(line)!;
            Idle.Add(process);
            return answer;
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start() => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Pathways.Cli.Tests.Host.dll"), "serve"])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
