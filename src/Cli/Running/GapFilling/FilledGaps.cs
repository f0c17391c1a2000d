using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pathways.Allocation.GapFilling;
using Pathways.Cli.Terminal;
using Pathways.Data.Scenarios;
using Pathways.Data.Scenarios.Applying;
using Pathways.Model;
using Pathways.Silo.Hosting;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>
/// Plans the <c>fill_gaps</c> of a scenario before it is run: the scenario without it is run first, and the plan's sites and courses
/// take its place. The search is limited in steps, never in time, so the same scenario always gives the same plan; it is kept in the
/// cache folder. Without a place to give nothing is planned and nothing changes.
/// </summary>
internal static class FilledGaps
{
    /// <summary>The press figure of places short that calibrates the level of modelled places.</summary>
    public const int PressFigure = 300;

    /// <summary>The scenario with every <c>fill_gaps</c> replaced by what its plan opens.</summary>
    public static async Task<ScenarioFile> PlanAsync(ScenarioFile file, RunOptions options, Shell shell, CancellationToken cancel)
    {
        if (!file.Modifications.Any(placed => placed.Change is FillGaps))
            return file;
        var planned = With(file, [.. file.Modifications.Where(placed => placed.Change is not FillGaps)], file.Scenario.Name);
        foreach (var placed in file.Modifications.Where(placed => placed.Change is FillGaps))
        {
            var fill = (FillGaps)placed.Change;
            if (fill.Places == PressFigure)
                shell.Say("300 places is a press figure used in calibration (it sets the level of modelled places): no result of this scenario confirms it.");
            if (fill is not ({ Places: 0 } or { PoundsAYear: 0 }))
                planned = With(planned, [.. planned.Modifications, .. (await LotsAsync(planned, placed, options, shell, cancel).ConfigureAwait(false)).Select(change => PlacedModification.Of(change, file.Path))], file.Scenario.Name);
        }

        return planned;
    }

    /// <summary>A scenario with other modifications.</summary>
    public static ScenarioFile With(ScenarioFile file, ImmutableArray<PlacedModification> modifications, string name)
    {
        var scenario = file.Scenario with { Name = name, Modifications = [.. modifications.Select(placed => placed.Change)] };
        return file with { Scenario = scenario with { Hash = ScenarioHash.Of(scenario) }, Modifications = modifications };
    }

    private static async Task<ImmutableArray<Modification>> LotsAsync(ScenarioFile before, PlacedModification placed, RunOptions options, Shell shell, CancellationToken cancel)
    {
        shell.Say("Filling gaps: first the scenario without new places.");
        var basis = await GapBasis.OfAsync(before, options, shell, cancel).ConfigureAwait(false);
        var kept = Path.Combine(options.CacheFolder, "gap-plans", KeyOf(basis, (FillGaps)placed.Change) + ".json");
        if (File.Exists(kept))
            return ModificationsText.Read(await File.ReadAllTextAsync(kept, cancel).ConfigureAwait(false));
        var wishes = GapWishes.Of(FillingGaps.Resolve(basis.World, placed));
        var progress = new StepProgress(shell, cancel);
        var planning = await progress.RunAsync("What could be opened, and who could go there", () => GapPlanning.Of(basis, wishes, options, cancel)).ConfigureAwait(false);
        var plan = await progress.RunAsync("Planning new places", () => GapFiller.Fill(planning.Problem, planning.Limits, planning.Start, new GapEffort(Parts: 0), stop: cancel)).ConfigureAwait(false);
        cancel.ThrowIfCancellationRequested();
        shell.Say(GapWords.Quality(plan, null));
        var changes = planning.Modifications(plan.Lots.Select(lot => (lot.Candidate, lot.Number)));
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        await File.WriteAllTextAsync(kept + ".partial", ModificationsText.Write(changes), cancel).ConfigureAwait(false);
        File.Move(kept + ".partial", kept, overwrite: true);
        return changes;
    }

    private static string KeyOf(GapBasis basis, FillGaps fill)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', basis.Run.RunId, Engine.Version, basis.World.Dataset.Hash, ModificationsText.Canonical([fill])))));
}
