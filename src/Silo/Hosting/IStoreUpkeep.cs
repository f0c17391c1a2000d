namespace Pathways.Silo.Hosting;

/// <summary>What a host's store needs after much was removed; not every host has one.</summary>
public interface IStoreUpkeep
{
    /// <summary>Gives the disk back what removed runs held.</summary>
    /// <exception cref="IOException">The store cannot be written.</exception>
    void Compact();
}
