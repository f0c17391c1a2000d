namespace Pathways.Cli.Tests.Running;

/// <summary>Solver processes of a command, known by the name of their socket; where there is no /proc, none is seen.</summary>
internal static class SolverProcesses
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Ends when none is left; fails when one stays. They end by themselves once their command is gone, a moment after it.</summary>
    public static async Task GoneAsync(int command)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (Of(command) is { Length: > 0 } left)
        {
            patience.IsCancellationRequested.ShouldBeFalse(string.Join(" and ", left) + " did not end with its command");
            await Task.Yield();
        }
    }

    /// <summary>Command lines of those alive.</summary>
    public static string[] Of(int command)
        => !Directory.Exists("/proc/self") ? [] : [.. Directory.EnumerateDirectories("/proc").Select(CommandLine).Where(line => line.Contains($"pathways-{command}-", StringComparison.Ordinal))];

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
