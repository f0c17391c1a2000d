namespace Pathways.EndToEnd;

/// <summary>Where the browser is.</summary>
internal static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Its file; null where there is none.</summary>
    public static string? Path { get; } = Places.FirstOrDefault(File.Exists);

    /// <summary>Why tests are skipped; null where it is there.</summary>
    public static string? Missing { get; } = Path is null ? $"needs Chromium at one of {string.Join(", ", Places)} (Debian: chromium)" : null;
}
