namespace Pathways.Cli.Tests.Running;

/// <summary>What the command answered.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Answer(int ExitCode, string Out, string Error)
{
    /// <summary>The lines of standard error.</summary>
    public string[] Told => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>This answer, when the command is done; fails otherwise.</summary>
    public Answer Done()
    {
        ExitCode.ShouldBe(0, Error);
        return this;
    }

    /// <summary>This answer, when the input was refused and nothing but the reasons was said; fails otherwise.</summary>
    public Answer Refused()
    {
        ExitCode.ShouldBe(2, Error);
        Out.ShouldBeEmpty();
        return this;
    }
}
