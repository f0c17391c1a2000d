using System.Diagnostics;
using Pathways.Embedded.Storage;
using Pathways.Grains.Ports;

namespace Pathways.Cli.Tests.Host;

/// <summary>Kills the process at a point, as <c>kill -9</c> does.</summary>
internal sealed class KillingProbe(string at) : IRunProbe
{
    public Task AtAsync(string runId, string point)
    {
        if (point != at)
            return Task.CompletedTask;
        Process.GetCurrentProcess().Kill();
        return Task.Delay(Timeout.Infinite);
    }
}

/// <summary>Makes a file when first at a point and stays there until somebody removes it.</summary>
internal sealed class HoldingProbe(string at, string file) : IRunProbe
{
    private bool _held;

    public async Task AtAsync(string runId, string point)
    {
        if (_held || point != at)
            return;
        _held = true;
        await File.WriteAllTextAsync(file, runId);
        while (File.Exists(file))
            await Task.Delay(20);
    }
}

/// <summary>Lets the database grow no more from a point on.</summary>
internal sealed class FillingProbe(IStateStore store, string at) : IRunProbe
{
    public Task AtAsync(string runId, string point)
    {
        if (point == at)
            ((SqliteStateStore)store).LimitPages();
        return Task.CompletedTask;
    }
}
