using Pathways.Model;

namespace Pathways.Data.Transport;

/// <summary>
/// Journeys on disk beside the travel matrices, one file by the hash of the network in which they were found, so that a run looks for those
/// only that no run before it has found. A file is written aside and moved into place, and carries a checksum: one that is damaged, cut
/// short or of another hash is as good as absent.
/// </summary>
/// <param name="folder">Where the files are; created when first written.</param>
public sealed class JourneyCache(string folder)
{
    /// <summary>Files of journeys in a cache folder.</summary>
    internal const string Pattern = "journeys-*.bin";

    /// <summary>Most journeys of one file, about 100 MB; beyond, it holds those asked for last alone.</summary>
    private const int Most = 200_000;

    /// <summary>The journeys of these ends: read as far as they are there, the others found and stored. A store that fails is no failure.</summary>
    /// <param name="hash">Of everything on which a journey depends but its ends.</param>
    /// <param name="wanted">The ends.</param>
    /// <param name="find">Finds the journeys of ends: for each of them one, or null where there is none.</param>
    /// <returns>For each of the ends its journey, or null where there is none.</returns>
    public Itinerary?[] GetOrFind(string hash, IReadOnlyList<JourneyEnds> wanted, Func<IReadOnlyList<JourneyEnds>, Itinerary?[]> find)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(find);
        var known = Read(hash);
        JourneyEnds[] missing = [.. wanted.Where(ends => !known.ContainsKey(ends)).Distinct()];
        if (missing.Length > 0)
        {
            foreach (var (ends, journey) in missing.Zip(find(missing)))
                known[ends] = journey;
            if (known.Count > Most)
                known = wanted.Distinct().ToDictionary(ends => ends, ends => known[ends]);
            Store(hash, known);
        }

        return [.. wanted.Select(ends => known[ends])];
    }

    /// <summary>The ends of the journeys of a file; null when it cannot be read.</summary>
    internal static IReadOnlyCollection<JourneyEnds>? EndsIn(string file) => JourneyBytes.Read(File.ReadAllBytes(file))?.Journeys.Keys;

    private Dictionary<JourneyEnds, Itinerary?> Read(string hash)
    {
        try
        {
            return JourneyBytes.Read(File.ReadAllBytes(PathOf(hash))) is { } stored && string.Equals(stored.Hash, hash, StringComparison.Ordinal) ? stored.Journeys : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private void Store(string hash, Dictionary<JourneyEnds, Itinerary?> journeys)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var partial = $"{PathOf(hash)}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.partial";
            File.WriteAllBytes(partial, JourneyBytes.Of(hash, journeys));
            File.Move(partial, PathOf(hash), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run finds them again; this one has what it needs.
        }
    }

    private string PathOf(string hash) => Path.Combine(folder, $"journeys-{hash}.bin");
}
