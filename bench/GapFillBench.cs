using System.Diagnostics;
using System.Globalization;

namespace Pathways.Bench;

/// <summary>Filling Kent's gaps with a time limit, as a user starts it: what the search tells as it goes, and how it ends.</summary>
internal static class GapFillBench
{
    /// <summary>Runs it.</summary>
    /// <param name="arguments">Places (300 by default), then the time limit in seconds (60 by default).</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var (places, seconds) = (arguments.Length > 0 ? arguments[0] : "300", arguments.Length > 1 ? arguments[1] : "60");
        var work = Directory.CreateTempSubdirectory("pathways-bench").FullName;
        try
        {
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo(
                "dotnet", [Path.Combine(AppContext.BaseDirectory, "pathways.dll"), "gap-fill", "--places", places, "--seconds", seconds, "--no-run", "--out", Path.Combine(work, "plan"), "--data", Path.Combine(work, "data")]))!;
            await process.WaitForExitAsync().ConfigureAwait(false);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors, {watch.Elapsed.TotalSeconds:0.0} s from start to end, the run without new places included"));
            return process.ExitCode;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
