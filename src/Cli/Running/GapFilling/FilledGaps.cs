using System.Collections.Immutable;
using Pathways.Cli.Terminal;
using Pathways.Data.Scenarios;
using Pathways.Model;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>Scenarios that fill gaps: the run plans the places in its first step, and what it opened stands in its scenario.</summary>
internal static class FilledGaps
{
    /// <summary>Whether a scenario's places are planned when it is run.</summary>
    public static bool IsPlanned(ScenarioFile file) => file.Modifications.Any(placed => placed.Change is FillGaps { GivesNothing: false });

    /// <summary>Says what must be known of a scenario that fills gaps.</summary>
    public static void Say(ScenarioFile file, Shell shell)
    {
        foreach (var note in file.Modifications.Select(placed => placed.Change).OfType<FillGaps>().Select(PressFigure.NoteOn).Where(note => note.Length > 0).Distinct(StringComparer.Ordinal))
            shell.Say(note);
    }

    /// <summary>Says how good the plans of a run are known to be.</summary>
    public static void Say(GapPlanResult? filled, Shell shell)
    {
        foreach (var plan in filled?.Plans ?? [])
            shell.Say(plan.Quality);
    }

    /// <summary>The scenario with every <c>fill_gaps</c> replaced by what the run's plan opened.</summary>
    public static ScenarioFile Planned(ScenarioFile file, CompletedRun run)
        => IsPlanned(file) ? With(file, [.. run.Scenario.Modifications.Select(change => PlacedModification.Of(change, file.Path))], file.Scenario.Name) : file;

    /// <summary>The same, the run made first where there is something to plan.</summary>
    public static async Task<ScenarioFile> PlanAsync(ScenarioFile file, RunOptions options, Shell shell, CancellationToken cancel)
        => IsPlanned(file) ? Planned(file, await GrainRun.RunAsync(file, options, again: false, shell, new StepProgress(shell, cancel), cancel).ConfigureAwait(false)) : file;

    /// <summary>A scenario with other modifications.</summary>
    public static ScenarioFile With(ScenarioFile file, ImmutableArray<PlacedModification> modifications, string name)
    {
        var scenario = file.Scenario with { Name = name, Modifications = [.. modifications.Select(placed => placed.Change)] };
        return file with { Scenario = scenario with { Hash = ScenarioHash.Of(scenario) }, Modifications = modifications };
    }
}
