namespace Pathways.Grains.Ports;

/// <summary>Points of a run at which tests stop, fail or kill the process. Does nothing outside tests.</summary>
public interface IRunProbe
{
    /// <summary>Called at a point.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="point">Its name, such as <c>step 3 begins</c> or <c>step 3 written</c>.</param>
    Task AtAsync(string runId, string point);
}

/// <summary>The probe of every host but those of tests.</summary>
public sealed class NoProbe : IRunProbe
{
    /// <inheritdoc />
    public Task AtAsync(string runId, string point) => Task.CompletedTask;
}
