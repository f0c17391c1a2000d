using System.Diagnostics;
using System.Globalization;

namespace Pathways.Bench;

/// <summary>
/// What the grains cost: the walk of a run without and with them, in turn, each in a cold process with the travel matrix cached;
/// the two results must have the same hash.
/// </summary>
internal static class Overhead
{
    public static async Task<int> RunAsync(int runs, string scenario)
    {
        var work = Directory.CreateTempSubdirectory("pathways-bench").FullName;
        try
        {
            var cache = Path.Combine(work, "cache");
            _ = await DirectRun.RunAsync(scenario, cache).ConfigureAwait(false); // fills the cache
            var (direct, grains) = (new List<double>(), new List<double>());
            for (var run = 0; run < runs; run++)
            {
                var (directSeconds, directHash) = await TimeAsync("direct", scenario, cache).ConfigureAwait(false);
                var (grainSeconds, grainHash) = await TimeAsync("grains", scenario, cache, Path.Combine(work, "data" + run)).ConfigureAwait(false);
                if (directHash != grainHash)
                    throw new InvalidOperationException($"The two walks have different results: {directHash} and {grainHash}.");
                direct.Add(directSeconds);
                grains.Add(grainSeconds);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"without grains {Median(direct):0.00} s, through the grains {Median(grains):0.00} s, overhead {(100 * Median(grains) / Median(direct)) - 100:0} % (medians of {runs} pairs, cold processes, same result hash)"));
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);

    private static async Task<(double Seconds, string Hash)> TimeAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Overhead).Assembly.Location, .. arguments]) { RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var hash = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0 ? (watch.Elapsed.TotalSeconds, hash.Trim()) : throw new InvalidOperationException("A walk failed.");
    }
}
