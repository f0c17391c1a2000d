using System.CommandLine;
using Pathways.Cli.Terminal;
using Pathways.Data.Importing;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways data new</c>: a dataset to import into.</summary>
internal static class DataNewCommand
{
    public static Command Create(Shell shell)
    {
        var folder = Given.PathArgument("folder", "Folder of the new dataset; its name is the dataset's.");
        var from = Given.Path("--from", "Dataset whose places, transport and numbers are taken over.");
        from.DefaultValueFactory = _ => "data/kent";
        var empty = new Option<bool>("--empty") { Description = "Leave out its modelled providers, sites and courses, which imports are then to give." };
        var command = new Command("new", "Makes a dataset to import extracts into.") { folder, from, empty };
        command.SetAction((parsed, _) =>
        {
            NewDataset.Make(parsed.GetValue(from)!, parsed.GetValue(folder)!, withProvision: !parsed.GetValue(empty));
            shell.Say($"{parsed.GetValue(folder)} is ready: pathways import KIND FILE --into {parsed.GetValue(folder)}");
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
