using System.CommandLine;
using Pathways.Cli.Running;
using Pathways.Cli.Running.GapFilling;
using Pathways.Cli.Terminal;
using Pathways.Grains.GapFilling;
using Pathways.Model;
using Pathways.Report;
using Pathways.Report.GapFilling;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways case LOT</c>: the case for one lot of a plan, as the DfE's process asks for it.</summary>
internal static class CaseCommand
{
    private const string Baseline = "scenarios/baseline.yaml";

    public static Command Create(Shell shell)
    {
        var lot = new Argument<string>("lot") { Description = "Number of the lot, or its offer_id, as in lots.csv." };
        var plan = Given.Path("--plan", "Folder that gap-fill wrote; by default gap-plans/baseline-300.");
        var scenario = Given.Path("--scenario", $"Scenario, or stored run, whose gaps the plan fills; by default {Baseline}.");
        var output = Given.Path("--out", "File to write besides showing the case.");
        var threads = Given.Whole("--threads", 0, 1024, "Threads for computing; 0 (default) for one a core. The result is the same.");
        var cache = Given.Path("--cache", "Folder for travel matrices (default PATHWAYS_CACHE, else the user's cache folder).");
        var data = Given.Path("--data", "Folder where runs are kept (default PATHWAYS_DATA, else the user's data folder).");
        var command = new Command("case", "Writes the case for one lot of a plan: need, existing offer, who was asked, unfilled places nearby, cheaper remedies tried first, why lagged funding fails, start, exit plan.") { lot, plan, scenario, output, threads, cache, data };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = new RunOptions((int)parsed.GetValue(threads), parsed.GetValue(cache) ?? RunOptions.DefaultCacheFolder(), parsed.GetValue(data) ?? RunOptions.DefaultDataFolder());
            options.EnsureFolders();
            var kept = KeptLot.Read(parsed.GetValue(plan) ?? Path.Combine("gap-plans", "baseline-300"), parsed.GetValue(lot)!);
            var basis = await FilledRun.AskedAsync(parsed.GetValue(scenario) ?? Baseline, options, shell, cancel).ConfigureAwait(false);
            var progress = new StepProgress(shell, cancel);
            var planning = await progress.RunAsync("What could be opened, and who could go there", () => basis.PlanningAsync(
                kept.Wishes() with { Types = Enum.GetValues<ProvisionType>() is var types ? [.. types] : [], AnyZone = kept.OfferId.Contains("-zone-", StringComparison.Ordinal) }, options, cancel)).ConfigureAwait(false);
            var candidate = Find(planning, kept);
            var text = await progress.RunAsync("Cheaper remedies, tried first", () => CaseText.Of(new CaseMaking(basis, planning, kept, candidate).Make(options.Threads), basis.Run.Provenance)).ConfigureAwait(false);
            if (parsed.GetValue(output) is { } into)
            {
                await File.WriteAllTextAsync(into + ".partial", text, cancel).ConfigureAwait(false);
                File.Move(into + ".partial", into, overwrite: true);
            }

            Console.Out.Write(text);
            shell.Say(Notices.Sentence(basis.Run.Provenance));
            return ExitCodes.Done;
        });
        return command;
    }

    private static int Find(GapPlanning planning, KeptLot kept)
    {
        for (var candidate = 0; candidate < planning.Problem.Candidates.Length; candidate++)
        {
            var lot = planning.Problem.Candidates[candidate];
            if (Enumerable.Range(1, lot.MostLots).Any(number => lot.LotId(number) == kept.OfferId))
                return candidate;
        }

        throw new InvalidInputException([new Problem("arguments", null, null, "lot", kept.OfferId, "could not be opened in this scenario", "give the scenario by --scenario for which the plan was made")]);
    }
}
