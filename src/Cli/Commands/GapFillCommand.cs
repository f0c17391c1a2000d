using System.Collections.Immutable;
using System.CommandLine;
using Pathways.Allocation.GapFilling;
using Pathways.Analysis.Comparing;
using Pathways.Cli.Running;
using Pathways.Cli.Running.GapFilling;
using Pathways.Cli.Terminal;
using Pathways.Data.Importing;
using Pathways.Data.Scenarios;
using Pathways.Grains.GapFilling;
using Pathways.Model;
using Pathways.Report;
using Pathways.Report.GapFilling;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways gap-fill</c>: given so many places or pounds, which courses, where, so that most young people are newly placed?</summary>
internal static class GapFillCommand
{
    internal const string DefaultParent = "gap-plans";

    public static Command Create(Shell shell)
    {
        var asked = new GapOptions();
        var output = Given.Path("--out", $"Folder to write; by default {DefaultParent}/<scenario>-<places>.");
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace an earlier plan in the folder given by --out." };
        var seconds = Given.Whole("--seconds", 1, 86_400, "Stop the search after so long and give the best plan so far, as Ctrl-C does; without it the search ends after a fixed number of steps, and the same command gives the same plan.");
        var plan = new Option<bool>("--no-run") { Description = "Do not run the scenario of the plan; its figures are then best case only." };
        var growth = new Option<bool>("--in-year-growth") { Description = "Growth in the year is agreed: allocations pay from the first year." };
        var json = new Option<bool>("--json") { Description = "Print summary.json to standard output instead of the lines." };
        var command = new Command("gap-fill", "Says which new courses, where, in groups of which size, so that most young people are newly placed: lots in the order in which to buy them, with bound and gap, cost by payer, a page, and the scenario that applies them.")
        {
            output, overwrite, seconds, plan, growth, json,
        };
        asked.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var options = asked.Running(parsed);
            options.EnsureFolders();
            var folder = parsed.GetValue(output);
            RunOutput.EnsureWritable(folder, parsed.GetValue(overwrite));
            var basis = await FilledRun.AskedAsync(asked.Scenario(parsed), options, shell, cancel).ConfigureAwait(false);
            var file = basis.File;
            var wishes = asked.Wishes(parsed, basis.World);
            var made = await PlanAsync(basis, wishes, options, parsed.GetValue(seconds), shell, cancel).ConfigureAwait(false);
            var name = file.Scenario.Name + "-filled";
            var changes = made.Planning.Modifications(made.Plan.Lots.Select(lot => (lot.Candidate, lot.Number)));
            var real = parsed.GetValue(plan) || changes.IsEmpty ? null : await RunAsync(basis, made.Planning, made.Plan, changes, name, options, shell, cancel).ConfigureAwait(false);
            var report = await new StepProgress(shell, cancel).RunAsync("Other ways of placing lots, values by area", () => new GapReporting(basis, made.Planning, made.Plan, wishes, made.Seconds).Make(parsed.GetValue(growth), real, cancel)).ConfigureAwait(false);
            var provenance = basis.Run.Provenance;
            var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                [LotsCsv.Name] = LotsCsv.Make(report, provenance),
                [FrontierCsv.Name] = FrontierCsv.Make(report, provenance),
                [PlanJson.Name] = PlanJson.Make(report, provenance),
                [PlanPage.Name] = PlanPage.Make(report, provenance),
                [name + ".yaml"] = GapYaml.Of(name, Path.GetFileNameWithoutExtension(file.Path), report.Asked + " " + report.Quality, AppliedPlan.Of(file.Scenario.Modifications, basis.Run.Run.Result.FilledGaps, changes)),
            };
            var into = folder ?? Path.Combine(DefaultParent, $"{file.Scenario.Name}-{wishes.Places?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "budget"}");
            cancel.ThrowIfCancellationRequested();
            WrittenFolders.Add(options.DataFolder, into, provenance);
            RunOutput.Write(into, parsed.GetValue(overwrite) || folder is null, files);
            if (parsed.GetValue(json))
                Console.Out.Write(files[PlanJson.Name]);
            else
                Console.Out.WriteLine(string.Join(Environment.NewLine, PlanText.Of(report)));
            shell.Say(Notices.Sentence(provenance));
            shell.Say($"plan folder  {into}  (open {PlanPage.Name})");
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<(GapPlanning Planning, GapPlan Plan, double Seconds)> PlanAsync(FilledRun basis, GapWishes wishes, RunOptions options, long seconds, Shell shell, CancellationToken cancel)
    {
        var planning = await new StepProgress(shell, cancel).RunAsync("What could be opened, and who could go there", () => basis.PlanningAsync(wishes, options, cancel)).ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var progress = new SearchProgress(shell, wishes.Objective);
        var effort = new GapEffort();
        if (seconds > 0)
        {
            stop.CancelAfter(TimeSpan.FromSeconds(seconds));
            effort = new GapEffort(BoundSteps: 2000, Parts: 1_000_000);
        }

        GapPlan plan;
        using (Interruption.Softly(() =>
        {
            shell.Say("The search ends here; the best plan so far is taken. Ctrl-C again stops the command.");
            stop.Cancel();
        }))
            plan = await Task.Run(() => GapFiller.Fill(planning.Problem, planning.Limits, planning.Start, effort, progress, stop.Token), cancel).ConfigureAwait(false);
        cancel.ThrowIfCancellationRequested();
        _ = planning.Kept(plan);
        shell.Say(GapWords.Quality(plan, wishes.Objective, progress.Seconds));
        return (planning, plan, progress.Seconds);
    }

    private static async Task<RealPlan> RunAsync(FilledRun basis, GapPlanning planning, GapPlan plan, ImmutableArray<Modification> changes, string name, RunOptions options, Shell shell, CancellationToken cancel)
    {
        var file = FilledGaps.With(basis.File, [.. basis.File.Modifications, .. changes.Select(change => PlacedModification.Of(change, "the plan"))], name);
        var (after, progress) = (await FilledRun.OfAsync(file, options, shell, cancel).ConfigureAwait(false), new StepProgress(shell, cancel));
        var compared = await progress.RunAsync("Paired replications and differences", () => RunComparison.Of(basis.Compared, after.Compared, options.Threads, cancel)).ConfigureAwait(false);
        var ids = plan.Lots.Select(lot => planning.Problem.Candidates[lot.Candidate].LotId(lot.Number)).ToArray();
        var lots = await progress.RunAsync("Lot by lot, as applications work today", () => LotReplications.Of(after.Compared, ids, options.Threads, cancel)).ConfigureAwait(false);
        var solved = planning.Basis.Best.Objective - (await after.BasisAsync(planning.Basis.Objective, cancel).ConfigureAwait(false)).Best.Objective;
        return new RealPlan(after, compared, lots, solved);
    }
}
