namespace Pathways.Cli.Tests.Running;

/// <summary>A fiftieth of Kent, made by the command itself once for a collection of tests; its folder is <c>small</c>.</summary>
public class SmallDataset : IAsyncLifetime
{
    internal WorkFolder Folder { get; } = new();

    /// <summary>What the command said when it made it.</summary>
    internal Answer Made { get; private set; } = null!;

    public virtual async Task InitializeAsync()
        => Made = (await Command.RunAsync(Folder, "data", "generate", "--from", Repository.Kent, "--scale", "0.02", "--seed", "7", "--to", "small")).Done();

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }
}
