namespace Pathways.Analysis;

/// <summary>A short fingerprint of many whole numbers, so that a result's hash covers them without keeping them.</summary>
internal static class Fingerprint
{
    /// <summary>FNV-1a, 64 bits, over the numbers' bytes from the lowest.</summary>
    public static ulong Of(ReadOnlySpan<int> values)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in values)
        {
            for (var shift = 0; shift < 32; shift += 8)
                hash = (hash ^ (byte)(value >> shift)) * 1099511628211UL;
        }

        return hash;
    }
}
