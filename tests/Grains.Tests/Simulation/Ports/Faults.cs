using Pathways.Grains.Tests.Simulation.Machine;

namespace Pathways.Grains.Tests.Simulation.Ports;

/// <summary>How an operation ends.</summary>
internal enum Fate
{
    Works,

    /// <summary>Works, but so late that whoever called has given up.</summary>
    WorksLate,

    /// <summary>Fails before anything is written.</summary>
    Fails,

    /// <summary>Is written, and then fails: the caller cannot know.</summary>
    FailsAfter,
}

/// <summary>What goes wrong in one simulation. Each seed has some sorts of faults and not others, often or seldom.</summary>
internal sealed class Faults
{
    private static readonly double[] Often = [0, 0, 0.01, 0.04, 0.15];

    private readonly Random _random;
    private readonly double _readFails;
    private readonly double _writeFails;
    private readonly double _writeFailsAfter;
    private readonly double _late;
    private readonly double _blobFails;
    private readonly double _solverFails;
    private readonly double _probeFails;
    private readonly double _killsAtWrite;
    private readonly double _killsAtProbe;
    private readonly HashSet<int> _killSteps;
    private bool _over;

    public Faults(int seed)
    {
        _random = new Random(seed);
        (_readFails, _writeFails, _writeFailsAfter, _late) = (Draw(), Draw(), Draw(), Draw());
        (_blobFails, _solverFails, _probeFails) = (Draw(), Draw(), Draw());
        (_killsAtWrite, _killsAtProbe) = (Draw() / 3, Draw() / 2);
        _killSteps = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => _random.Next(_random.Next(2) == 0 ? 400 : 2500))];
        TwoHosts = _random.Next(3) == 0;
    }

    /// <summary>Whether now and then two hosts stand on one store.</summary>
    public bool TwoHosts { get; }

    /// <summary>The planted bug: a checkpoint is acknowledged before it is written.</summary>
    public bool AcknowledgesPartsEarly { get; init; }

    /// <summary>From here on nothing goes wrong.</summary>
    public void Stop() => _over = true;

    public bool KillsAt(int step) => !_over && _killSteps.Contains(step);

    public bool KilledAtWrite(SimProcess process, string why) => Kills(process, _killsAtWrite, why);

    public bool KilledAtProbe(SimProcess process, string why) => Kills(process, _killsAtProbe, why);

    /// <summary>Whether a write on its way is lost when its process dies.</summary>
    public bool LostWithProcess() => _random.Next(2) == 0;

    public Fate OfRead() => Hit(_readFails) ? Fate.Fails : Hit(_late / 4) ? Fate.WorksLate : Fate.Works;

    public Fate OfWrite() => Hit(_writeFails) ? Fate.Fails : Hit(_writeFailsAfter) ? Fate.FailsAfter : Hit(_late) ? Fate.WorksLate : Fate.Works;

    public bool BlobFails() => Hit(_blobFails);

    public bool SolverFails() => Hit(_solverFails);

    public bool ProbeFails() => Hit(_probeFails);

    /// <summary>Whether an operation is over at once.</summary>
    public bool AtOnce() => _random.Next(2) == 0;

    public TimeSpan Time(Fate fate) => fate == Fate.WorksLate ? TimeSpan.FromSeconds(_random.Next(5, 90))
        : _random.Next(4) == 0 ? TimeSpan.FromMilliseconds(_random.Next(1, 400))
        : TimeSpan.Zero;

    public TimeSpan SolverTime() => TimeSpan.FromMilliseconds(_random.Next(4) == 0 ? _random.Next(5_000, 40_000) : _random.Next(10, 3_000));

    public TimeSpan Seconds(int most) => TimeSpan.FromMilliseconds(_random.Next(most * 1000));

    private double Draw() => Often[_random.Next(Often.Length)];

    private bool Hit(double chance) => !_over && chance > 0 && _random.NextDouble() < chance;

    private bool Kills(SimProcess process, double chance, string why)
    {
        if (process.IsDead || !Hit(chance))
            return false;
        process.Kill(why);
        return true;
    }
}
