namespace Pathways.Embedded;

/// <summary>The host's times and ports. The defaults are Orleans's.</summary>
public sealed class GrainHostOptions
{
    /// <summary>How long a caller waits for an answer, where the method has no [ResponseTimeout].</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>After how long without a call an activation is collected.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often idle activations are looked for.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A turn longer than this is reported, because it holds up a thread that other grains need.</summary>
    public TimeSpan LongTurn { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Tells the time, and wakes what waits for it.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Where turns run. A test gives a seeded one and sees every interleaving again.</summary>
    public TaskScheduler Threads { get; set; } = TaskScheduler.Default;

    /// <summary>
    /// How answers reach those who await them. On the pool never in the turn that answers: the caller may be anyone. On a
    /// scheduler of the test's own directly, or the pool would take part, and the order would not be the seed's.
    /// </summary>
    internal TaskCreationOptions Answering =>
        Threads == TaskScheduler.Default ? TaskCreationOptions.RunContinuationsAsynchronously : TaskCreationOptions.None;
}
