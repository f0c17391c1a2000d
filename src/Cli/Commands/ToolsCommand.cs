using System.CommandLine;
using System.Globalization;
using Pathways.Allocation.Files;
using Pathways.Allocation.Solving;
using Pathways.Cli.Terminal;
using Pathways.Data.Allocate;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways tools …</c>: the product's machinery on plain files.</summary>
internal static class ToolsCommand
{
    public static Command Create(Shell shell) => new("tools", "The product's machinery on plain files.") { Allocate(shell) };

    private static Command Allocate(Shell shell)
    {
        var offers = new Option<string>("--offers") { Description = "CSV: offer_id,places[,minimum_group].", Required = true };
        var options = new Option<string>("--options") { Description = "CSV: learner_id,offer_id,cost (whole numbers); a row without offer_id gives that learner's own cost of having no place.", Required = true };
        var unplaced = new Option<int>("--unplaced-cost") { Description = "Cost of having no place for learners without a row of their own.", Required = true };
        var output = new Option<string>("--out") { Description = "Folder for placements.csv, offers.csv and summary.json.", Required = true };
        var json = new Option<bool>("--json") { Description = "Print summary.json to standard output too." };
        var command = new Command("allocate", "Shares places among learners at least cost (the best case), with proof and prices.") { offers, options, unplaced, output, json };
        command.SetAction(async (parsed, cancel) =>
        {
            using var solver = FlowSolvers.Create();
            var folder = parsed.GetValue(output)!;
            var sharing = await AllocateFiles.RunAsync(
                parsed.GetValue(offers)!, parsed.GetValue(options)!, parsed.GetValue(unplaced), folder,
                new PlainAllocator(solver).SolveAsync, new Told(shell), cancel).ConfigureAwait(false);
            shell.Say(string.Create(CultureInfo.InvariantCulture, $"objective {sharing.Objective:N0}, {sharing.Placed.Sum():N0} placed, certified: {(sharing.Certificate.Optimal ? "yes" : "no")}, in {folder}"));
            if (parsed.GetValue(json))
                Console.Out.Write(await File.ReadAllTextAsync(Path.Combine(folder, "summary.json"), cancel).ConfigureAwait(false));
            return ExitCodes.Done;
        });
        return command;
    }
}
