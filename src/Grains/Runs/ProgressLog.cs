using Pathways.Grains.Messages;

namespace Pathways.Grains.Runs;

/// <summary>What a run told lately, and those who wait for more. Used in the turns of one grain only.</summary>
/// <param name="clock">
/// The host's clock. Numbers are at least the milliseconds since 1970, so that what is told after a restart never has the number of
/// something that was told before it and not stored.
/// </param>
internal sealed class ProgressLog(TimeProvider clock)
{
    private const int Kept = 256;

    private readonly List<RunProgress> _told = [];
    private TaskCompletionSource _more = new();

    /// <summary>Number of the last thing told.</summary>
    public long Sequence { get; set; }

    public void Tell(RunPhase phase, int step, string message, double seconds, ProgressKind kind)
    {
        Sequence = Math.Max(Sequence + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
        _told.Add(new RunProgress(Sequence, phase, step, message, seconds, kind));
        if (_told.Count > Kept)
            _told.RemoveAt(0);
        var waiting = _more;
        _more = new TaskCompletionSource();
        waiting.SetResult();
    }

    /// <summary>What has a higher number. A number from before a restart may be higher than all there are: then everything is new.</summary>
    public IReadOnlyList<RunProgress> After(long sequence)
        => [.. _told.Where(progress => progress.Sequence > (sequence > Sequence ? 0 : sequence))];

    /// <summary>Ends when more is told.</summary>
    public Task MoreAsync(CancellationToken cancellationToken) => _more.Task.WaitAsync(cancellationToken);
}
