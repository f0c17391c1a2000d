using System.CommandLine;
using Pathways.Cli.Terminal;
using Pathways.Data.Datasets;
using Pathways.Data.Extracts;
using Pathways.Data.Importing;
using Pathways.Data.Population;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways data export</c>, <c>data sample</c> and <c>data columns</c>: extracts in the formats of real ones, of nobody.</summary>
internal static class DataExportCommand
{
    private const string Baseline = "data/kent";
    private const int MonthsOfTheYear = 4; // September to December, so that everybody in it is of an age all along

    public static Command Export(Shell shell)
    {
        var dataset = Given.PathArgument("dataset", "Synthetic dataset.");
        var to = Given.Path("--to", "New folder for the extracts.");
        to.Required = true;
        var xml = new Option<bool>("--ilr-xml") { Description = "The ILR in XML, as providers submit it: a file a provider in the folder ilr." };
        var command = new Command("export", "Writes a synthetic dataset as ONSPD, GIAS, LARS, course directory, NCCIS and ILR, to try imports with.") { dataset, to, xml };
        command.SetAction((parsed, _) =>
        {
            DatasetExport.Write(DatasetLoader.Load(parsed.GetValue(dataset)!, DatasetRequest.AsItIs(), DatasetLearners.Sources).World, parsed.GetValue(to)!, parsed.GetValue(xml));
            shell.Say($"{parsed.GetValue(to)}: onspd.csv, gias.csv, lars.csv, course-directory.csv, nccis.csv, {(parsed.GetValue(xml) ? "ilr/*.xml" : "ilr.csv")}; what they cannot carry is in not-carried.txt.");
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    public static Command Columns()
    {
        var command = new Command("columns", "Prints, as Markdown, every kind of extract with its columns: names, what is allowed, what is kept.");
        command.SetAction((_, _) =>
        {
            Console.Out.Write(KindsGuide.Write());
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    public static Command Sample(Shell shell)
    {
        var kind = new Argument<string>("kind") { Description = "Kind of extract." };
        kind.AcceptOnlyFromAmong([.. ImportKinds.All.Select(one => one.Name)]);
        var rows = Given.Whole("--rows", 1, 10_000_000, "Rows.");
        rows.DefaultValueFactory = _ => 100;
        var seed = Given.Seed("--seed", "Seed.");
        seed.DefaultValueFactory = _ => 1;
        var to = Given.Path("--to", "File to write.");
        to.Required = true;
        var of = Given.Path("--of", $"Dataset whose places it speaks of; by default {Baseline}, where that is here.");
        var command = new Command("sample", "Writes a made-up extract of any kind, of nobody, to try imports with.") { kind, rows, seed, to, of };
        command.SetAction((parsed, _) =>
        {
            var (chosen, path) = (ImportKinds.Plain(parsed.GetValue(kind)!), parsed.GetValue(to)!);
            var dataset = parsed.GetValue(of) ?? (File.Exists(Path.Combine(Baseline, "dataset.json")) ? Baseline : null);
            var places = MadeUpPlaces.Of(dataset is null ? null : DatasetLoader.Read(dataset, DatasetRequest.AsItIs()));
            var fitting = MadeUpExtract.RowsThatFit(chosen, (int)parsed.GetValue(rows), places);
            MadeUpExtract.Write(chosen, fitting, parsed.GetValue(seed), path, places, path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? 1 : MonthsOfTheYear);
            shell.Say($"{fitting} made-up rows are in {path}{(fitting == parsed.GetValue(rows) ? "" : $", as many as {dataset ?? "the places made up"} must have")}."
                + (dataset is null && chosen.Name is "areas" or "sites" or "offers" ? " They are of places made up: give --of a dataset to import them into a copy of it." : ""));
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
