using Pathways.Model;
using Spectre.Console;

namespace Pathways.Cli.Terminal;

/// <summary>
/// Where the commands talk: results to standard output, everything else to standard error. Colour and moving progress only
/// on a terminal and only without NO_COLOR (no-color.org); plain lines otherwise.
/// </summary>
internal sealed class Shell
{
    public Shell()
    {
        var colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        Out = Make(Console.Out, Console.IsOutputRedirected, colour);
        Error = Make(Console.Error, Console.IsErrorRedirected, colour);
        Moves = !Console.IsErrorRedirected && colour;
    }

    /// <summary>Standard output.</summary>
    public IAnsiConsole Out { get; }

    /// <summary>Standard error.</summary>
    public IAnsiConsole Error { get; }

    /// <summary>Whether progress may redraw its line.</summary>
    public bool Moves { get; }

    /// <summary>What is left when the work is stopped now, for the last words.</summary>
    public string Remains { get; set; } = "nothing was written.";

    /// <summary>A line on standard error, never wrapped nor interpreted as markup, so that logs can be searched.</summary>
    public void Say(string line) => Error.Profile.Out.Writer.WriteLine(line);

    /// <summary>One line each on standard error.</summary>
    public void Say(IEnumerable<Problem> notes)
    {
        foreach (var note in notes)
            Say(note.ToString());
    }

    /// <summary>Says that the user stopped the work, and gives the cursor back that a spinner may have hidden.</summary>
    public void Stopped()
    {
        if (Moves)
            Error.Cursor.Show();
        Say("Stopped; " + Remains);
    }

    private static IAnsiConsole Make(TextWriter writer, bool redirected, bool colour)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = redirected || !colour ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected || !colour ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
        });
        if (redirected)
            console.Profile.Width = 120;
        return console;
    }
}
