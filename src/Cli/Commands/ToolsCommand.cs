using System.CommandLine;
using System.Globalization;
using Pathways.Allocation.Files;
using Pathways.Allocation.Solving;
using Pathways.Cli.Running;
using Pathways.Cli.Terminal;
using Pathways.Data.Allocate;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways tools …</c>: the product's machinery on plain files.</summary>
internal static class ToolsCommand
{
    public static Command Create(Shell shell) => new("tools", "The product's machinery on plain files.") { Allocate(shell), MatrixCommand.Create(shell), RouteCommand.Create(shell) };

    private static Command Allocate(Shell shell)
    {
        var offers = Given.Path("--offers", "CSV: offer_id,places[,minimum_group].");
        var options = Given.Path("--options", "CSV: learner_id,offer_id,cost (whole numbers); a row without offer_id gives that learner's own cost of having no place.");
        var unplaced = Given.Whole("--unplaced-cost", -AllocateReader.CostLimit, AllocateReader.CostLimit, "Cost of having no place for learners without a row of their own.");
        var output = Given.Path("--out", "Folder for placements.csv, offers.csv and summary.json.");
        offers.Required = options.Required = unplaced.Required = output.Required = true;
        var json = new Option<bool>("--json") { Description = "Print summary.json to standard output too." };
        var command = new Command("allocate", "Shares places among learners at least cost (the best case), with proof and prices.") { offers, options, unplaced, output, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var folder = parsed.GetValue(output)!;
            OutFolder.EnsureWritable(folder);
            OutFolder.EnsureNotOthers(folder, "placements.csv", "offers.csv", "summary.json");
            using var solver = FlowSolvers.Create();
            var sharing = await AllocateFiles.RunAsync(
                parsed.GetValue(offers)!, parsed.GetValue(options)!, (int)parsed.GetValue(unplaced), folder,
                new PlainAllocator(solver).SolveAsync, new Told(shell), cancel).ConfigureAwait(false);
            shell.Say(string.Create(CultureInfo.InvariantCulture, $"objective {sharing.Objective:N0}, {sharing.Placed.Sum():N0} placed, certified: {(sharing.Certificate.Optimal ? "yes" : "no")}, in {folder}"));
            if (parsed.GetValue(json))
                Console.Out.Write(await File.ReadAllTextAsync(Path.Combine(folder, "summary.json"), cancel).ConfigureAwait(false));
            return ExitCodes.Done;
        });
        return command;
    }
}
