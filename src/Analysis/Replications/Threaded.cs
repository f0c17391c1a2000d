namespace Pathways.Analysis;

/// <summary>Runs independent parts on a given number of threads.</summary>
internal static class Threaded
{
    /// <summary>Calls <paramref name="part"/> for 0 up to <paramref name="count"/>; parts may write only what is theirs.</summary>
    /// <param name="count">How many.</param>
    /// <param name="threads">Threads; 0 for as many as there are cores.</param>
    /// <param name="part">The work.</param>
    /// <param name="cancellationToken">Stops before the next part.</param>
    public static void For(int count, int threads, Action<int> part, CancellationToken cancellationToken)
    {
        if (threads != 1)
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads <= 0 ? Environment.ProcessorCount : threads, CancellationToken = cancellationToken }, part);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            part(i);
        }
    }
}
