namespace Pathways.Analysis.Comparing;

/// <summary>Places, journeys and reach of one replication, by area group.</summary>
/// <param name="Used">Places taken in September on courses taught in the areas.</param>
/// <param name="Placed">Newly placed young people who live there.</param>
/// <param name="Minutes">Their journeys, sum of minutes one way.</param>
/// <param name="Without">Area group × band: zones without a suitable course in reach.</param>
internal sealed record ProvisionTally(int[] Used, int[] Placed, long[] Minutes, int[] Without)
{
    /// <summary>Nothing counted yet.</summary>
    public static ProvisionTally Empty(int groups) => new(new int[groups], new int[groups], new long[groups], new int[groups * ReplicationTally.Bands]);

    /// <summary>Counts one newly placed young person.</summary>
    public void Add(int group, bool taughtThere, bool livesThere, int minutes)
    {
        Used[group] += taughtThere ? 1 : 0;
        Placed[group] += livesThere ? 1 : 0;
        Minutes[group] += livesThere ? minutes : 0;
    }
}
