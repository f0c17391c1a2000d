using Orleans;
using Orleans.Concurrency;
using Pathways.Grains.Messages;

namespace Pathways.Grains;

/// <summary>What is known: runs, with their scenarios and datasets. There is one, <see cref="Key"/>.</summary>
[Alias("pathways.ICatalogueGrain")]
public interface ICatalogueGrain : IGrainWithStringKey
{
    /// <summary>The key of the one catalogue.</summary>
    const string Key = "catalogue";

    /// <summary>Adds a run before its first step.</summary>
    /// <param name="entry">The run.</param>
    /// <param name="unsettledLimit">How many runs may be under way or waiting, this one included.</param>
    /// <exception cref="RunRefusedException">More would be.</exception>
    [Alias("AddAsync")]
    Task AddAsync(RunEntry entry, int unsettledLimit);

    /// <summary>Replaces what is known of a run.</summary>
    [Alias("UpdateAsync")]
    Task UpdateAsync(RunEntry entry);

    /// <summary>Removes a run.</summary>
    [Alias("RemoveAsync")]
    Task RemoveAsync(string runId);

    /// <summary>
    /// Removes what a start left behind that ended between its two writes, if it is old enough: a younger one may be under way in
    /// another process, which has yet to write its run.
    /// </summary>
    /// <param name="runId">The run, which has no record.</param>
    /// <param name="toldBefore">An entry that was told later stays.</param>
    [Alias("RemoveAbandonedAsync")]
    Task RemoveAbandonedAsync(string runId, DateTimeOffset toldBefore);

    /// <summary>All runs, the latest start first.</summary>
    [ReadOnly]
    [Alias("RunsAsync")]
    Task<RunEntry[]> RunsAsync();

    /// <summary>Ids of the runs that somebody must take on, the earliest start first.</summary>
    [ReadOnly]
    [Alias("UnsettledAsync")]
    Task<string[]> UnsettledAsync();
}
