namespace Pathways.Cli.Tests.Running;

/// <summary>A fiftieth of Kent, made by the command itself once for a collection of tests; its folder is <c>small</c>.</summary>
public sealed class SmallDataset : IAsyncLifetime
{
    internal WorkFolder Folder { get; } = new();

    public async Task InitializeAsync() => (await MakeAsync(Folder)).Done();

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }

    internal static Task<Answer> MakeAsync(WorkFolder folder)
        => Command.RunAsync(folder, "data", "generate", "--from", Repository.Kent, "--scale", "0.02", "--seed", "7", "--to", "small");
}
