using System.Security.Cryptography;
using Pathways.Grains.Ports;
using Pathways.Model;

namespace Pathways.Silo.Hosting;

/// <summary>Blobs as files of a folder, each named by its SHA-256, written aside and moved into place, for their owner alone: packed datasets may be about people.</summary>
/// <param name="folder">The folder; made when first written.</param>
/// <param name="limitBytes">Longest blob accepted.</param>
public sealed class FolderBlobStore(string folder, long limitBytes = FolderBlobStore.DefaultLimitBytes) : IBlobStore
{
    /// <summary>Longest blob accepted unless said otherwise: 1 GiB.</summary>
    public const long DefaultLimitBytes = 1L << 30;

    /// <inheritdoc />
    public async Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (content.Length > limitBytes)
            throw new IOException($"A blob of {content.Length} bytes is longer than the limit of {limitBytes}.");
        var id = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(id);
        if (File.Exists(path))
            return id;
        try
        {
            await WriteAsync(path, content, cancellationToken).ConfigureAwait(false);
            return id;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The folder {folder} for what runs are made from cannot be written ({e.Message.TrimEnd('.')}). See that it is a folder, that this user may write to it and that its disk has room.", e);
        }
    }

    private async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        OwnersAlone.Folder(Path.GetDirectoryName(Path.GetFullPath(folder))!); // the data folder
        OwnersAlone.Folder(folder);
        var partial = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.partial";
        try
        {
            var file = new FileStream(partial, OwnersAlone.Writing(FileMode.Create));
            await using (file.ConfigureAwait(false))
                await file.WriteAsync(content, cancellationToken).ConfigureAwait(false);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <inheritdoc />
    public async Task<byte[]?> GetAsync(string id, CancellationToken cancellationToken)
    {
        var file = new FileInfo(PathOf(id));
        if (File.Exists(folder))
            throw new IOException($"The folder {folder} for what runs are made from cannot be read: a file is in its place. See that it is a folder, that this user may write to it and that its disk has room.");
        if (!file.Exists)
            return null;
        if (file.Length > limitBytes)
            throw new InvalidDataException($"The blob {id} is longer than the limit of {limitBytes} bytes.");
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancellationToken).ConfigureAwait(false);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == id ? bytes : throw new InvalidDataException($"The blob {file.FullName} is damaged; delete it and start the run again.");
    }

    /// <inheritdoc />
    public Task<int> KeepOnlyAsync(IReadOnlySet<string> keep, CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (keep.Contains(Path.GetFileName(path)))
                continue;
            File.Delete(path);
            removed++;
        }

        return Task.FromResult(removed);
    }

    private string PathOf(string id)
        => id.Length == 64 && id.All(char.IsAsciiHexDigitLower) ? Path.Combine(folder, id) : throw new ArgumentException($"\"{id}\" is no blob's id.", nameof(id));
}
