using System.Globalization;
using Pathways.Grains.Tests.Simulation.Machine;
using Pathways.Grains.Tests.Simulation.Ports;

namespace Pathways.Grains.Tests.Simulation.Story;

/// <summary>
/// The hosts of a simulation and whoever starts them again. With one host the worker's name is always the same, as in the embedded
/// product; with two each has its own, and the older dies some time after the younger began, as a silo does that others hold for dead.
/// </summary>
internal sealed class Hosts(Loop loop, Disk disk, Faults faults, SimProcess device, SimProcess keeper)
{
    private readonly List<SimHost> _living = [];
    private int _started;
    private bool _over;

    /// <summary>Those that live, the youngest last.</summary>
    public IReadOnlyList<SimHost> Living => _living;

    public void Begin()
    {
        StartOne();
        if (faults.TwoHosts)
            _ = keeper.Start(OverlapAsync);
    }

    /// <summary>Faults are over: one host stays, the youngest; a new one if there is none.</summary>
    public void Settle()
    {
        _over = true;
        foreach (var host in _living.SkipLast(1).ToArray())
            host.Process.Kill("the younger stays");
        if (_living.Count == 0)
            StartOne();
    }

    /// <summary>Some living host, or null.</summary>
    public SimHost? Any(Random random) => _living.Count == 0 ? null : _living[random.Next(_living.Count)];

    private SimHost StartOne()
    {
        var number = ++_started;
        var process = new SimProcess(loop, string.Create(CultureInfo.InvariantCulture, $"host {number}"));
        var host = new SimHost(loop, process, device, disk, faults, faults.TwoHosts ? process.Name : "embedded");
        _living.Add(host);
        process.Died += () =>
        {
            _living.Remove(host);
            if (!_over && _living.Count == 0)
                _ = keeper.Start(RestartAsync);
        };
        return host;
    }

    private async Task RestartAsync()
    {
        await Task.Delay(faults.Seconds(20), keeper.Clock);
        if (_living.Count == 0)
            StartOne();
    }

    private async Task OverlapAsync()
    {
        while (!_over)
        {
            await Task.Delay(faults.Seconds(30), keeper.Clock);
            if (_over || _living.Count != 1)
                continue;
            var older = _living[0];
            StartOne();
            await Task.Delay(faults.Seconds(40), keeper.Clock);
            if (!_over && _living.Count > 1)
                older.Process.Kill("others hold it for dead");
        }
    }
}
