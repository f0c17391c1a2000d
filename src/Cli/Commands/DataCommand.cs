using System.CommandLine;
using Pathways.Cli.Terminal;
using Pathways.Data.Kent;
using Pathways.Model;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways data …</c>: commands about datasets.</summary>
internal static class DataCommand
{
    public static Command Create(Shell shell) => new("data", "Builds and makes datasets.")
    {
        Build(shell), DataCheckCommand.Create(shell), DataGenerateCommand.Create(shell), DataFitCommand.Create(shell),
        DataNewCommand.Create(shell), DataExportCommand.Export(shell), DataExportCommand.Sample(shell), DataExportCommand.Columns(), PurgeCommand.Create(shell),
    };

    private static Command Build(Shell shell)
    {
        var from = Given.Path("--from", "Folder of the raw open-data extracts.");
        var to = Given.Path("--to", "Folder of the baseline, such as data/kent; its files are replaced.");
        from.Required = to.Required = true;
        var command = new Command("build", "Derives the compact Kent baseline from the raw extracts; the same extracts give the same bytes.") { from, to };
        command.SetAction((parsed, cancel) => Task.FromResult(BuildBaseline(shell, parsed.GetValue(from)!, parsed.GetValue(to)!)));
        return command;
    }

    private static int BuildBaseline(Shell shell, string from, string to)
    {
        if (!Directory.Exists(from))
            throw new InvalidInputException([new Problem("--from", null, null, null, from, "is not a folder that exists", "give the folder of the raw extracts")]);
        var files = KentBaseline.Build(new RawExtracts(from), new Told(shell));
        files.WriteTo(to);
        shell.Say($"{files.Texts.Count} files, {files.Texts.Values.Sum(text => System.Text.Encoding.UTF8.GetByteCount(text)) / 1024:N0} KiB, in {to}");
        return ExitCodes.Done;
    }
}
