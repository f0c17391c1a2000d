using System.Text.Json;
using Pathways.Cli.Running;

namespace Pathways.Cli.Tests.Host;

/// <summary>
/// One command after the other in this process, as long as some are asked for: each line of standard input is one, each line of standard
/// output what it answered. Every command has its own folder, environment and consoles, and starts the program at its beginning.
/// </summary>
internal static class Serving
{
    public static void Run()
    {
        var (asked, answers) = (Console.In, Console.Out);
        while (asked.ReadLine() is { } line)
        {
            answers.WriteLine(JsonSerializer.Serialize(Answer(JsonSerializer.Deserialize<Asked>(line)!)));
            answers.Flush();
        }
    }

    private static Answered Answer(Asked asked)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        Console.SetIn(TextReader.Null);
        Console.SetOut(output);
        Console.SetError(error);
        Directory.SetCurrentDirectory(asked.Folder);
        foreach (var (name, value) in asked.Environment)
            Environment.SetEnvironmentVariable(name, value);
        var exit = (int)typeof(GrainProcess).Assembly.EntryPoint!.Invoke(null, [asked.Arguments])!;
        return new Answered(exit, output.ToString(), error.ToString());
    }

    /// <param name="Folder">Where the command runs.</param>
    /// <param name="Environment">Variables that a command may heed; null for one that is not there.</param>
    /// <param name="Arguments">The command's own.</param>
    private sealed record Asked(string Folder, Dictionary<string, string?> Environment, string[] Arguments);

    private sealed record Answered(int ExitCode, string Out, string Error);
}
