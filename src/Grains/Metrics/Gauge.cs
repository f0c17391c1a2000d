namespace Pathways.Grains.Metrics;

/// <summary>Something that a process can be asked for at any time; registered as a service by whoever knows it.</summary>
/// <param name="Name">The instrument's name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Description">What it says.</param>
/// <param name="Now">The value now; cheap, and safe from any thread.</param>
public sealed record Gauge(string Name, string Unit, string Description, Func<long> Now)
{
    /// <summary>Runs that this process works on or waits for.</summary>
    public static Gauge Queue(Func<long> now) => new("pathways.run.queue", "{run}", "Runs under way or waiting, as this process last saw them.", now);

    /// <summary>Grains active in this process.</summary>
    public static Gauge Activations(Func<long> now) => new("pathways.grain.activations", "{activation}", "Grains active in this process.", now);

    /// <summary>Processes of the solver that ended before their time.</summary>
    public static Gauge SolverRestarts(Func<long> now) => new("pathways.solver.restarts", "{restart}", "How often the solver's process had to be started again.", now);

    /// <summary>Bytes of reference data (worlds, travel matrices) in memory.</summary>
    public static Gauge ReferenceBytes(Func<long> now) => new("pathways.reference.size", "By", "Reference data kept in memory.", now);
}
