using Microsoft.Extensions.DependencyInjection;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;

namespace Pathways.Cli.Running.Kept;

/// <summary>Reads what is kept of runs, beside whoever works on them: takes no lock and writes nothing.</summary>
internal static class KeptRuns
{
    /// <summary>All runs, the latest start first, each as its own grain knows it.</summary>
    public static Task<IReadOnlyList<RunView>> ListAsync(RunOptions options, CancellationToken cancel)
        => GrainProcess.AskAsync(GrainProcess.BuildReader(options), services => ListAsync(services.GetRequiredService<RunClient>()), cancel);

    /// <summary>One run.</summary>
    /// <exception cref="Model.InvalidInputException">There is none of that name.</exception>
    public static Task<RunView> ShowAsync(RunOptions options, string name, CancellationToken cancel)
        => GrainProcess.AskAsync(GrainProcess.BuildReader(options), async services =>
        {
            var client = services.GetRequiredService<RunClient>();
            var runs = await ListAsync(client).ConfigureAwait(false);
            return RunNames.Find(name, runs, options.DataFolder);
        }, cancel);

    /// <summary>The same in a host that is there already.</summary>
    public static async Task<IReadOnlyList<RunView>> ListAsync(RunClient client)
    {
        var views = new List<RunView>();
        foreach (var entry in await client.RunsAsync().ConfigureAwait(false))
        {
            if (await client.ViewAsync(entry.RunId).ConfigureAwait(false) is { } view)
                views.Add(view);
        }

        return views;
    }
}
