using System.CommandLine;
using Pathways.Allocation.Choice;
using Pathways.Analysis.Comparing;
using Pathways.Cli.Running;
using Pathways.Cli.Terminal;
using Pathways.Data.Scenarios;
using Pathways.Data.Scenarios.Applying;
using Pathways.Data.Tables;
using Pathways.Model;
using Pathways.Report;
using Pathways.Report.Comparing;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways closing OFFER</c>: if this course closes, who loses, where can they go, at what travel and cost, who cannot.</summary>
internal static class ClosingCommand
{
    private const string Baseline = "scenarios/baseline.yaml";

    public static Command Create(Shell shell)
    {
        var offer = new Argument<string>("offer") { Description = "Course by its offer_id, as in offers.csv." };
        var scenario = Given.Path("--scenario", $"Scenario in which it closes; by default {Baseline}.");
        var threads = Given.Whole("--threads", 0, 1024, "Threads for computing; 0 (default) for one a core. The result is the same.");
        var cache = Given.Path("--cache", "Folder for travel matrices (default PATHWAYS_CACHE, else the user's cache folder).");
        var data = Given.Path("--data", "Folder where runs are kept (default PATHWAYS_DATA, else the user's data folder).");
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command("closing", "Tells what happens if a course closes: who loses, where they can go, at what travel and cost, who cannot.") { offer, scenario, threads, cache, data, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = new RunOptions((int)parsed.GetValue(threads), parsed.GetValue(cache) ?? RunOptions.DefaultCacheFolder(), parsed.GetValue(data) ?? RunOptions.DefaultDataFolder());
            options.EnsureFolders();
            var file = ScenarioReader.Read(parsed.GetValue(scenario) ?? Baseline);
            var input = await NamedRun.OfFileAsync(file, options, shell, cancel).ConfigureAwait(false);
            var id = parsed.GetValue(offer)!;
            EnsureKnown(input.Run, id);
            var progress = new StepProgress(shell, cancel);
            var closed = await progress.RunAsync("Applications without it", () => Close(input.Run, id, options.Threads, cancel)).ConfigureAwait(false);
            if (parsed.GetValue(json))
                Console.Out.Write(ClosingJson.Of(closed, input.Provenance));
            else
                Console.Out.WriteLine(string.Join(Environment.NewLine, ClosingText.Of(closed)));
            shell.Say(Notices.Sentence(input.Provenance));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void EnsureKnown(ComparedRun run, string id)
    {
        if (!run.World.OfferIndex.ContainsKey(id))
        {
            var near = NearestWord.Of(id, run.World.OfferIndex.Keys);
            throw new InvalidInputException([new Problem("arguments", null, null, "offer", id, "is no course of the dataset", near is null ? "give an offer_id of offers.csv" : $"did you mean \"{near}\"?")]);
        }

        if (run.Choices.Pools.All(pool => run.World.Offers[pool.Offer].Id != id))
            throw new InvalidInputException([new Problem("arguments", null, null, "offer", id, "takes no entrants in this scenario", "give a course that does")]);
    }

    private static ClosedCourse Close(ComparedRun run, string id, int threads, CancellationToken cancel)
    {
        var closing = PlacedModification.Of(new CloseOffer(new CourseSelector { Offers = [id] }, Continuing.Finish), "arguments");
        var problems = new List<Problem>();
        var world = WorldModifications.Apply(run.World, [closing], run.Scenario.Seed, problems);
        problems.ThrowIfErrors();
        var choices = ChoiceSets.Build(world, run.Travel, threads);
        return ClosingAnalysis.Of(run, world, choices, DeferredAcceptance.Run(world, choices, run.Scenario.Seed, threads), id) with
        {
            Over = ClosingReplications.Of(run, world, redraw => RedrawnChoice.Run(world, run.Travel, choices, redraw), id, threads, cancel),
        };
    }
}
