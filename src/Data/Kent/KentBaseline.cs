namespace Pathways.Data.Kent;

/// <summary>Derives the compact Kent baseline from the raw extracts. The same extracts give the same bytes.</summary>
public static class KentBaseline
{
    /// <summary>Makes every file of the baseline.</summary>
    /// <param name="raw">The raw extracts.</param>
    /// <param name="progress">Told the name of each part as it begins.</param>
    public static BaselineFiles Build(RawExtracts raw, IProgress<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var files = new BaselineFiles();
        Geography.GeographyPart.Add(raw, files);
        progress?.Report("done");
        return files;
    }
}
