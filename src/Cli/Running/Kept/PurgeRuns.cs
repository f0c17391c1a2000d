using Microsoft.Extensions.DependencyInjection;
using Pathways.Data.Importing;
using Pathways.Grains.Client;
using Pathways.Silo.Hosting;

namespace Pathways.Cli.Running.Kept;

/// <summary>Removes the runs that were made on a dataset, and what no run needs then. Needs the data folder for itself.</summary>
internal static class PurgeRuns
{
    /// <summary>Removes, and says which; a dry run only says.</summary>
    public static async Task<IReadOnlyList<string>> PurgeAsync(RunOptions options, PurgePlan plan, bool dryRun, CancellationToken cancel)
    {
        if (!Directory.Exists(options.DataFolder))
            return [];
        return await GrainProcess.AskAsync(
            dryRun ? GrainProcess.BuildReader(options) : GrainProcess.BuildKeeper(options, "pathways data purge"), services => PurgeAsync(services, plan, dryRun, cancel), cancel).ConfigureAwait(false);
    }

    /// <summary>Stored runs on datasets of this name, with the hashes that these had then: one that was edited by hand had more than its history tells.</summary>
    public static async Task<IReadOnlyList<(string RunId, string DatasetHash)>> NamedAsync(RunOptions options, string datasetName, CancellationToken cancel)
    {
        if (!Directory.Exists(options.DataFolder))
            return [];
        return await GrainProcess.AskAsync(
            GrainProcess.BuildReader(options),
            async services => (IReadOnlyList<(string RunId, string DatasetHash)>)[.. (await KeptRuns.ListAsync(services.GetRequiredService<RunClient>()).ConfigureAwait(false)).Where(run => run.Request.DatasetName == datasetName).Select(run => (run.RunId, run.Request.DatasetHash))],
            cancel).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<string>> PurgeAsync(IServiceProvider services, PurgePlan plan, bool dryRun, CancellationToken cancel)
    {
        var client = services.GetRequiredService<RunClient>();
        var said = new List<string>();
        foreach (var run in await KeptRuns.ListAsync(client).ConfigureAwait(false))
        {
            if (!plan.Hashes.Contains(run.Request.DatasetHash))
                continue;
            cancel.ThrowIfCancellationRequested();
            said.Add(plan.ByName.Contains(run.Request.DatasetHash) ? $"run {run.RunId}, found by the dataset's name alone" : $"run {run.RunId}");
            if (dryRun)
                continue;
            await client.CancelAndSettleAsync(run.RunId).ConfigureAwait(false);
            await client.ForgetAsync(run.RunId).ConfigureAwait(false);
        }

        if (dryRun)
            return said;
        said.Add($"{await client.SweepBlobsAsync(cancel).ConfigureAwait(false)} blobs that no run needs");
        said.Add($"{services.GetRequiredService<WorldSource>().KeepOnly(await client.BlobsNeededAsync().ConfigureAwait(false))} unpacked datasets");
        services.GetService<IStoreUpkeep>()?.Compact();
        return said;
    }
}
