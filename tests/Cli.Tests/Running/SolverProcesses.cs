namespace Pathways.Cli.Tests.Running;

/// <summary>Solver processes of a command, known by the name of their socket; where there is no /proc, none is seen.</summary>
internal static class SolverProcesses
{
    /// <summary>Ends when none is left; fails when one stays. They end by themselves once their command is gone, a moment after it.</summary>
    public static Task GoneAsync(int command) => Waiting.ForAsync(() => Of(command).Length == 0, $"the end of the solver of process {command}");

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
