namespace Pathways.Cli.Tests.Running;

/// <summary>Waits for what another process brings about, by looking.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Ends when it is so; fails when it never is.</summary>
    public static async Task ForAsync(Func<bool> so, string what)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!so())
        {
            patience.IsCancellationRequested.ShouldBeFalse(what + " did not come about");
            await Task.Delay(Glance);
        }
    }
}
