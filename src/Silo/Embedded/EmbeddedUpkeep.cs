using Pathways.Embedded.Storage;
using Pathways.Silo.Hosting;

namespace Pathways.Silo.Embedded;

/// <summary>Upkeep of the SQLite file; a store in memory needs none.</summary>
internal sealed class EmbeddedUpkeep(IStateStore store) : IStoreUpkeep
{
    public void Compact() => (store as SqliteStateStore)?.Compact();
}
