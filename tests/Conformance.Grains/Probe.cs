using System.Collections.Concurrent;

namespace Pathways.Conformance.Grains;

/// <summary>
/// What a test and its grains share: signals, gates and sightings, by name. Grains and tests live in one process on
/// either host, so barriers take the place of sleeping.
/// </summary>
public sealed class Probe
{
    private static readonly ConcurrentDictionary<string, Probe> All = new();

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new();
    private readonly ConcurrentQueue<string> _log = new();

    /// <summary>The probe of this name; a test names it after its grain's key.</summary>
    public static Probe Of(string name) => All.GetOrAdd(name, static _ => new Probe());

    /// <summary>Something that the grain has seen, to compare references.</summary>
    public object? Sighting { get; set; }

    /// <summary>How often the grain is yet to fail.</summary>
    public int FailuresLeft { get; set; }

    /// <summary>What happened, in order.</summary>
    public string[] Log => [.. _log];

    public void Note(string text)
    {
        _log.Enqueue(text);
        Open(text);
    }

    /// <summary>Opens a gate for good.</summary>
    public void Open(string gate) => Gate(gate).TrySetResult();

    /// <summary>Waits for a gate; a test that waits in vain fails after half a minute.</summary>
    public Task Reached(string gate) => Gate(gate).Task.WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Waits for a gate without end, or until cancelled.</summary>
    public Task Held(string gate, CancellationToken cancellation = default) => Gate(gate).Task.WaitAsync(cancellation);

    private TaskCompletionSource Gate(string gate) =>
        _gates.GetOrAdd(gate, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
