using Microsoft.Extensions.DependencyInjection;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Model;
using Pathways.Silo.Hosting;

namespace Pathways.Cli.Running.Kept;

/// <summary>Which runs are to be removed; of the three at most one is given.</summary>
/// <param name="Named">These.</param>
/// <param name="Keep">All that have ended but so many of the latest.</param>
/// <param name="OlderThan">Those that ended and last changed longer ago.</param>
internal sealed record PruneChoice(IReadOnlyList<string> Named, int? Keep, TimeSpan? OlderThan);

/// <summary>Removes runs that have ended, and what no run needs: blobs, unpacked datasets. Needs the data folder for itself.</summary>
internal static class PruneRuns
{
    /// <summary>Removes, and says what.</summary>
    /// <exception cref="InvalidInputException">A run is not there or has not ended.</exception>
    public static async Task<IReadOnlyList<string>> PruneAsync(RunOptions options, PruneChoice choice, bool dryRun, CancellationToken cancel)
    {
        if (dryRun || !Directory.Exists(options.DataFolder))
        {
            var runs = Chosen(choice, await KeptRuns.ListAsync(options, cancel).ConfigureAwait(false), options.DataFolder);
            return [.. runs.Select(run => $"Would remove {run.RunId} ({RunWords.Phase(run)})."), $"{runs.Count} runs would be removed; nothing was."];
        }

        return await GrainProcess.AskAsync(GrainProcess.BuildKeeper(options, "pathways runs prune"), services => PruneAsync(services, options, choice, cancel), cancel).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<string>> PruneAsync(IServiceProvider services, RunOptions options, PruneChoice choice, CancellationToken cancel)
    {
        var client = services.GetRequiredService<RunClient>();
        var said = new List<string>();
        var runs = Chosen(choice, await KeptRuns.ListAsync(client).ConfigureAwait(false), options.DataFolder);
        foreach (var run in runs)
        {
            cancel.ThrowIfCancellationRequested();
            await client.ForgetAsync(run.RunId).ConfigureAwait(false);
            said.Add($"Removed {run.RunId} ({RunWords.Phase(run)}).");
        }

        var blobs = await client.SweepBlobsAsync(cancel).ConfigureAwait(false);
        var datasets = services.GetRequiredService<WorldSource>().KeepOnly(await client.BlobsNeededAsync().ConfigureAwait(false));
        services.GetService<IStoreUpkeep>()?.Compact();
        said.Add($"{runs.Count} runs, {blobs} blobs and {datasets} unpacked datasets were removed.");
        return said;
    }

    private static IReadOnlyList<RunView> Chosen(PruneChoice choice, IReadOnlyList<RunView> runs, string folder)
    {
        if (choice.Named.Count > 0)
            return [.. choice.Named.Select(name => Ended(RunNames.Find(name, runs, folder))).DistinctBy(run => run.RunId)];
        var ended = runs.Where(run => run.Phase.IsFinal()).OrderByDescending(run => run.ChangedAt).ThenBy(run => run.RunId, StringComparer.Ordinal);
        if (choice.Keep is { } keep)
            return [.. ended.Skip(keep)];
        return choice.OlderThan is { } age ? [.. ended.Where(run => TimeProvider.System.GetUtcNow() - run.ChangedAt > age)] : [];
    }

    private static RunView Ended(RunView run) => run.Phase.IsFinal() ? run
        : throw new InvalidInputException([new Problem("arguments", null, null, "run", run.RunId, $"has not ended ({RunWords.Phase(run)})", $"cancel it first: pathways runs cancel {run.RunId}")]);
}
