using Microsoft.Extensions.DependencyInjection;
using Pathways.Cli.Running.Kept;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Report.Register;

namespace Pathways.Cli.Running.Explaining;

/// <summary>Finds the run that a question is about.</summary>
internal static class DoneRun
{
    /// <summary>The run of a name; <c>latest</c> is the latest that is done.</summary>
    /// <exception cref="Model.InvalidInputException">There is none.</exception>
    public static async Task<RunView> FindAsync(IServiceProvider services, RunOptions options, string name)
    {
        var runs = await KeptRuns.ListAsync(services.GetRequiredService<RunClient>()).ConfigureAwait(false);
        return RunNames.Find(name, name == RunNames.Latest ? runs.Where(run => run.Phase == RunPhase.Done) : runs, options.DataFolder);
    }

    /// <summary>What every answer about it says of its course places.</summary>
    public static async Task<string> StandingAsync(IServiceProvider services, RunView run)
        => Confirmed.Standing(await services.GetRequiredService<RunClient>().ResultAsync(run.RunId).ConfigureAwait(false));
}
