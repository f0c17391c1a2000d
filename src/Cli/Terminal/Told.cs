namespace Pathways.Cli.Terminal;

/// <summary>Progress told at once, line by line, on the thread that reports it.</summary>
internal sealed class Told(Shell shell) : IProgress<string>
{
    public void Report(string value) => shell.Say(value);
}
