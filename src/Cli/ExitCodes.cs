namespace Pathways.Cli;

/// <summary>What the command's exit code means.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Something failed that is not the input's fault.</summary>
    public const int Failed = 1;

    /// <summary>The input or the arguments were refused; nothing was written.</summary>
    public const int InvalidInput = 2;

    /// <summary>Another process writes to the data folder.</summary>
    public const int InUse = 3;

    /// <summary>Stopped by the user (128 + SIGINT).</summary>
    public const int Cancelled = 130;
}
