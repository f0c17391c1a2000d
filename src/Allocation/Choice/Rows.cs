namespace Pathways.Allocation.Choice;

/// <summary>Runs independent rows on a given number of threads.</summary>
internal static class Rows
{
    /// <summary>Calls <paramref name="row"/> for 0 up to <paramref name="count"/>; rows may write only what is theirs.</summary>
    public static void For(int count, int threads, Action<int> row)
    {
        if (threads == 1)
        {
            for (var i = 0; i < count; i++)
                row(i);
            return;
        }

        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads <= 0 ? Environment.ProcessorCount : threads }, row);
    }
}
