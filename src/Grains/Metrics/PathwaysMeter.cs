using System.Diagnostics;
using System.Diagnostics.Metrics;
using Pathways.Grains.Messages;

namespace Pathways.Grains.Metrics;

/// <summary>
/// What a process tells of its work, as the meter <see cref="Name"/> of System.Diagnostics.Metrics. Recording costs next to
/// nothing while nobody listens; none of it changes a result.
/// </summary>
public sealed class PathwaysMeter : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Pathways";

    private readonly Meter _meter;
    private readonly Histogram<double> _phases;
    private readonly Histogram<double> _solves;
    private readonly Counter<long> _messages;
    private readonly Counter<long> _bytes;

    /// <summary>Makes the meter and its instruments.</summary>
    /// <param name="meters">The host's meters.</param>
    /// <param name="gauges">What can be looked at.</param>
    public PathwaysMeter(IMeterFactory meters, IEnumerable<Gauge> gauges)
    {
        _meter = meters.Create(Name);
        _phases = _meter.CreateHistogram<double>("pathways.run.phase.duration", "s", "Seconds that a phase of a run took in this process.");
        _solves = _meter.CreateHistogram<double>("pathways.solver.duration", "s", "Seconds that a solve took.");
        _messages = _meter.CreateCounter<long>("pathways.grain.messages", "{message}", "Messages sent between grains, and from and to clients.");
        _bytes = _meter.CreateCounter<long>("pathways.grain.message.size", "By", "Bytes of checkpoints and of messages between processes.");
        foreach (var gauge in gauges)
        {
            _meter.CreateObservableGauge(gauge.Name, gauge.Now, gauge.Unit, gauge.Description);
        }
    }

    /// <summary>A phase of a run ended.</summary>
    public void PhaseTook(RunPhase phase, TimeSpan time) =>
        _phases.Record(time.TotalSeconds, new TagList { { "phase", phase.ToString().ToLowerInvariant() } });

    /// <summary>A solve ended.</summary>
    public void SolveTook(TimeSpan time) => _solves.Record(time.TotalSeconds);

    /// <summary>Messages were sent.</summary>
    /// <param name="count">How many.</param>
    /// <param name="bytes">Their bytes, as far as they are known.</param>
    public void Sent(long count, long bytes)
    {
        _messages.Add(count);
        _bytes.Add(bytes);
    }

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();
}
