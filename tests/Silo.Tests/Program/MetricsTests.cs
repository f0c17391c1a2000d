using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Allocation.Solving;
using Pathways.Grains.Messages;
using Pathways.Grains.Metrics;
using Pathways.Silo.Metrics;

namespace Pathways.Silo.Tests.Program;

public sealed class MetricsTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddMetrics().AddSingleton<PathwaysMeter>().AddSingleton(Gauge.Queue(() => 3)).BuildServiceProvider();

    private readonly Dictionary<string, double> _told = [];
    private readonly MeterListener _listener = new();

    public MetricsTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == _services.GetRequiredService<IMeterFactory>())
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _told[Name(instrument, tags)] = value);
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _told[Name(instrument, tags)] = value);
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _services.Dispose();
    }

    [Fact]
    public void Phases_messages_and_gauges_are_told()
    {
        var meter = _services.GetRequiredService<PathwaysMeter>();
        meter.PhaseTook(RunPhase.Choosing, TimeSpan.FromSeconds(2));
        meter.Sent(5, 100);
        _listener.RecordObservableInstruments();
        _told.ShouldBe(new Dictionary<string, double>
        {
            ["pathways.run.phase.duration choosing"] = 2,
            ["pathways.grain.messages"] = 5,
            ["pathways.grain.message.size"] = 100,
            ["pathways.run.queue"] = 3,
        }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_solve_is_told_also_when_it_fails()
    {
        using var solver = new MeteredSolver(new SolverDouble { Answer = () => throw new SolverException("broken") }, _services.GetRequiredService<PathwaysMeter>(), TimeProvider.System);
        await Should.ThrowAsync<SolverException>(() => solver.SolveAsync(new([], [], [], [], [])));
        _told.Keys.ShouldBe(["pathways.solver.duration"]);
        solver.IsWorking.ShouldBeFalse();
    }

    private static string Name(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        tags.Length == 0 ? instrument.Name : $"{instrument.Name} {tags[0].Value}";
}
