using System.Diagnostics;

namespace Pathways.Silo.Tests.Scenarios.Pages;

/// <summary>html-validate, a validator of HTML that is not ours, in one Node process for all pages.</summary>
internal static class HtmlValidator
{
    private static readonly string Web = Path.Combine(LightRun.Root, "src", "Api", "web");

    /// <summary>Why it cannot be used here; null where it can.</summary>
    public static string? Missing { get; } = Directory.Exists(Path.Combine(Web, "node_modules", "html-validate")) ? null : "needs html-validate, which building src/Api installs (npm ci in src/Api/web)";

    /// <summary>What breaks the rules, a line each: page, line, column, rule.</summary>
    /// <param name="pages">Pages by name.</param>
    public static IReadOnlyList<string> Broken(IReadOnlyDictionary<string, string> pages)
    {
        var folder = Directory.CreateTempSubdirectory("pathways-html");
        try
        {
            foreach (var (name, html) in pages)
                File.WriteAllText(Path.Combine(folder.FullName, name), html);
            using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(LightRun.Root, "tests", "Silo.Tests", "Scenarios", "Pages", "validate.cjs"), Web, .. pages.Keys]) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true })!;
            string[] said = [.. node.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
            node.WaitForExit();
            said.Last().ShouldBe($"looked at {pages.Count}");
            return said[..^1];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>A test that needs html-validate; skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HtmlValidatorFactAttribute : FactAttribute
{
    public HtmlValidatorFactAttribute() => Skip = HtmlValidator.Missing;
}
