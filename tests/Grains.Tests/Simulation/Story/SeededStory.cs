using System.Globalization;
using Pathways.Grains.Messages;
using Pathways.Grains.Tests.Simulation.Machine;
using Pathways.Grains.Tests.Simulation.Ports;
using Pathways.Grains.Tests.Worlds;
using Pathways.Model;

namespace Pathways.Grains.Tests.Simulation.Story;

/// <summary>What a composition of the simulation does wrong on purpose.</summary>
internal enum Planted
{
    Nothing,

    /// <summary>Checkpoints are acknowledged before they are written.</summary>
    EarlyAcknowledgement,

    /// <summary>The store takes writes over versions that the writer does not know.</summary>
    NoVersions,
}

/// <summary>One simulation, wholly a function of its seed.</summary>
internal sealed class SeededStory
{
    private static readonly TimeSpan FaultyTime = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan LongestTime = TimeSpan.FromMinutes(40);
    private static readonly Scenario[] Scenarios = [SmallScenarios.Of(1), SmallScenarios.Of(2), SmallScenarios.Of(1, 40)];

    private readonly int _seed;
    private readonly Trace _trace;
    private readonly Loop _loop;
    private readonly Faults _faults;
    private readonly Disk _disk;
    private readonly Hosts _hosts;
    private readonly DiskChecks _checks;
    private readonly SimProcess _self;
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

    private SeededStory(int seed, Planted planted, bool traced)
    {
        _seed = seed;
        _trace = new Trace(traced);
        _loop = new Loop(seed, _trace);
        _faults = new Faults(seed + 1_000_000) { AcknowledgesPartsEarly = planted == Planted.EarlyAcknowledgement };
        _disk = new Disk { ChecksVersions = planted != Planted.NoVersions };
        _self = new SimProcess(_loop, "user");
        _hosts = new Hosts(_loop, _disk, _faults, new SimProcess(_loop, "disk"), new SimProcess(_loop, "keeper"));
        _checks = new DiskChecks(_disk, _hashes);
        _disk.Written += _checks.On;
        _loop.BeforeStep = step =>
        {
            if (_faults.KillsAt(step) && _hosts.Living.Count > 0)
                _hosts.Living[0].Process.Kill("at a step of its own");
        };
    }

    /// <summary>Steps of the last story, for those who measure.</summary>
    public int Steps => _loop.Steps;

    /// <summary>Whether some run of the story had another for its base.</summary>
    public bool HadBase => _hashes.Keys.Any(runId => _checks.Record(runId)?.Request?.BaseRunId is not null);

    /// <summary>Plays a seed; throws when something that must hold did not.</summary>
    public static SeededStory Play(int seed, Planted planted = Planted.Nothing)
    {
        var story = new SeededStory(seed, planted, traced: false);
        story.Play();
        return story;
    }

    /// <summary>Plays a seed and tells everything that happened, and how it ended.</summary>
    public static string Tell(int seed, Planted planted = Planted.Nothing)
    {
        var story = new SeededStory(seed, planted, traced: true);
        try
        {
            story.Play();
            return story._trace.Text + "ended well\n";
        }
        catch (SimulationException failure)
        {
            return story._trace.Text + failure.Message + "\n";
        }
    }

    private void Play()
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var random = new Random(_seed + 2_000_000);
            var users = Enumerable.Range(0, random.Next(3) == 0 ? 2 : 1).Select(number => UserOf(number, random)).ToArray();
            _hosts.Begin();
            _loop.Later(_self, FaultyTime, Settle);
            var wanted = Task.WhenAll(users.Select(user => _self.Start(user.WantAsync)));
            Until(wanted);
            Settle();
            Until(_self.Start(EndAsync));
            Check();
        }
        catch (SimulationException failure)
        {
            throw new SimulationException($"Seed {_seed.ToString(CultureInfo.InvariantCulture)}: {failure.Message}");
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private User UserOf(int number, Random random)
    {
        var scenario = Scenarios[random.Next(Scenarios.Length)];
        var runId = string.Create(CultureInfo.InvariantCulture, $"run{number}");
        _hashes[runId] = SmallScenarios.Direct(scenario).Hash;
        return new User(runId, scenario, _self, _hosts, _faults, _trace, _checks, new Random(random.Next()));
    }

    private void Until(Task task)
    {
        _loop.Run(() => task.IsCompleted, LongestTime);
        if (task.Exception is { } failure)
            throw failure.InnerExceptions[0] is SimulationException known ? known : new SimulationException(failure.ToString());
    }

    private void Settle()
    {
        _faults.Stop();
        _hosts.Settle();
    }

    /// <summary>The last host stops as it should: whatever waits for ever would keep it.</summary>
    private async Task EndAsync()
    {
        var host = _hosts.Living[0];
        var stopped = new TaskCompletionSource();
        _ = host.Process.Start(async () =>
        {
            await host.StopAsync();
            stopped.SetResult();
        });
        await stopped.Task;
        if (host.Grains.ActivationCount > 0)
            throw new SimulationException($"{host.Grains.ActivationCount} activations are left after the host stopped.");
    }

    private void Check()
    {
        foreach (var runId in _hashes.Keys)
        {
            if (_checks.Record(runId) is not { Phase: RunPhase.Done, Settled: true })
                throw new SimulationException($"Run {runId} is {_checks.Record(runId)?.Phase} at the end.");
        }
    }
}
