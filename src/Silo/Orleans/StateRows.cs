using Npgsql;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Pathways.Silo.Orleans;

/// <summary>
/// Gives every state a row of its own. Orleans's ADO.NET storage tells rows apart by the grain's key and the state's name alone,
/// so a run's grain and its lease, both keyed by the run's id, would share one; and it reads a key of hexadecimal digits as a
/// number, so that <c>0a</c> and <c>a</c> would be the same. Here the name is <c>{grain type}/{state}</c>, and the key begins with
/// a slash, which no number does.
/// </summary>
internal sealed class StateRows(IGrainStorage rows) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        rows.ReadStateAsync(Name(stateName, grainId), Key(grainId), grainState);

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        try
        {
            await rows.WriteStateAsync(Name(stateName, grainId), Key(grainId), grainState);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // Two activations inserted the first version at once; the schema's unique index let one of them.
            throw new InconsistentStateException($"{Name(stateName, grainId)} of {grainId.Key} was written by another since it was read.", "?", grainState.ETag, exception);
        }
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        rows.ClearStateAsync(Name(stateName, grainId), Key(grainId), grainState);

    /// <summary>What the column graintypestring says.</summary>
    internal static string Name(string stateName, GrainId grainId) => $"{grainId.Type}/{stateName}";

    private static GrainId Key(GrainId grainId) => GrainId.Create(grainId.Type, IdSpan.Create($"/{grainId.Key}"));
}
