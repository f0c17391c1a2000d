using System.Diagnostics;

namespace Pathways.Cli.Tests.Running;

/// <summary>The command as a user or a script meets it: a process of its own, with its own folder and environment.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs <c>pathways</c> with these arguments in a folder and waits for its end.</summary>
    public static Task<Answer> RunAsync(WorkFolder folder, params string[] arguments) => RunAsync(folder, new Dictionary<string, string>(), arguments);

    /// <summary>The same with more environment variables.</summary>
    public static async Task<Answer> RunAsync(WorkFolder folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        return await AnswerAsync(process);
    }

    /// <summary>Starts it; what it says must be read by <see cref="AnswerAsync"/>.</summary>
    public static Process Start(WorkFolder folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
        => StartAssembly("pathways.dll", folder, environment, arguments);

    /// <summary>Starts it with a probe in its host, see tests/Cli.Tests.Host: the probe's words stand before the command's.</summary>
    public static Process StartProbed(WorkFolder folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
        => StartAssembly("Pathways.Cli.Tests.Host.dll", folder, environment, arguments);

    /// <summary>Starts it on a terminal of its own, all of whose output is standard output; needs script(1).</summary>
    public static Process StartOnTerminal(WorkFolder folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
        => Launch(folder, environment, ["script", "--quiet", "--return", "--command", string.Join(' ', Line("pathways.dll", arguments).Select(word => $"'{word}'")), "/dev/null"]);

    private static Process StartAssembly(string assembly, WorkFolder folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
        => Launch(folder, environment, InterruptIsIgnored() ? ["env", "--default-signal=INT", .. Line(assembly, arguments)] : Line(assembly, arguments));

    private static string[] Line(string assembly, string[] arguments) => ["dotnet", Path.Combine(AppContext.BaseDirectory, assembly), .. arguments];

    private static Process Launch(WorkFolder folder, IReadOnlyDictionary<string, string> environment, string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in Heeded(folder).Concat(environment.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))))
        {
            start.Environment.Remove(name);
            if (value is not null)
                start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Variables that the command heeds, for a folder; null for one that is not to be there.</summary>
    internal static Dictionary<string, string?> Heeded(WorkFolder folder) => new()
    {
        ["NO_COLOR"] = null,
        ["PATHWAYS_DEBUG"] = null,
        ["XDG_CACHE_HOME"] = null,
        ["XDG_DATA_HOME"] = null,
        ["PATHWAYS_CACHE"] = folder.Cache,
        ["PATHWAYS_DATA"] = folder.Data,
        ["SOURCE_DATE_EPOCH"] = "1762128000", // publications are made on 3 November 2025, so that those of a test are so at midnight too
    };

    // A shell's background job ignores SIGINT and hands that on to all it starts; a user's Ctrl-C meets no such process.
    private static bool InterruptIsIgnored()
        => File.Exists("/proc/self/status")
            && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
            && (Convert.ToUInt64(ignored[7..].Trim(), 16) & 0b10) != 0;

    /// <summary>Waits for the end.</summary>
    public static async Task<Answer> AnswerAsync(Process process)
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return new Answer(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
