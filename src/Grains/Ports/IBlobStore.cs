namespace Pathways.Grains.Ports;

/// <summary>Reference data as bytes, each under its own SHA-256. Shared by all processes of a cluster.</summary>
public interface IBlobStore
{
    /// <summary>Stores bytes, unless they are there already.</summary>
    /// <returns>Their id: SHA-256, 64 lower-case hex digits.</returns>
    /// <exception cref="IOException">The store cannot be written.</exception>
    Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>The bytes, verified; null where there are none under this id.</summary>
    /// <exception cref="InvalidDataException">What is stored is not what the id says, or is longer than the store's limit.</exception>
    Task<byte[]?> GetAsync(string id, CancellationToken cancellationToken);

    /// <summary>Removes all blobs but these.</summary>
    /// <param name="keep">Ids to keep.</param>
    /// <param name="cancellationToken">Stops the work between two blobs.</param>
    /// <returns>How many were removed.</returns>
    Task<int> KeepOnlyAsync(IReadOnlySet<string> keep, CancellationToken cancellationToken);
}
